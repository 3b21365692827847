import type { AuditPageDto, AuditVerdictDto } from '../../protocol/contract.gen.js';
import { type Asked, ask } from '../ask.js';

/** What of the audit log is asked for; empty where nothing is chosen. */
export interface AuditFilter {
  readonly action: string;
  readonly subject: string;
}

/** An end of the audit log at some moment, kept somewhere else. */
export interface AuditHead {
  readonly number: number;
  readonly hash: string;
}

/** The audit log over HTTP. */
export class AuditSource {
  readonly #url: string;
  readonly #fetch: typeof fetch | undefined;

  /** @param basePath where LiveChat is mapped */
  constructor(basePath: string, get?: typeof fetch) {
    this.#url = `${basePath}/api/admin/audit`;
    this.#fetch = get;
  }

  page({ action, subject }: AuditFilter, before?: number): Promise<Asked<AuditPageDto>> {
    const query = new URLSearchParams();
    const add = (name: string, value: string): void => {
      if (value.trim() !== '') {
        query.set(name, value.trim());
      }
    };
    add('action', action);
    add('subject', subject);
    add('before', `${before ?? ''}`);
    return ask(query.size === 0 ? this.#url : `${this.#url}?${query}`, {}, this.#fetch);
  }

  verify(known: AuditHead | undefined): Promise<Asked<AuditVerdictDto>> {
    const query = known ? `?number=${known.number}&hash=${known.hash}` : '';
    return ask(`${this.#url}/verify${query}`, {}, this.#fetch);
  }
}

/** A head as it is kept. */
export function writeHead({ number, hash }: AuditHead): string {
  return `${number}:${hash}`;
}

/** Reads a head that was kept; nothing when it is none. */
export function readHead(text: string): AuditHead | undefined {
  const match = /^\s*(\d{1,15})\s*:\s*([0-9a-f]{64})\s*$/i.exec(text);
  return match?.[1] && match[2] ? { number: Number(match[1]), hash: match[2].toLowerCase() } : undefined;
}

/** The facts of an entry, one by one; what is no JSON object stays as it is written. */
export function factsOf(facts: string | undefined): readonly (readonly [string, string])[] {
  if (facts === undefined) {
    return [];
  }
  try {
    const value: unknown = JSON.parse(facts);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.entries(value).map(([name, fact]) => [name, inWords(fact)]);
    }
  } catch {
    // Shown as it is.
  }
  return [['', facts]];
}

function inWords(fact: unknown): string {
  if (Array.isArray(fact)) {
    return fact.map(inWords).join(', ');
  }
  return typeof fact === 'string' ? fact : JSON.stringify(fact);
}
