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
  for (let variable = firstVariable(body); variable; variable = firstVariable(body, from)) {
    if (variable.from > from) {
      parts.push({ kind: 'text', text: body.slice(from, variable.from) });
    }
    from = variable.to;
    parts.push(fill(variable, body.slice(variable.from, from), values));
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

interface Variable {
  readonly name: string;
  readonly fallback: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** The first variable that is written out in a text, and where. */
export function firstVariable(text: string, from = 0): Variable | undefined {
  for (let at = text.indexOf('{{', from); at >= 0; at = text.indexOf('{{', at + 1)) {
    const end = endOf(text, at + 2);
    const known = end < 0 ? undefined : read(text.slice(at + 2, end));
    if (known) {
      return { ...known, from: at, to: end + 2 };
    }
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

function read(inner: string): Pick<Variable, 'name' | 'fallback'> | undefined {
  const bar = inner.indexOf('|');
  const name = trim(bar < 0 ? inner : inner.slice(0, bar));
  return namePattern.test(name) ? { name, fallback: bar < 0 ? undefined : trim(inner.slice(bar + 1)) } : undefined;
}

function fill({ name, fallback }: Variable, asWritten: string, values: MacroValues): MacroPart {
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
