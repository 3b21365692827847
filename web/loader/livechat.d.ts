/**
 * Types of `window.LiveChat`, for the scripts of pages that carry the widget. Everything is global: put this file where your compiler
 * looks for declarations. The manual is docs/sdk.md.
 */

interface LiveChatApi extends LiveChatState {
  /** Calls a method by its name. It does nothing when there is no such method, and never throws. */
  (method: string, ...args: unknown[]): unknown;

  /** Opens the panel. A text goes into the form's message field or the composer, where nothing is written yet; a queue chooses the answer of the form that leads to it. */
  open(options?: LiveChatOpenOptions): void;
  close(): void;
  toggle(): void;
  /** Shows the launcher where it was hidden. */
  show(): void;
  /** Closes the panel and hides the launcher, until `show()`; `open()` still opens the panel. */
  hide(): void;

  /**
   * Says who the visitor is. With a token your server made, LiveChat knows it for certain; anything else only fills in the form,
   * and counts as typed. Before the panel is there it waits.
   */
  identify(user: LiveChatToken | LiveChatUser): Promise<void>;
  /** Changes what `identify` said beside the name, or the address of the page the visitor is on. */
  update(details: LiveChatDetails): Promise<void>;
  /** Changes the language of the panel: a tag such as `de` or `pt-BR`, of a language the widget may speak. */
  setLocale(locale: string): Promise<void>;
  /** Changes the colour scheme, or single tokens of the look. */
  setTheme(theme: LiveChatScheme | Partial<LiveChatTokens>): Promise<void>;

  /** Starts a chat with these answers of the form, by field key, or finds the one that is going on. The panel stays as it is, open or closed. */
  startChat(fields?: Record<string, string>): Promise<{ chatId: string }>;
  /** Leaves the chat as the customer. Without a chat it does nothing. */
  endChat(): Promise<void>;
  /** Ends the connection, removes the panel and forgets what was identified, written and not sent. For when somebody signs out. */
  shutdown(options?: LiveChatShutdownOptions): Promise<void>;

  /** Hears an event; the returned function ends that. */
  on<E extends keyof LiveChatEvents>(event: E, handler: (detail: LiveChatEvents[E]) => void): () => void;
  /** Hears an event once. */
  once<E extends keyof LiveChatEvents>(event: E, handler: (detail: LiveChatEvents[E]) => void): () => void;
  /** Ends what `on` or `once` began with the same handler. */
  off<E extends keyof LiveChatEvents>(event: E, handler: (detail: LiveChatEvents[E]) => void): void;
}

interface LiveChatState {
  readonly state: 'idle' | 'form' | 'queued' | 'active' | 'ended';
  readonly isOpen: boolean;
  /** How many messages of agents the visitor has not seen; that an agent has come since counts as one more. */
  readonly unread: number;
  /** The version of LiveChat that serves the widget. */
  readonly version: string;
}

interface LiveChatOpenOptions {
  message?: string;
  queue?: string;
}

interface LiveChatToken {
  /**
   * Made by your server for this visitor; used for one connection and never stored. A function is asked for it once the panel is wanted, before
   * its frame has loaded (at the load of the page where a chat is going on or the panel was open; at once where the panel is there), and
   * once more when the server says that the token has expired. The panel and later calls wait up to three seconds for it; then, and when
   * the function fails, the panel begins as a visitor nobody knows.
   */
  token: string | (() => string | Promise<string>);
}

interface LiveChatUser {
  name?: string;
  email?: string;
  phone?: string;
  /** For hidden fields of the form, by field key. */
  custom?: Record<string, string>;
}

interface LiveChatDetails {
  /** Added to what is there; an empty text takes one away. */
  custom?: Record<string, string>;
  /** The address of the page the visitor is on, absolute or relative; an empty text for what the browser says. */
  page?: string;
}

type LiveChatScheme = 'auto' | 'light' | 'dark';

/** Colours are `#rgb`, `#rrggbb` or `#rrggbbaa`, radii are pixels from 0 to 28. */
interface LiveChatTokens {
  /** `#rrggbb` only: what stands on it and beside it is computed so that it can be read. */
  accent: string;
  surface: string;
  surface2: string;
  text: string;
  textMuted: string;
  border: string;
  danger: string;
  warn: string;
  bubbleIn: string;
  onBubbleIn: string;
  bubbleOut: string;
  onBubbleOut: string;
  focus: string;
  radiusS: number;
  radiusM: number;
  radiusL: number;
  /** Names of fonts the visitor may have, as in CSS. */
  font: string;
}

interface LiveChatShutdownOptions {
  /** Whether the next visitor is a new one: nothing of this one's chats is shown again. */
  forget?: boolean;
}

interface LiveChatEvents {
  ready: Record<string, never>;
  open: Record<string, never>;
  close: Record<string, never>;
  unread: number;
  'chat:started': { chatId: string };
  'chat:queued': { position: number };
  'agent:joined': { name: string };
  /** `agent` is anybody of the company; `system` nobody at all, e.g. because the visitor was silent for too long. */
  'chat:ended': { by: 'customer' | 'agent' | 'system' };
  'chat:resumed': Record<string, never>;
  'message:received': { id: string; text: string; files: LiveChatFile[] };
  'message:sent': { id: string };
  'form:submitted': { fields: Record<string, string> };
  error: LiveChatFailure;
}

/** A file that came with a message. It is looked at in the panel. */
interface LiveChatFile {
  name: string;
  /** `image/jpeg`, `image/png` or `image/gif`. */
  type: string;
  /** In bytes. */
  size: number;
}

interface LiveChatFailure {
  /** A stable code; docs/sdk.md lists them. */
  code: string;
  message: string;
  /** With `form_invalid`: what is wrong with the answers, by field key. */
  fields?: Record<string, string>;
}

/** What the promises reject with. */
interface LiveChatError extends Error, LiveChatFailure {}

/** Before the script has come: `window.LiveChat = window.LiveChat || function () { (LiveChat.q = LiveChat.q || []).push(arguments); };` */
interface LiveChatQueue {
  (method: string, ...args: unknown[]): void;
  q?: ArrayLike<unknown>[];
}

interface Window {
  LiveChat: LiveChatApi;
}

declare var LiveChat: LiveChatApi;

type LiveChatEventMap = { [E in keyof LiveChatEvents as `livechat:${E}`]: CustomEvent<LiveChatEvents[E]> };

interface WindowEventMap extends LiveChatEventMap {}
