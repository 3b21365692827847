import type { ReplyError, UploadDto } from '../protocol/contract.gen.js';
import type { Clock } from './clock.js';

/** What the server said to a part of a file; never an exception. `next`: with `part_out_of_order`, the part it wants. */
export type UploadReply =
  | { readonly ok: true; readonly value: UploadDto }
  | { readonly ok: false; readonly error: ReplyError & { readonly next?: number } };

/** One request about the bytes of an upload. */
export interface UploadRequest {
  readonly method: 'PUT' | 'POST';
  readonly url: string;
  readonly ticket: string;
  readonly body?: Blob;
  /** How many bytes of the body have left. */
  readonly onSent?: (bytes: number) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** After how long without a sign of life it counts as lost, in milliseconds. */
  readonly stallMs: number;
}

/** Makes the request. `fetch` does not tell how much of a body has left. */
export function requestUpload(request: UploadRequest, clock: Clock): Promise<UploadReply> {
  const { method, url, ticket, body, onSent, signal, stallMs } = request;
  return new Promise(resolve => {
    const xhr = new XMLHttpRequest();
    const abort = () => xhr.abort();
    let endStall = clock.after(stallMs, abort);
    const settle = (reply: UploadReply) => {
      endStall();
      signal.removeEventListener('abort', abort);
      resolve(reply);
    };
    const lost = () => settle({ ok: false, error: { code: 'connection_lost' } });
    xhr.upload.onprogress = ({ loaded }) => {
      endStall();
      endStall = clock.after(stallMs, abort);
      onSent?.(loaded);
    };
    xhr.onload = () => settle(read(xhr.status, xhr.responseText));
    xhr.onerror = lost;
    xhr.onabort = lost;
    signal.addEventListener('abort', abort);
    xhr.open(method, url);
    xhr.setRequestHeader('Authorization', `Bearer ${ticket}`);
    if (body) {
      xhr.setRequestHeader('Content-Type', 'application/octet-stream');
    }
    xhr.send(body ?? null);
  });
}

/** An answer may also come from something between here and the server, in words of its own. */
function read(status: number, text: string): UploadReply {
  const answer = parse(text);
  if (status >= 200 && status < 300 && isUpload(answer)) {
    return { ok: true, value: answer };
  }
  const code =
    status === 408 ? 'timeout' : status >= 500 || status === 429 || status < 300 ? 'try_again' : 'upload_failed';
  return { ok: false, error: isProblem(answer) ? answer : { code } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isUpload(value: unknown): value is UploadDto {
  return typeof value === 'object' && value !== null && 'partSize' in value && 'received' in value;
}

/** Others have codes, too, but do not write them as the server does. */
function isProblem(value: unknown): value is ReplyError {
  const { code } = (value ?? {}) as { code?: unknown }; // asked about below
  return typeof code === 'string' && /^[a-z0-9_]+$/.test(code);
}
