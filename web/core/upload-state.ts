import type { AttachmentDto } from '../protocol/contract.gen.js';

/** Where a file that was chosen stands. `sent`: how many of its bytes the server has, or will have with what is on its way. */
export type UploadState =
  /** For its turn. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'uploading'; readonly sent: number }
  /** The connection is lost; it goes on by itself. */
  | { readonly kind: 'interrupted'; readonly sent: number }
  /** The server has it whole and does not know yet whether it is clean. */
  | { readonly kind: 'checking' }
  /** It can go with a message. */
  | { readonly kind: 'ready'; readonly attachment: AttachmentDto }
  /** It cannot. `reason`: with `attachment_refused`, the code of the host's own rule. */
  | { readonly kind: 'refused'; readonly code: string; readonly reason?: string | undefined };

/** A file that is to go with the next message. */
export interface UploadItem {
  /** Names it for as long as it is there. */
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** What the browser has of it; nothing when it was uploaded before the page was loaded again. */
  readonly file?: File | undefined;
  readonly state: UploadState;
}

/** What is known of the uploads of a page that goes away. */
export interface UploadsLeft {
  /** Uploaded and not sent. */
  readonly ready: readonly AttachmentDto[];
  /** Ids of uploads that were under way: nobody goes on with them. */
  readonly open: readonly string[];
}

/** Codes that say nothing about the file: the same one may be tried again. */
const again: ReadonlySet<string> = new Set([
  'attachments_disabled',
  'connection_lost',
  'timed_out',
  'timeout',
  'abandoned',
  'aborted',
  'part_invalid',
  'part_out_of_order',
  'upload_failed',
  'upload_not_found',
  'upload_not_ready',
  'upload_ticket_invalid',
  'scan_unavailable',
  'upload_busy',
  'storage_unavailable',
  'rate_limited',
  'try_again',
  'internal',
]);

/** Whether somebody may try a refused file once more. */
export function mayUploadAgain(code: string): boolean {
  return again.has(code);
}

/** Whether it is neither ready nor refused. */
export function isUnderWay({ state }: UploadItem): boolean {
  return state.kind !== 'ready' && state.kind !== 'refused';
}

/** Whether something that was kept is what it should be. */
export function areUploadsLeft(value: unknown): value is UploadsLeft {
  const { ready, open } = (value ?? {}) as Partial<UploadsLeft>; // asked about below
  return (
    Array.isArray(ready) &&
    ready.every((one: Partial<AttachmentDto> | null) => typeof one?.id === 'string' && typeof one.name === 'string') &&
    Array.isArray(open) &&
    open.every(id => typeof id === 'string')
  );
}
