import type { AnyCode } from '../protocol/errors.js';

/** What the console's API answered. */
export type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };

/** Asks the console's API. Never throws. */
export async function ask<T>(url: string, get: typeof fetch = fetch): Promise<Asked<T>> {
  try {
    const response = await get(url, {
      headers: { accept: 'application/json' },
      credentials: 'same-origin',
      cache: 'no-store',
    });
    // Our own endpoint, generated from the same records.
    return response.ok
      ? { ok: true, value: (await response.json()) as T }
      : { ok: false, code: codeOf(response.status) };
  } catch {
    return { ok: false, code: 'connection_lost' satisfies AnyCode };
  }
}

/** What went wrong, as far as it makes a difference on the screen. */
export function codeOf(status: number): string {
  if (status === 401) {
    return 'not_signed_in';
  }
  return status === 403 ? 'not_allowed' : 'internal';
}
