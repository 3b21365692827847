import type { SettingsOriginDto, SettingsProblemDto, SettingsUseDto } from '../../protocol/contract.gen.js';
import { ask } from '../ask.js';

/** One document of the console, whatever it is about. */
export interface SettingsDocument<TSettings> {
  readonly name: string;
  readonly origin: SettingsOriginDto;
  readonly version: number;
  readonly etag?: string;
  readonly changedAt?: number;
  readonly changedBy?: string;
  readonly problems?: readonly SettingsProblemDto[];
  readonly settings: TSettings;
}

/** Why something was not done. */
export interface SettingsFailure {
  /** The server's code; `connection_lost` when no answer came. */
  readonly code: string;
  /** What is wrong, with `settings_invalid`. */
  readonly problems: readonly SettingsProblemDto[];
  /** What needs it, with `settings_in_use`. */
  readonly usedBy: readonly SettingsUseDto[];
  /** The document as it is now, with `settings_changed`; nothing when it is gone. */
  readonly current: unknown;
}

export type SettingsAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: SettingsFailure };

/** Reads and writes the console's settings over HTTP. */
export class SettingsSource {
  readonly #base: string;
  readonly #fetch: typeof fetch | undefined;

  /**
   * @param basePath where LiveChat is mapped
   * @param get what asks the server
   */
  constructor(basePath: string, get?: typeof fetch) {
    this.#base = `${basePath}/api/admin/`;
    this.#fetch = get;
  }

  /** Reads what is below `api/admin/`. */
  read<T>(path: string): Promise<SettingsAnswer<T>> {
    return this.#ask<T>(path, {});
  }

  /** Asks something that changes nothing. */
  post<T>(path: string, body: unknown): Promise<SettingsAnswer<T>> {
    return this.#ask<T>(path, withBody('POST', body, {}));
  }

  /** Writes over what has this tag; without one it has to be new. */
  save<T>(path: string, settings: unknown, etag: string | undefined): Promise<SettingsAnswer<T>> {
    return this.#ask<T>(
      path,
      withBody('PUT', settings, etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag }),
    );
  }

  /** Removes what has this tag. */
  remove(path: string, etag: string): Promise<SettingsAnswer<undefined>> {
    return this.#ask<undefined>(path, { method: 'DELETE', headers: { 'if-match': etag } });
  }

  async #ask<T>(path: string, request: RequestInit): Promise<SettingsAnswer<T>> {
    const answer = await ask<T>(this.#base + path, request, this.#fetch);
    if (answer.ok) {
      return answer;
    }
    // Our own problem details, or what a proxy says, which has none of them.
    const { problems = [], usedBy = [], current } = answer.details as Partial<SettingsFailure>;
    return { ok: false, failure: { code: answer.code, problems, usedBy, current } };
  }
}

/** The path of a document: its name may hold anything. */
export function pathOf(kind: string, name: string): string {
  return `settings/${kind}/${encodeURIComponent(name)}`;
}

/** An answer that says no. */
export function failed(code: string): { readonly ok: false; readonly failure: SettingsFailure } {
  return { ok: false, failure: { code, problems: [], usedBy: [], current: undefined } };
}

function withBody(method: string, body: unknown, headers: Record<string, string>): RequestInit {
  return { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
}
