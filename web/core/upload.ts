import type { AttachmentLimitsDto } from '../protocol/contract.gen.js';
import { isOffline } from '../protocol/errors.js';
import { type Clock, systemClock } from './clock.js';
import { refuseFile } from './upload-limits.js';
import { requestUpload } from './upload-request.js';
import { type UploadCalls, UploadRun, type UploadRunOptions } from './upload-run.js';
import { isUnderWay, mayUploadAgain, type UploadItem, type UploadState, type UploadsLeft } from './upload-state.js';

export interface UploadQueueOptions {
  readonly chatId: string;
  /** Where LiveChat is mapped, without a slash at the end. */
  readonly basePath: string;
  readonly calls: UploadCalls;
  readonly onChange: () => void;
  readonly request?: UploadRunOptions['request'];
  readonly clock?: Clock;
  readonly newId?: () => string;
}

/** An upload that was begun. */
interface Task {
  readonly end: AbortController;
  /** The server's name for it, once it has one. */
  id?: string;
  holdsPlace: boolean;
}

/** The files that are to go with the next message of one chat: as many at once as the server allows are brought to it, the others wait. */
export class UploadQueue {
  readonly #options: UploadQueueOptions;
  readonly #clock: Clock;
  readonly #tasks = new Map<string, Task>();
  readonly #wakers = new Set<() => void>();
  /** Uploads to give up, which the server has not been told yet. */
  readonly #unwanted = new Set<string>();
  #items: readonly UploadItem[] = [];
  #limits: AttachmentLimitsDto | undefined;

  constructor(options: UploadQueueOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /** In the order they were chosen. */
  get items(): readonly UploadItem[] {
    return this.#items;
  }

  /** What may be sent; nothing while no file can. */
  get limits(): AttachmentLimitsDto | undefined {
    return this.#limits;
  }

  /** Whether a message has to wait. */
  get isBusy(): boolean {
    return this.#items.some(isUnderWay);
  }

  /** Whether something goes, or will go, with the message. */
  get isFilled(): boolean {
    return this.#items.some(({ state }) => state.kind !== 'refused');
  }

  /** Files can be sent, within other limits than before, or not any more: then what is not sent is given up. */
  allow(limits: AttachmentLimitsDto | undefined): void {
    const stops = this.#limits !== undefined && limits === undefined;
    this.#limits = limits;
    if (stops) {
      for (const { key, state } of this.#items) {
        if (state.kind !== 'refused') {
          this.#giveUp(key, state);
          this.#set(key, { kind: 'refused', code: 'attachments_disabled' });
        }
      }
    }
    this.#pump();
  }

  /** Takes files in. Answers how many were left out, because a message cannot have as many. */
  add(files: readonly File[]): number {
    const { newId = () => crypto.randomUUID() } = this.#options;
    const limits = this.#limits;
    if (!limits) {
      return 0;
    }
    const taken = this.#items.filter(({ state }) => state.kind !== 'refused').length;
    const fresh = files.map((file): UploadItem => {
      const code = refuseFile(file, limits);
      const state: UploadState = code === undefined ? { kind: 'waiting' } : { kind: 'refused', code };
      return { key: newId(), name: file.name, size: file.size, file, state };
    });
    const good = fresh.filter(({ state }) => state.kind === 'waiting');
    const left = new Set(good.slice(Math.max(0, limits.maxFiles - taken)));
    this.#items = [...this.#items, ...fresh.filter(item => !left.has(item))];
    this.#options.onChange();
    this.#pump();
    return left.size;
  }

  /** What was uploaded before the page was loaded again is there again; what was under way is given up. */
  restore({ ready, open }: UploadsLeft): void {
    const items = ready.map((attachment): UploadItem => {
      const { id, name, size } = attachment;
      return { key: id, name, size, state: { kind: 'ready', attachment } };
    });
    this.#items = [...items, ...this.#items];
    for (const id of open) {
      this.#forget(id);
    }
    this.#options.onChange();
  }

  /** What `restore` needs when the page goes away now. */
  get left(): UploadsLeft {
    return {
      ready: this.#items.flatMap(({ state }) => (state.kind === 'ready' ? [state.attachment] : [])),
      open: [...[...this.#tasks.values()].flatMap(({ id }) => id ?? []), ...this.#unwanted],
    };
  }

  /** Takes a file away; its upload ends. */
  remove(key: string): void {
    const item = this.#items.find(other => other.key === key);
    if (item) {
      this.#giveUp(key, item.state);
      this.#items = this.#items.filter(other => other !== item);
      this.#options.onChange();
      this.#pump();
    }
  }

  /** Tries a refused file once more, from its beginning. */
  retry(key: string): void {
    const item = this.#items.find(other => other.key === key);
    const good = this.#items.filter(({ state }) => state.kind !== 'refused').length;
    if (item?.file && item.state.kind === 'refused' && this.#limits && good < this.#limits.maxFiles) {
      this.#set(key, { kind: 'waiting' });
      this.#pump();
    }
  }

  /** What goes with a message that is sent now. Nothing of it, and nothing that was refused, is here any more. */
  take(): readonly UploadItem[] {
    const ready = this.#items.filter(({ state }) => state.kind === 'ready');
    this.#items = this.#items.filter(isUnderWay);
    this.#options.onChange();
    return ready;
  }

  /** The connection is back: nothing waits any longer. */
  wake(): void {
    for (const waker of [...this.#wakers]) {
      waker();
    }
    for (const id of this.#unwanted) {
      this.#forget(id);
    }
  }

  /** Gives everything up. */
  clear(): void {
    for (const { key, state } of this.#items) {
      this.#giveUp(key, state);
    }
    this.#items = [];
    this.#options.onChange();
  }

  #pump(): void {
    const places = this.#limits?.parallel ?? 0;
    for (const { key, file, state } of this.#items) {
      const running = [...this.#tasks.values()].filter(task => task.holdsPlace).length;
      if (running < places && file && state.kind === 'waiting' && !this.#tasks.has(key)) {
        void this.#run(key, file);
      }
    }
  }

  async #run(key: string, file: File): Promise<void> {
    const { chatId, basePath, calls, newId = () => crypto.randomUUID() } = this.#options;
    const task: Task = { end: new AbortController(), holdsPlace: true };
    this.#tasks.set(key, task);
    const { signal } = task.end;
    const run = new UploadRun({
      chatId,
      uploadId: newId(),
      file,
      basePath,
      calls,
      request: this.#options.request ?? (request => requestUpload(request, this.#clock)),
      pause: (ms, ended) => this.#pause(ms, ended),
      signal,
      onState: state => {
        if (!signal.aborted) {
          task.holdsPlace = state.kind !== 'checking';
          this.#set(key, state);
          this.#pump();
        }
      },
      onId: id => {
        task.id = id;
        if (signal.aborted) {
          this.#forget(id);
        }
      },
    });
    const end = await run.finish();
    if (end && !signal.aborted) {
      this.#tasks.delete(key);
      if (task.id !== undefined && end.kind === 'refused' && mayUploadAgain(end.code)) {
        this.#forget(task.id);
      }
      this.#set(key, end);
      this.#pump();
    }
  }

  #set(key: string, state: UploadState): void {
    this.#items = this.#items.map(item => (item.key === key ? { ...item, state } : item));
    this.#options.onChange();
  }

  #giveUp(key: string, state: UploadState): void {
    const task = this.#tasks.get(key);
    this.#tasks.delete(key);
    task?.end.abort();
    const id = state.kind === 'ready' ? state.attachment.id : task?.id;
    if (id !== undefined) {
      this.#forget(id);
    }
  }

  /** Tells the server that nobody goes on with an upload, now or when it can be told: else it would hold a place for an hour. */
  #forget(id: string): void {
    this.#unwanted.add(id);
    void this.#options.calls.cancel({ chatId: this.#options.chatId, id }).then(reply => {
      if (reply.ok || !isOffline(reply.error.code)) {
        this.#unwanted.delete(id);
      }
    });
  }

  #pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      const go = () => {
        cancel();
        this.#wakers.delete(go);
        signal.removeEventListener('abort', go);
        resolve();
      };
      const cancel = this.#clock.after(ms, go);
      this.#wakers.add(go);
      signal.addEventListener('abort', go);
    });
  }
}
