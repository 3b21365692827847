import { linksOf } from '../core/file-links.js';
import type { FileSource } from '../core/file-source.js';
import { t } from '../core/i18n.js';
import { pastedFiles } from '../core/pasted-files.js';
import { type KeyValueStorage, readJson } from '../core/storage.js';
import { UploadQueue, type UploadQueueOptions } from '../core/upload.js';
import { areUploadsLeft, type UploadItem } from '../core/upload-state.js';
import { fire } from '../kit/fire.js';
import type { AttachmentDto, AttachmentLimitsDto } from '../protocol/contract.gen.js';
import { LcClip } from './lc-clip.js';
import type { LcComposer } from './lc-composer.js';
import { LcDropZone } from './lc-drop-zone.js';
import { LcUploads } from './lc-uploads.js';
import { limitsInWords, refusalInWords } from './upload-words.js';

export interface AttachingOptions extends Omit<UploadQueueOptions, 'onChange' | 'basePath'> {
  /** Keeps what is uploaded and not sent over a reload of the page. */
  readonly storage: KeyValueStorage;
  /**
   * Whether it is kept at once, because the storage may not be reached any more when the page goes. Where it can be, it is kept only then: a copy of the tab would give up
   * what this one uploads.
   */
  readonly keepsAtOnce: boolean;
  /** Where links to the files of the chat come from. */
  readonly source: FileSource;
  /** Says something to assistive technology. */
  readonly say: (words: string) => void;
}

/** Where files are sent from. */
export interface AttachingPlace {
  readonly composer: LcComposer;
  /** Where files can be dropped. */
  readonly area: HTMLElement;
  /** Whether there is no button for it yet. */
  readonly needsButton: boolean;
}

/**
 * Lets files go with the messages of one chat. It takes them in, by the picker, dropped or pasted, shows them above the text, and holds a message back that is sent while some
 * are still on their way. It outlives the elements it works with.
 */
export class Attaching {
  readonly queue: UploadQueue;
  readonly #options: AttachingOptions;
  readonly #tiles = new LcUploads();
  readonly #clip = new LcClip();
  readonly #drop = new LcDropZone();
  readonly #life = new AbortController();
  #place: AttachingPlace | undefined;
  #leave: AbortController | undefined;
  /** What was there when something was said last. */
  #told: readonly UploadItem[] = [];
  #holds = false;
  #used = false;
  readonly #key: string;
  #kept: string | undefined;

  constructor(options: AttachingOptions) {
    this.#options = options;
    const { chatId, storage } = options;
    this.queue = new UploadQueue({
      ...options,
      basePath: options.source.basePath,
      onChange: () => this.#changed(),
    });
    for (const source of [this.#tiles, this.#drop]) {
      source.addEventListener('lc-upload-files', event => this.#take((event as CustomEvent<File[]>).detail)); // by its name
    }
    this.#tiles.slot = 'above';
    this.#tiles.addEventListener('lc-upload-remove', event => this.#remove((event as CustomEvent<string>).detail)); // by its name
    this.#tiles.addEventListener('lc-upload-retry', event => this.queue.retry((event as CustomEvent<string>).detail)); // by its name
    this.#tiles.addEventListener('lc-upload-stay', () => this.#hold(false));
    this.#clip.slot = 'start';
    this.#clip.addEventListener('click', () => this.pick());
    this.#key = `uploads:${chatId}`;
    if (!options.keepsAtOnce) {
      const { signal } = this.#life;
      addEventListener('pagehide', this.#keep, { signal });
      addEventListener('pageshow', this.#unkeep, { signal });
    }
    const left = readJson(storage, this.#key, areUploadsLeft);
    if (left) {
      storage.remove(this.#key);
      this.queue.restore(left);
    }
  }

  /** What may be sent, in words; empty while no file can. */
  get label(): string {
    const { limits } = this.queue;
    return limits ? t('upload.attach', { limits: limitsInWords(limits) }) : '';
  }

  /** Files can be sent, or not any more. */
  allow(limits: AttachmentLimitsDto | undefined): void {
    if (limits !== this.queue.limits) {
      this.queue.allow(limits);
      this.#changed();
    }
  }

  /** Works with these elements from now on. Answers whether they are other ones than before. */
  serve(place: AttachingPlace): boolean {
    if (this.#place?.composer === place.composer) {
      return false;
    }
    this.#leave?.abort();
    this.#leave = new AbortController();
    this.#place = place;
    const { composer, area, needsButton } = place;
    const { signal } = this.#leave;
    composer.append(this.#tiles, ...(needsButton ? [this.#clip] : []));
    // In front: what is behind the place where an element draws itself may be cleared away.
    (area.shadowRoot ?? area).prepend(this.#drop);
    this.#drop.watch(area, signal);
    composer.waits = this.#waits;
    composer.addEventListener('paste', this.#paste, { signal });
    this.#changed();
    return true;
  }

  /** Lets somebody choose files. */
  pick(): void {
    if (this.queue.limits) {
      this.#tiles.pick();
    }
  }

  /** What goes with the message that is sent now. */
  take(): readonly AttachmentDto[] {
    this.#tiles.leftOut = 0;
    return this.queue.take().flatMap(({ file, state }) => {
      if (state.kind !== 'ready') {
        return [];
      }
      if (file) {
        // What this page has itself it need not ask the server for.
        linksOf(this.#options.source).keep(state.attachment.id, URL.createObjectURL(file));
      }
      return state.attachment;
    });
  }

  /** The chat is over for this page. */
  end(): void {
    this.#leave?.abort();
    this.#life.abort();
    this.queue.clear();
    this.#unkeep();
    for (const element of [this.#tiles, this.#clip, this.#drop]) {
      element.remove();
    }
  }

  #keep = (): void => {
    const { left } = this.queue;
    const text = JSON.stringify(left);
    if (left.ready.length + left.open.length === 0) {
      this.#unkeep();
    } else if (text !== this.#kept) {
      this.#kept = text;
      this.#options.storage.set(this.#key, text);
    }
  };

  #unkeep = (): void => {
    if (this.#kept !== undefined) {
      this.#kept = undefined;
      this.#options.storage.remove(this.#key);
    }
  };

  #take(files: readonly File[]): void {
    const composer = this.#place?.composer;
    this.#tiles.leftOut = this.queue.add(files);
    if (composer) {
      fire(composer, 'lc-attach');
      // The message goes on, by keyboard as well; on a phone the keyboard stays away until it is wanted.
      if (!matchMedia('(pointer: coarse)').matches) {
        this.#focus();
      }
    }
  }

  async #remove(key: string): Promise<void> {
    const at = this.queue.items.findIndex(item => item.key === key);
    this.#tiles.leftOut = 0;
    this.queue.remove(key);
    await this.#tiles.updateComplete;
    if (!this.#tiles.focusAt(at)) {
      this.#focus();
    }
  }

  /** The text itself: a composer that has the focus anywhere, on its buttons too, does not move it. */
  #focus(): void {
    this.#place?.composer.renderRoot.querySelector('textarea')?.focus();
  }

  #paste = (event: ClipboardEvent): void => {
    const files = this.queue.limits ? pastedFiles(event.clipboardData, new Date()) : [];
    if (files.length > 0) {
      event.preventDefault();
      this.#take(files);
    }
  };

  /** A message does not leave without its files: it waits for them. */
  #waits = (): boolean => {
    this.#hold(this.queue.isBusy);
    return this.#holds;
  };

  #hold(holds: boolean): void {
    this.#holds = holds;
    this.#tiles.holds = holds;
  }

  #changed(): void {
    const { queue } = this;
    if (this.#options.keepsAtOnce) {
      this.#keep();
    }
    const tiles = this.#tiles;
    tiles.items = queue.items;
    tiles.limits = queue.limits ?? tiles.limits;
    this.#used ||= queue.items.length > 0;
    tiles.invites = queue.limits !== undefined && !this.#used;
    this.#clip.limits = queue.limits;
    this.#clip.hidden = queue.limits === undefined;
    this.#drop.limits = queue.limits;
    const composer = this.#place?.composer;
    if (composer) {
      composer.filled = queue.isFilled;
    }
    const refused = this.#tell();
    if (!this.#holds) {
      return;
    }
    if (refused || !queue.isFilled) {
      // Something is missing: whether it goes without is for the person to say.
      this.#hold(false);
    } else if (!queue.isBusy && composer) {
      this.#hold(false);
      void composer.updateComplete.then(() => composer.send(false));
    }
  }

  /** Says what has changed for those who do not see it; answers whether a file was refused. */
  #tell(): boolean {
    const before = new Map(this.#told.map(({ key, state }) => [key, state]));
    this.#told = this.queue.items;
    const changed = this.#told.filter(({ key, state }) => before.get(key)?.kind !== state.kind);
    const fresh = changed.filter(({ key, state }) => !before.has(key) && state.kind === 'waiting');
    const words = changed.flatMap(({ key, name, state }) => {
      switch (state.kind) {
        case 'ready':
          return before.has(key) ? t('upload.done', { name }) : [];
        case 'refused':
          return t('upload.refused', { name, reason: refusalInWords(state, this.#tiles.limits) });
        default:
          return [];
      }
    });
    if (fresh.length > 0) {
      words.unshift(t('upload.added', { count: fresh.length }));
    }
    if (words.length > 0) {
      this.#options.say(words.join('. '));
    }
    return changed.some(({ state }) => state.kind === 'refused');
  }
}
