import type { Call } from '../protocol/frame-port.js';
import type { Api } from './api.js';
import type { Launcher } from './launcher.js';
import type { Memory } from './memory.js';
import type { LauncherSettings } from './settings.js';

/** A call a page's script has made, until it is answered. */
export interface Asked {
  call: Call;
  /** The token the call brings, or the function that gives it; nothing from a call that brings none. */
  readonly source?: unknown;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * What the loader gives to the part of it that is loaded with the panel. A page may have been open since before the server was
 * updated, so its loader may be older than that part: members are added, and what is there stays.
 */
export interface PageSide {
  readonly config: LauncherSettings;
  readonly script: HTMLScriptElement;
  readonly api: Api;
  readonly launcher: Launcher;
  /** In the storage of the page, and in that of the tab. */
  readonly kept: Memory;
  readonly session: Memory;
  /** What is not answered yet, in order. */
  readonly asked: Asked[];
  readonly setOpen: (open: boolean, focus?: boolean) => void;
  /** There is no panel for this page. */
  readonly refused: () => void;
}

/** What the loader does with the panel. */
export interface PanelSide {
  open(focus: boolean): void;
  close(): void;
  /** Tells the panel of what was asked last. */
  send(): void;
  /** Lets the panel clear up, and takes it away. */
  end(): Promise<void>;
}
