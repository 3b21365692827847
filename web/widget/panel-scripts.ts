import type { Drafts } from '../core/drafts.js';
import type { KnownContactDto, StartChat } from '../protocol/contract.gen.js';
import type { Surroundings, ToFrame } from '../protocol/frame-port.js';
import type { CustomerSession } from './customer-session.js';
import type { Answers, FieldErrors, Known } from './form-rules.js';
import type { PanelCommands } from './panel-commands.js';
import type { PanelSetup } from './panel-setup.js';
import type { SdkCalls } from './sdk-calls.js';

/** What the scripts of the page may do something with. */
export interface ScriptedPanel {
  readonly setup: PanelSetup;
  readonly session: CustomerSession;
  readonly commands: PanelCommands;
  readonly drafts: Drafts;
  readonly root: ShadowRoot;
  /** What is known of the customer now. */
  readonly known: () => Known;
  /** The answers to send with these over what is known, and what is wrong with them. */
  readonly answers: (fields: Answers) => readonly [Answers, FieldErrors];
  readonly changed: () => void;
}

/** What a new chat is told of where it comes from. */
export function aboutPage(known: Known, { title }: Surroundings, locale: string): Omit<StartChat, 'answers'> {
  const { url } = known;
  return {
    locale,
    ...(url && { pageUrl: url.slice(0, 2_000) }),
    ...(title && { pageTitle: title.slice(0, 200) }),
  };
}

/** Takes the calls of the page's scripts. What carries them out is loaded with the first one. */
export class PanelScripts {
  readonly #panel: ScriptedPanel;
  #sdk: Promise<SdkCalls> | undefined;
  #known: readonly [KnownContactDto | undefined, string, Known, Known] | undefined;
  /** Called whenever something has changed in the panel. */
  onChanged: (() => void) | undefined;
  /** What the scripts have told of the customer. */
  told: Known = {};

  constructor(panel: ScriptedPanel) {
    this.#panel = panel;
  }

  /** Takes a call, or hears that the visitor is over. */
  async take(message: ToFrame): Promise<void> {
    try {
      this.#sdk ??= import('./sdk-calls.js').then(({ SdkCalls }) => new SdkCalls(this.#panel, this));
      (await this.#sdk).take(message);
    } catch {
      this.#sdk = undefined;
      if (message[0] === 'call') {
        const failure = { code: 'not_connected', message: 'LiveChat is not reachable.' };
        this.#panel.setup.host.send(['failed', message[1], failure]);
      }
    }
  }

  /** What the panel was opened with is used up. */
  usedUp(): void {
    const { message: _, queue: __, ...told } = this.told;
    this.told = told;
  }

  /** The same object as long as nothing changes: the form fills itself in anew for another one. */
  known(server: KnownContactDto | undefined, url: string): Known {
    const { told } = this;
    if (!this.#known || this.#known[0] !== server || this.#known[1] !== url || this.#known[2] !== told) {
      this.#known = [server, url, told, { ...server, url, ...told }];
    }
    return this.#known[3];
  }
}
