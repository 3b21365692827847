import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Noted, TeamNotes } from './team-notes.js';

export interface NotedSource {
  readonly notes: TeamNotes | undefined;
  readonly chatId: string | undefined;
  /** Whether nobody looks: what is known stays as it is until somebody does. */
  readonly rests?: boolean;
}

/** Draws its element anew when something is noted about the chat it shows, and asks for what is not known when it shows it first. */
export class NotedController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => NotedSource;
  #watched: TeamNotes | undefined;
  #chat: string | undefined;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, source: () => NotedSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** What is noted about the chat; nothing while there is none. */
  get noted(): Noted | undefined {
    const { notes, chatId } = this.#source();
    return notes && chatId !== undefined ? notes.of(chatId) : undefined;
  }

  hostUpdate(): void {
    const { notes: all, chatId, rests } = this.#source();
    const notes = rests || chatId === undefined ? undefined : all;
    if (notes === this.#watched && chatId === this.#chat) {
      return;
    }
    this.hostDisconnected();
    this.#watched = notes;
    this.#chat = chatId;
    if (notes && chatId !== undefined) {
      this.#end = notes.watch(chatId, () => this.#host.requestUpdate());
      if (!notes.of(chatId).loaded) {
        void notes.load(chatId);
      }
    }
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = undefined;
    this.#watched = undefined;
    this.#chat = undefined;
  }
}
