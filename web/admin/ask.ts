import type { AnyCode } from '../protocol/errors.js';

/** Why the console's API did not do something. */
export interface Failure {
  /** The server's code; `connection_lost` when no answer came. */
  readonly code: string;
  /** All the server said of it; nothing where it was no answer of ours. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** What the console's API answered. */
export type Asked<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Failure);

/** Asks the console's API. Never throws. */
export async function ask<T>(
  url: string,
  request: RequestInit = {},
  get: typeof fetch = (...asked) => fetch(...asked),
): Promise<Asked<T>> {
  try {
    const response = await get(url, {
      cache: 'no-store',
      ...request,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...request.headers },
    });
    if (!response.ok) {
      return { ok: false, ...(await failureOf(response)) };
    }
    // Our own endpoint, generated from the same records; where there is nothing to say, nobody asks for a value.
    return { ok: true, value: (response.status === 204 ? undefined : await response.json()) as T };
  } catch {
    return { ok: false, code: 'connection_lost' satisfies AnyCode, details: {} };
  }
}

async function failureOf(response: Response): Promise<Failure> {
  try {
    const problem: unknown = await response.json();
    if (typeof problem === 'object' && problem !== null) {
      const details = problem as Readonly<Record<string, unknown>>; // any object is one
      return { code: typeof details.code === 'string' ? details.code : codeOf(response.status), details };
    }
  } catch {
    // A page of a proxy: its status says enough.
  }
  return { code: codeOf(response.status), details: {} };
}

function codeOf(status: number): string {
  if (status === 401) {
    return 'not_signed_in';
  }
  return status === 403 ? 'not_allowed' : 'internal';
}
