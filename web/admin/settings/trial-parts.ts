import type { FoundSpanDto } from '../../protocol/contract.gen.js';

/** A piece of a text: with what was found in it, or without. */
export interface TrialPart {
  readonly text: string;
  readonly found?: FoundSpanDto;
}

/** A text in pieces, in order; of what overlaps the first counts. */
export function trialParts(text: string, found: readonly FoundSpanDto[]): readonly TrialPart[] {
  const parts: TrialPart[] = [];
  let at = 0;
  for (const span of [...found].sort((a, b) => a.start - b.start)) {
    if (span.start < at || span.end <= span.start) {
      continue;
    }
    if (span.start > at) {
      parts.push({ text: text.slice(at, span.start) });
    }
    parts.push({ text: text.slice(span.start, span.end), found: span });
    at = span.end;
  }
  return at < text.length ? [...parts, { text: text.slice(at) }] : parts;
}
