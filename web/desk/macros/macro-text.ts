/** A piece of a rendered macro: its own text, a variable's value, what stands in place of an empty one, or an empty one as it is written. */
export interface MacroPart {
  readonly kind: 'text' | 'value' | 'fallback' | 'missing';
  readonly text: string;
  /** The variable's name. */
  readonly name?: string;
}

export type MacroValues = ReadonlyMap<string, string>;

const maxInner = 200;
const namePattern = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * Fills in the variables of a macro, `{{name}}` or `{{name|what to say when it is empty}}`. Values are text: what looks like a variable in one is none. The same rules as
 * the server's `MacroRenderer`; both are held to them by one table of cases.
 */
export function renderMacro(body: string, values: MacroValues): readonly MacroPart[] {
  const parts: MacroPart[] = [];
  let from = 0;
  for (let at = body.indexOf('{{'); at >= 0; at = body.indexOf('{{', at)) {
    const end = endOf(body, at + 2);
    const variable = end < 0 ? undefined : read(body.slice(at + 2, end));
    if (!variable) {
      at++;
      continue;
    }
    if (at > from) {
      parts.push({ kind: 'text', text: body.slice(from, at) });
    }
    parts.push(fill(variable, body.slice(at, end + 2), values));
    from = at = end + 2;
  }
  if (from < body.length) {
    parts.push({ kind: 'text', text: body.slice(from) });
  }
  return parts;
}

/** All pieces together. */
export function textOf(parts: readonly MacroPart[]): string {
  return parts.map(part => part.text).join('');
}

/** The names of the variables that are empty and have nothing in their place, each once. */
export function missingIn(parts: readonly MacroPart[]): readonly string[] {
  return [...new Set(parts.flatMap(part => (part.kind === 'missing' && part.name !== undefined ? [part.name] : [])))];
}

/** The first variable that is still written out in a text, and where. */
export function firstPlaceholder(
  text: string,
): { readonly name: string; readonly from: number; readonly to: number } | undefined {
  let from = 0;
  for (const part of renderMacro(text, new Map())) {
    const to = from + part.text.length;
    if (part.kind === 'missing' && part.name !== undefined) {
      return { name: part.name, from, to };
    }
    from = to;
  }
  return undefined;
}

function endOf(body: string, from: number): number {
  for (let i = from; i < body.length - 1 && i <= from + maxInner; i++) {
    const unit = body[i];
    if (unit === '}') {
      return body[i + 1] === '}' ? i : -1;
    }
    if (unit === '{' || unit === '\n' || unit === '\r') {
      return -1;
    }
  }
  return -1;
}

function read(inner: string): { readonly name: string; readonly fallback: string | undefined } | undefined {
  const bar = inner.indexOf('|');
  const name = trim(bar < 0 ? inner : inner.slice(0, bar));
  return namePattern.test(name) ? { name, fallback: bar < 0 ? undefined : trim(inner.slice(bar + 1)) } : undefined;
}

function fill(
  { name, fallback }: { readonly name: string; readonly fallback: string | undefined },
  asWritten: string,
  values: MacroValues,
): MacroPart {
  const value = values.get(name);
  if (value !== undefined && /[^ \t\r\n]/.test(value)) {
    return { kind: 'value', text: value, name };
  }
  return fallback === undefined
    ? { kind: 'missing', text: asWritten, name }
    : { kind: 'fallback', text: fallback, name };
}

/** Only what the server trims, too. */
function trim(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isBlank(text[from])) {
    from++;
  }
  while (to > from && isBlank(text[to - 1])) {
    to--;
  }
  return text.slice(from, to);
}

function isBlank(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\t';
}
