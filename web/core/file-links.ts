import type { AttachmentLinksDto } from '../protocol/contract.gen.js';
import { isOffline, mayRetry } from '../protocol/errors.js';
import { type Clock, systemClock } from './clock.js';
import type { FileSource } from './file-source.js';

/** An address to look at a file by; or that it is gone; or that nobody could say. */
export type FileLink =
  | { readonly kind: 'open'; readonly address: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed' };

const mostAtOnce = 100;
/** So long before its end an address is not used any more: whoever opens it may take a moment. */
const earlyMs = 30_000;
/** What does not come at once is asked for again after these times, then the person decides. */
const pausesMs = [1_000, 2_000, 4_000, 8_000];
const longestPauseMs = 8_000;

const known = new WeakMap<FileSource, FileLinks>();

/** The links that come from one source. */
export function linksOf(source: FileSource): FileLinks {
  const links = known.get(source) ?? new FileLinks(source);
  known.set(source, links);
  return links;
}

/** Addresses of files: asked for together, kept as long as they work, and of pictures this page has itself. */
export class FileLinks {
  readonly #source: FileSource;
  readonly #clock: Clock;
  readonly #addresses = new Map<string, { readonly address: string; readonly until: number }>();
  readonly #own = new Map<string, string>();
  readonly #wishes = new Map<string, readonly ((link: FileLink) => void)[]>();
  #asking = false;

  constructor(source: FileSource, clock: Clock = systemClock) {
    this.#source = source;
    this.#clock = clock;
  }

  /** The address of a file as long as it works; nothing when it has to be asked for. */
  address(id: string): string | undefined {
    const link = this.#addresses.get(id);
    return link && this.#source.now() < link.until - earlyMs ? link.address : undefined;
  }

  /** Asks for the address, unless it is known. What is wished for at the same time is asked for together. */
  find(id: string): Promise<FileLink> {
    return new Promise(resolve => {
      const address = this.address(id);
      if (address !== undefined) {
        resolve({ kind: 'open', address });
        return;
      }
      this.#wishes.set(id, [...(this.#wishes.get(id) ?? []), resolve]);
      void this.#ask();
    });
  }

  /** The address has not worked: the next time it is asked for anew. */
  forget(id: string): void {
    this.#addresses.delete(id);
  }

  /**
   * This page has the picture itself: it is shown from there, also once it has arrived.
   * @param address what a browser can show without the server (`blob:`), for as long as the page lives or until `undefined` takes its place
   */
  keep(id: string, address: string | undefined): void {
    if (address === undefined) {
      this.#own.delete(id);
    } else {
      this.#own.set(id, address);
    }
  }

  /** A file is gone for good: nothing of it stays here, neither where it was nor the picture itself. */
  redact(id: string): void {
    const own = this.#own.get(id);
    if (own !== undefined) {
      URL.revokeObjectURL(own);
    }
    this.keep(id, undefined);
    this.forget(id);
  }

  /** Where this page has the picture itself. */
  own(id: string): string | undefined {
    return this.#own.get(id);
  }

  async #ask(): Promise<void> {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    // Whatever else comes into sight with it comes in the same task.
    await this.#pause(0);
    for (let tries = 0; this.#wishes.size > 0; ) {
      const ids = [...this.#wishes.keys()].slice(0, mostAtOnce);
      const reply = await this.#source.open(ids);
      if (reply.ok) {
        tries = 0;
        this.#take(ids, reply.value);
      } else if (mayRetry(reply.error.code) && (tries < pausesMs.length || isOffline(reply.error.code))) {
        // Without a connection nobody was asked, and nothing is known of the files.
        await this.#pause(Math.max(reply.error.retryAfterMs ?? 0, pausesMs[tries] ?? longestPauseMs));
        tries++;
      } else {
        this.#settle(ids, () => ({ kind: 'failed' }));
      }
    }
    this.#asking = false;
  }

  #take(ids: readonly string[], { origin = '', links, until }: AttachmentLinksDto): void {
    for (const { id, ticket } of links) {
      this.#addresses.set(id, { address: `${origin}${this.#source.basePath}/files/${ticket}`, until });
    }
    this.#settle(ids, id => {
      const link = this.#addresses.get(id);
      return link && links.some(one => one.id === id) ? { kind: 'open', address: link.address } : { kind: 'gone' };
    });
  }

  #settle(ids: readonly string[], answer: (id: string) => FileLink): void {
    for (const id of ids) {
      const wishes = this.#wishes.get(id) ?? [];
      this.#wishes.delete(id);
      for (const resolve of wishes) {
        resolve(answer(id));
      }
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise(resolve => this.#clock.after(ms, resolve));
  }
}
