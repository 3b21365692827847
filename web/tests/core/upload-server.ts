import type { UploadReply, UploadRequest } from '../../core/upload-request.js';
import type { UploadCalls } from '../../core/upload-run.js';
import type { AttachmentLimitsDto, Reply, UploadDto } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';

export const limits: AttachmentLimitsDto = {
  maxBytes: 1_000,
  maxFiles: 4,
  parallel: 2,
  extensions: ['.jpg', '.jpeg', '.png', '.gif'],
};

export function file(name: string, size = 250): File {
  return new File([new Uint8Array(size)], name);
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  received: number;
  status: UploadDto['status'];
  ticket: string;
}

/** The server's side of uploads, in parts of 100 bytes. What a test does not say otherwise goes well at once. */
export class UploadServer implements UploadCalls {
  readonly asked: string[] = [];
  readonly #known = new Map<string, Known>();
  /** Answers that come instead of the usual ones, by what was asked: each once. */
  readonly #instead: [string, UploadReply][] = [];
  /** What was asked and is not answered before `letGo`. */
  readonly #held = new Map<string, () => void>();
  readonly #holds = new Set<string>();
  online = true;
  /** What a file is after it came whole. */
  verdict: UploadDto['status'] = 'ready';
  #tickets = 0;

  /** The next answer to a question: `begin a.png`, `put a.png 2`, `finish a.png`, `get a.png`. */
  say(question: string, reply: UploadReply): void {
    this.#instead.push([question, reply]);
  }

  hold(question: string): void {
    this.#holds.add(question);
  }

  letGo(question: string): void {
    this.#holds.delete(question);
    this.#held.get(question)?.();
    this.#held.delete(question);
  }

  /** How a file stands. */
  of(name: string): Known | undefined {
    return [...this.#known.values()].find(upload => upload.name === name);
  }

  settle(name: string, status: UploadDto['status']): void {
    const upload = this.of(name);
    if (upload) {
      upload.status = status;
    }
  }

  async begin({ uploadId, name, size }: Parameters<UploadCalls['begin']>[0]): Promise<Reply<UploadDto>> {
    return (await this.#answer(`begin ${name}`, () => {
      const upload: Known = this.#known.get(uploadId) ?? {
        id: `up-${uploadId}`,
        name,
        size,
        received: 0,
        status: 'uploading',
        ticket: '',
      };
      this.#known.set(uploadId, upload);
      upload.ticket = `ticket-${++this.#tickets}`;
      return { ...this.#dto(upload), ticket: upload.ticket };
    })) as Reply<UploadDto>; // nothing here has `next`
  }

  async get({ id }: { readonly id: string }): Promise<Reply<UploadDto>> {
    const upload = this.#byId(id);
    return (await this.#answer(`get ${upload.name}`, () => this.#dto(upload))) as Reply<UploadDto>; // as above
  }

  async cancel({ id }: { readonly id: string }): Promise<Reply<UploadDto>> {
    const upload = [...this.#known.values()].find(other => other.id === id);
    const reply = await this.#answer(`cancel ${upload?.name ?? id}`, () => {
      if (upload) {
        upload.status = 'refused';
      }
      return upload ? this.#dto(upload) : undefined;
    });
    return reply as Reply<UploadDto>; // as above
  }

  readonly request = async ({ method, url, ticket, body, onSent, signal }: UploadRequest): Promise<UploadReply> => {
    const [, id = '', number = ''] = /uploads\/([^/]+)\/(?:parts\/)?(\d+)?/.exec(url) ?? [];
    const upload = this.#byId(id);
    const question = method === 'PUT' ? `put ${upload.name} ${number}` : `finish ${upload.name}`;
    onSent?.(Math.floor((body?.size ?? 0) / 2));
    const ended = new Promise<UploadReply>(resolve =>
      signal.addEventListener('abort', () => resolve(refusal('connection_lost'))),
    );
    const answered = this.#answer(question, () => {
      if (ticket !== upload.ticket) {
        throw new Error(`An old ticket: ${ticket}`);
      }
      if (method === 'PUT') {
        upload.received = Number(number);
      } else {
        upload.status = this.verdict;
      }
      return this.#dto(upload);
    });
    return Promise.race([answered, ended]);
  };

  async #answer(question: string, usual: () => UploadDto | undefined): Promise<UploadReply> {
    if (!this.online) {
      return refusal('not_connected');
    }
    this.asked.push(question);
    if (this.#holds.has(question)) {
      await new Promise<void>(resolve => this.#held.set(question, resolve));
    }
    const at = this.#instead.findIndex(([about]) => about === question);
    if (at >= 0) {
      const [[, reply] = ['', refusal('internal')]] = this.#instead.splice(at, 1);
      return reply;
    }
    const value = usual();
    return value ? { ok: true, value } : refusal('upload_not_found');
  }

  #byId(id: string): Known {
    const upload = [...this.#known.values()].find(other => other.id === id);
    if (!upload) {
      throw new Error(`No upload ${id}.`);
    }
    return upload;
  }

  #dto({ id, name, size, received, status }: Known): UploadDto {
    const attachment = { id, name, type: 'image/png', size, width: 1, height: 1 };
    return {
      id,
      status,
      partSize: 100,
      received,
      ...(status === 'ready' || status === 'sent' ? { attachment } : {}),
      ...(status === 'refused' ? { code: 'aborted' } : {}),
    };
  }
}
