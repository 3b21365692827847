/** A piece of a message: plain, or with an address behind it. */
export interface TextPart {
  readonly text: string;
  readonly href?: string;
}

const candidate =
  /\bhttps?:\/\/[^\s<>"'`{}|\\^]+|\bmailto:[^\s<>"'`]+|[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/giu;

/** Finds web and mail addresses. Nothing else becomes a link, and the text shown is always the text that was written. */
export function linkify(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(candidate)) {
    const found = withoutTrailing(match[0]);
    const href = addressOf(found);
    if (href !== undefined) {
      if (match.index > done) {
        parts.push({ text: text.slice(done, match.index) });
      }
      parts.push({ text: found, href });
      done = match.index + found.length;
    }
  }
  if (done < text.length) {
    parts.push({ text: text.slice(done) });
  }
  return parts;
}

/** A full stop or a closing bracket after an address belongs to the sentence, unless the bracket was opened inside it. */
function withoutTrailing(found: string): string {
  let end = found;
  for (;;) {
    const last = end.at(-1) ?? '';
    const unopened = last === ')' && end.split(')').length > end.split('(').length;
    if (!'.,;:!?]*_~'.includes(last) && !unopened) {
      return end;
    }
    end = end.slice(0, -1);
  }
}

function addressOf(found: string): string | undefined {
  const address = /^(?:https?|mailto):/i.test(found) ? found : `mailto:${found}`;
  try {
    const url = new URL(address);
    const allowed =
      url.protocol === 'mailto:' || ((url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '');
    return allowed ? url.href : undefined;
  } catch {
    return undefined;
  }
}
