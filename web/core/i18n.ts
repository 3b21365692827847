/**
 * Texts by key. `{name}` is replaced by a value. Where the value of `{count}` decides, the forms stand one after the other, with ` | ` between them: either the one for
 * one and the one for everything else, or one for each kind of number the language knows, in the order zero, one, two, few, many, other.
 */
export type Texts = Readonly<Record<string, string>>;

let texts: Texts = {};
let locale = 'en';
let plural = new Intl.PluralRules('en');

const kinds: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Sets the language and its texts; later sets win, so a company's own words come last. */
export function useTexts(tag: string, ...sets: readonly Texts[]): void {
  texts = Object.fromEntries(sets.flatMap(set => Object.entries(set)));
  locale = validLocale(tag);
  plural = new Intl.PluralRules(locale);
}

/** Adds the texts of a part of a screen that is loaded when it is asked for; those set before win. */
export function addTexts(...sets: readonly Texts[]): void {
  useTexts(locale, ...sets, texts);
}

/** The kind of English the browser prefers, for a screen that has no other texts. */
export function preferredEnglish(languages: readonly string[] = navigator.languages): string {
  return languages.find(tag => /^en\b/i.test(tag)) ?? 'en';
}

/** The text of a key. An unknown key shows itself: a missing text is seen, not hidden. */
export function t(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = texts[key] ?? key;
  const { count } = values;
  const forms = text.split(' | ');
  const form = typeof count === 'number' ? forms[placeOfForm(forms.length, count)] : forms[0];
  return (form ?? text).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function placeOfForm(forms: number, count: number): number {
  const kind = plural.select(count);
  const known = kinds.filter(one => plural.resolvedOptions().pluralCategories.includes(one));
  return forms === known.length ? known.indexOf(kind) : kind === 'one' ? 0 : forms - 1;
}

/** Whether the company or the language says something for this key. */
export function hasText(key: string): boolean {
  return Object.hasOwn(texts, key);
}

export function currentLocale(): string {
  return locale;
}

/** The time of day as the locale writes it. */
export function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
}

/** A day: the word for it where it is the one before, this one or the next and there is a text for that below `words`, otherwise the date. */
export function dayOf(at: number, now: number, words = 'day'): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  const word = `${words}.${['tomorrow', 'today', 'yesterday'][days + 1]}`;
  if (hasText(word)) {
    return t(word);
  }
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' as const }),
  }).format(at);
}

/** A length of time as 0:31, 12:05 or 1:02:03. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = `${h > 0 ? String(m).padStart(2, '0') : m}:${String(s).padStart(2, '0')}`;
  return h > 0 ? `${h}:${tail}` : tail;
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Which way the lines of a language run. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(tag.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

function startOfDay(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function validLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
