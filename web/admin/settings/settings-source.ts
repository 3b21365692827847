import type { SettingsOriginDto, SettingsProblemDto, SettingsUseDto } from '../../protocol/contract.gen.js';

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
  readonly #fetch: typeof fetch;

  /**
   * @param basePath where LiveChat is mapped
   * @param ask what asks the server
   */
  constructor(basePath: string, ask: typeof fetch = (...request) => fetch(...request)) {
    this.#base = `${basePath}/api/admin/`;
    this.#fetch = ask;
  }

  /** Reads what is below `api/admin/`. */
  read<T>(path: string): Promise<SettingsAnswer<T>> {
    return this.#ask<T>(path, { cache: 'no-store' });
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
    try {
      const response = await this.#fetch(this.#base + path, {
        ...request,
        credentials: 'same-origin',
        headers: { accept: 'application/json', ...request.headers },
      });
      if (!response.ok) {
        return { ok: false, failure: await failureOf(response) };
      }
      // Our own endpoint, generated from the same records; a removal has nothing to say.
      return { ok: true, value: (response.status === 204 ? undefined : await response.json()) as T };
    } catch {
      return failed('connection_lost');
    }
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

async function failureOf(response: Response): Promise<SettingsFailure> {
  let problem: Partial<SettingsFailure> = {};
  try {
    problem = (await response.json()) as Partial<SettingsFailure>; // problem details, or whatever a proxy says
  } catch {
    // A page of a proxy: its status says enough.
  }
  return {
    code: typeof problem?.code === 'string' ? problem.code : codeOf(response.status),
    problems: problem?.problems ?? [],
    usedBy: problem?.usedBy ?? [],
    current: problem?.current,
  };
}

function codeOf(status: number): string {
  if (status === 401) {
    return 'not_signed_in';
  }
  return status === 403 ? 'not_allowed' : 'internal';
}
