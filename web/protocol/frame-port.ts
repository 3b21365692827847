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
  /** The language the script tag asks for. */
  readonly locale: string | undefined;
  /** The language of the page; nothing from a loader that does not tell. */
  readonly lang?: string;
  readonly scheme: string | undefined;
}

export type ToFrame = readonly ['open', Surroundings] | readonly ['close'];

export type PanelState = 'idle' | 'form' | 'queued' | 'active' | 'ended';

export type ToHost =
  | readonly ['ready', version: number, nothing?: undefined]
  | readonly ['visitor', secret: string, nothing?: undefined]
  /** Drafts and unsent messages as one text, where the browser lets a frame keep nothing itself. */
  | readonly ['keep', text: string, nothing?: undefined]
  /** `1` while a chat is going on, otherwise nothing: then the frame is made at once on the next page. */
  | readonly ['live', live: '1' | '', nothing?: undefined]
  /** Minimise; the focus returns to the launcher. */
  | readonly ['close', nothing?: undefined, nothing?: undefined]
  | readonly ['unread', count: number, nothing?: undefined]
  /** Something to read beside the launcher while the panel is closed. */
  | readonly ['teaser', text: string, name: string]
  | readonly ['state', state: PanelState, nothing?: undefined]
  /** For `LiveChat.on`. */
  | readonly ['event', name: string, detail: unknown];
