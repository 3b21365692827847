import { backoffMs } from '../protocol/backoff.js';
import type { BeginUpload, Reply, UploadDto, UploadRequest as UploadQuestion } from '../protocol/contract.gen.js';
import { isOffline, mayRetry } from '../protocol/errors.js';
import type { UploadReply, UploadRequest } from './upload-request.js';
import type { UploadState } from './upload-state.js';

/** What the hub answers about uploads. */
export interface UploadCalls {
  begin(request: BeginUpload): Promise<Reply<UploadDto>>;
  get(request: UploadQuestion): Promise<Reply<UploadDto>>;
  cancel(request: UploadQuestion): Promise<Reply<UploadDto>>;
}

export interface UploadRunOptions {
  readonly chatId: string;
  /** Made for this file; beginning again with it goes on where it was. */
  readonly uploadId: string;
  readonly file: Pick<File, 'name' | 'size' | 'slice'>;
  /** Where LiveChat is mapped, without a slash at the end. */
  readonly basePath: string;
  readonly calls: UploadCalls;
  readonly request: (request: UploadRequest) => Promise<UploadReply>;
  /** Waits; less long when the connection comes back or the signal says so. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  readonly onState: (state: UploadState) => void;
  /** The server knows the upload by this id. */
  readonly onId: (id: string) => void;
}

/** How often in a row something may fail without anything gained. */
const maxTries = 8;
const checkEveryMs = 3_000;
const turnMs = 2_000;
const partStallMs = 60_000;
const finishStallMs = 120_000;

/**
 * Brings one file to the server: begins, sends part after part, finishes, and asks until it is known what became of it. What fails for a while is done again, and after a
 * lost connection it goes on with the part that is wanted next. Answers how it ended; nothing when it was ended from outside.
 */
export class UploadRun {
  readonly #options: UploadRunOptions;
  /** What the server said last; nothing when it has to be asked where it stands. */
  #upload: UploadDto | undefined;
  #ticket = '';
  /** Failures since something was gained that the limit counts, and all of them. */
  #tries = 0;
  #failures = 0;
  #sent = 0;

  constructor(options: UploadRunOptions) {
    this.#options = options;
  }

  async finish(): Promise<UploadState | undefined> {
    const { signal } = this.#options;
    for (;;) {
      const reply = await this.#next();
      if (signal.aborted) {
        if (reply.ok) {
          this.#options.onId(reply.value.id);
        }
        return undefined;
      }
      const end = reply.ok ? this.#take(reply.value) : await this.#failed(reply.error);
      if (end) {
        return end;
      }
      if (signal.aborted) {
        return undefined;
      }
    }
  }

  /** Does what is to be done next. */
  async #next(): Promise<UploadReply> {
    const { chatId, uploadId, file, calls, pause, signal } = this.#options;
    const upload = this.#upload;
    if (!upload) {
      return calls.begin({ chatId, uploadId, name: file.name, size: file.size });
    }
    if (upload.status === 'checking') {
      await pause(checkEveryMs, signal);
      return calls.get({ chatId, id: upload.id });
    }
    return upload.received * upload.partSize < file.size ? this.#part(upload) : this.#whole(upload);
  }

  #part({ id, partSize, received }: UploadDto): Promise<UploadReply> {
    const { file, basePath, request, signal } = this.#options;
    const from = received * partSize;
    return request({
      method: 'PUT',
      url: `${basePath}/api/uploads/${id}/parts/${received + 1}`,
      ticket: this.#ticket,
      body: file.slice(from, from + partSize),
      onSent: bytes => this.#uploading(from + bytes),
      signal,
      stallMs: partStallMs,
    });
  }

  #whole({ id }: UploadDto): Promise<UploadReply> {
    const { basePath, request, signal } = this.#options;
    const url = `${basePath}/api/uploads/${id}/finish`;
    return request({ method: 'POST', url, ticket: this.#ticket, signal, stallMs: finishStallMs });
  }

  #take(value: UploadDto): UploadState | undefined {
    const before = this.#upload;
    this.#options.onId(value.id);
    this.#ticket = value.ticket ?? this.#ticket;
    this.#upload = value;
    if (before && (value.received > before.received || value.status !== before.status)) {
      this.#tries = 0;
      this.#failures = 0;
    }
    switch (value.status) {
      case 'uploading':
        this.#uploading(value.received * value.partSize);
        return undefined;
      case 'checking':
        this.#options.onState({ kind: 'checking' });
        return undefined;
      case 'refused':
        return { kind: 'refused', code: value.code ?? 'attachment_refused' };
      default:
        return value.attachment
          ? { kind: 'ready', attachment: value.attachment }
          : { kind: 'refused', code: 'upload_failed' };
    }
  }

  /** Waits, where that may help. */
  async #failed({ code, reason, retryAfterMs = 0, next }: Extract<UploadReply, { ok: false }>['error']) {
    const { pause, signal, onState } = this.#options;
    if (code === 'too_many_uploads') {
      onState({ kind: 'waiting' });
      await pause(Math.max(retryAfterMs, turnMs), signal);
      return undefined;
    }
    const lost = isOffline(code) || code === 'timed_out' || code === 'timeout';
    const known = this.#upload;
    // Without an answer of the server nothing is known about the file: what the hub could not be asked does not count.
    this.#tries += lost && !known ? 0 : 1;
    if (this.#tries > maxTries || !(lost || mayRetry(code) || isOutOfStep(code))) {
      return { kind: 'refused', code, reason } as const;
    }
    if (code === 'part_out_of_order' && known && next !== undefined) {
      this.#upload = { ...known, received: next - 1 };
      return undefined;
    }
    if (lost) {
      onState({ kind: 'interrupted', sent: this.#sent });
    }
    if (lost || isOutOfStep(code)) {
      this.#upload = undefined;
    }
    await pause(Math.max(retryAfterMs, code === 'upload_ticket_invalid' ? 0 : backoffMs(this.#failures++)), signal);
    return undefined;
  }

  #uploading(sent: number): void {
    this.#sent = Math.min(sent, this.#options.file.size);
    this.#options.onState({ kind: 'uploading', sent: this.#sent });
  }
}

/** This side and the server do not mean the same: beginning again tells how it is. */
function isOutOfStep(code: string): boolean {
  return code === 'upload_ticket_invalid' || code === 'part_out_of_order';
}
