import type { ExportFailure, ExportFormat, ExportProgress } from '../log/log-source.js';
import type { SearchLog } from '../protocol/contract.gen.js';

const newline = 10;
const quote = 34;

const failures: Readonly<Record<number, ExportFailure>> = {
  401: 'not_signed_in',
  403: 'not_allowed',
  429: 'rate_limited',
  503: 'try_again',
};

export interface LogFileOptions {
  /** What is in it. Sent as a body: addresses are kept by servers and proxies on the way. */
  readonly search: SearchLog;
  readonly format: ExportFormat;
  /** Ends it. */
  readonly signal: AbortSignal;
  readonly told: (progress: ExportProgress) => void;
  readonly fetch?: typeof fetch;
}

/** Reads a file of the log as it comes. Answers the whole file, or why there is none: of a file that breaks off nothing is kept. Never throws. */
export async function readLogFile(url: string, options: LogFileOptions): Promise<Blob | ExportFailure> {
  const { search, format, signal, told, fetch: get = (...asked) => fetch(...asked) } = options;
  try {
    const response = await get(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(search),
      cache: 'no-store',
      credentials: 'same-origin',
      signal,
    });
    if (!response.ok || !response.body) {
      return failures[response.status] ?? 'internal';
    }
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const rows = new RowCount(format);
    let bytes = 0;
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) {
        return new Blob(parts, { type: response.headers.get('content-type') ?? '' });
      }
      parts.push(value);
      bytes += value.length;
      told({ rows: rows.after(value), bytes });
    }
  } catch {
    return 'connection_lost';
  }
}

/** Counts the rows of a file that comes in pieces: its lines, but in a table neither the heading nor those within quotes. */
class RowCount {
  readonly #hasQuotes: boolean;
  #rows: number;
  #isQuoted = false;

  constructor(format: ExportFormat) {
    this.#hasQuotes = format === 'csv';
    this.#rows = format === 'csv' ? -1 : 0;
  }

  after(piece: Uint8Array): number {
    for (const byte of piece) {
      if (byte === quote && this.#hasQuotes) {
        this.#isQuoted = !this.#isQuoted;
      } else if (byte === newline && !this.#isQuoted) {
        this.#rows++;
      }
    }
    return Math.max(0, this.#rows);
  }
}
