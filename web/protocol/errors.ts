import { type ErrorCode, type ReplyError, retryCodes } from './contract.gen.js';

/** Codes the client gives itself when no answer of the server is there. */
export type ClientCode = 'not_connected' | 'connection_lost' | 'timed_out';

export type AnyCode = ErrorCode | ClientCode;

/** Whether the call failed for want of a connection: what it was for is done when the connection is back. */
export function isOffline(code: string): boolean {
  return code === 'not_connected' || code === 'connection_lost';
}

/** Whether the call may succeed when exactly the same is sent again. */
export function mayRetry(code: string): boolean {
  if (isOffline(code) || code === 'timed_out') {
    return true;
  }
  return Object.hasOwn(retryCodes, code);
}

/** A failed reply with a code of our own. */
export function refusal(code: AnyCode, message?: string): { readonly ok: false; readonly error: ReplyError } {
  return { ok: false, error: message === undefined ? { code } : { code, message } };
}

/** The connection will not come back by trying again: the site key is wrong, the sign-in is over, the origin is foreign. */
export class ConnectionRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The server refused the connection: ${code}.`);
    this.name = 'ConnectionRefused';
    this.code = code;
  }
}
