import type { ReportDto } from '../../protocol/contract.gen.js';
import { ask } from '../ask.js';

/** What the page of reports knows. A report and a failure are never there together: numbers of other days would contradict what is chosen. */
export interface ReportState {
  readonly report: ReportDto | undefined;
  readonly busy: boolean;
  /** The code of why the last question failed. */
  readonly failure: string | undefined;
}

export const noReport: ReportState = { report: undefined, busy: false, failure: undefined };

export interface ReportSourceOptions {
  /** The address of reports, without a query. */
  readonly url: string;
  readonly onChange: (state: ReportState) => void;
  readonly fetch?: typeof fetch;
}

/** Asks for reports. The last question wins: an earlier answer that comes late is not shown. */
export class ReportSource {
  readonly #options: ReportSourceOptions;
  #state = noReport;
  #asked: AbortController | undefined;

  constructor(options: ReportSourceOptions) {
    this.#options = options;
  }

  async load(query: string): Promise<void> {
    this.stop();
    const asked = new AbortController();
    this.#asked = asked;
    this.#set({ ...this.#state, busy: true });
    const answer = await this.#ask(query, asked.signal);
    if (this.#asked === asked) {
      this.#set({ report: undefined, failure: undefined, ...answer, busy: false });
    }
  }

  /** Forgets a question that was not answered. */
  stop(): void {
    this.#asked?.abort();
    this.#asked = undefined;
  }

  async #ask(query: string, signal: AbortSignal): Promise<Partial<ReportState>> {
    const answer = await ask<ReportDto>(`${this.#options.url}?${query}`, { signal }, this.#options.fetch);
    return answer.ok ? { report: answer.value } : { failure: answer.code };
  }

  #set(state: ReportState): void {
    this.#state = state;
    this.#options.onChange(state);
  }
}
