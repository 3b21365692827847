import type { ColorSchemeDto, LauncherWordsDto } from './contract.gen.js';

/**
 * What the loader on the company's page and the panel in its frame say to each other. The loader sends `Hello` with one end of a
 * message channel to the frame's own origin, each time the frame has loaded; everything after that goes through the channel.
 * Unknown messages are ignored, so either side may be newer.
 */
export const framePortVersion = 1;

/** The page around the panel, and how the panel is shown in it. */
export interface Surroundings {
  readonly url: string;
  readonly title: string;
  /** Whether the panel has the whole screen. */
  readonly full: boolean;
  /** Whether the panel takes the focus when it is open. */
  readonly focus: boolean;
}

export interface Hello extends Surroundings {
  readonly livechat: typeof framePortVersion;
  readonly open: boolean;
  /** The visitor's secret, kept in the page's own storage because that of a frame is partitioned or dropped; empty on a first visit. */
  readonly visitor: string;
  /** What the panel gave to keep in this tab; nothing from a loader that does not know how, empty when there was nothing. */
  readonly kept?: string;
  /** Another text than last time when what the panel keeps in this tab is somebody else's; nothing from a loader that does not tell. */
  readonly tab?: string | undefined;
  /** What the page's scripts have asked for so far: what holds for the page's life, then what is not answered yet. */
  readonly calls?: readonly Call[];
  /** The language the script tag asks for. */
  readonly locale: string | undefined;
  /** The language of the page; nothing from a loader that does not tell. */
  readonly lang?: string;
  readonly scheme: string | undefined;
  /** The fonts the page is written in, as the browser tells them; nothing from a loader that does not tell. */
  readonly font?: string;
}

/** A page's script asks the panel for something. Each call has a number of its own, and is answered under it; 0 wants no answer. */
export type Call = readonly ['call', number: number, method: string, args: readonly unknown[]];

/** `end`: the visitor is over, clear up and say so; over in the other tabs, too, where this one is forgotten. */
export type ToFrame =
  | readonly ['open', Surroundings]
  | readonly ['close', Surroundings?]
  | readonly ['end', forget?: boolean]
  | Call;

export type PanelState = 'idle' | 'form' | 'queued' | 'active' | 'ended';

/** Why a call was not carried out. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** What is wrong with the answers, by field key: codes. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** What the launcher says; its label is that of the settings where the panel has none. */
export type LauncherWords = LauncherWordsDto & { readonly label?: string };

export type ToHost =
  /** The panel is drawn. Another version where it is not: the one it knows, in answer to a hello of another, or 0 when a part of it did not come. */
  | readonly ['ready', version: number, nothing?: undefined]
  | readonly ['visitor', secret: string, nothing?: undefined]
  /** Drafts and unsent messages as one text, where the browser lets a frame keep nothing itself. */
  | readonly ['keep', text: string, nothing?: undefined]
  /** `1` while a chat is going on, otherwise nothing: then the frame is made at once on the next page. */
  | readonly ['live', live: '1' | '', nothing?: undefined]
  /** Minimise; the focus returns to the launcher. */
  | readonly ['close', nothing?: undefined, nothing?: undefined]
  | readonly ['unread', count: number, nothing?: undefined]
  /** What the page's title says for now; empty for its own. */
  | readonly ['title', text: string, nothing?: undefined]
  /** Something to read beside the launcher while the panel is closed. */
  | readonly ['teaser', text: string, name: string]
  /** Something to hear while the panel is closed. */
  | readonly ['say', text: string, nothing?: undefined]
  | readonly ['state', state: PanelState, nothing?: undefined]
  /** The launcher's words in the panel's language. */
  | readonly ['words', words: LauncherWords, nothing?: undefined]
  /** What the launcher looks like from now on: its scheme, its colour, and what can be read on that. */
  | readonly ['look', scheme: ColorSchemeDto, colors: readonly [accent: string, onAccent: string]]
  /** For `LiveChat.on`. */
  | readonly ['event', name: string, detail: unknown]
  /** The calls a frame that loads again has to be told, instead of those told last. */
  | readonly ['told', calls: readonly Call[], nothing?: undefined]
  /** There is nothing left of this visitor in the tab, and no connection. */
  | readonly ['ended', nothing?: undefined, nothing?: undefined]
  | readonly ['done', call: number, result: unknown]
  | readonly ['failed', call: number, failure: Failure];
