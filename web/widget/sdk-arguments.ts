import type { Answers, Known } from './form-rules.js';
import { badArgument } from './sdk-refused.js';

const longest = 4_000;
const mostEntries = 50;

type Members = Readonly<Record<string, unknown>>;

/** The members of what a page passed; nothing passed has none. */
export function membersOf(value: unknown, what: string): Members {
  if (value === undefined || value === null) {
    return {};
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw badArgument(`${what} takes an object.`);
  }
  return value as Members; // any object is one
}

/** A text that may be left out. */
export function textOf(members: Members, name: string): string | undefined {
  const value = members[name];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'string' || value.length > longest) {
    throw badArgument(`${name} is not a text of at most ${longest} characters.`);
  }
  return value;
}

/** Texts by key. */
export function textsOf(value: unknown, what: string): Answers {
  const members = membersOf(value, what);
  const keys = Object.keys(members);
  if (keys.length > mostEntries) {
    throw badArgument(`${what} has more than ${mostEntries} entries.`);
  }
  return Object.fromEntries(keys.map(key => [key, textOf(members, key) ?? '']));
}

/** Who the customer is by the words of the page's scripts. */
export function userOf(members: Members): Known {
  const texts = (['name', 'email', 'phone'] as const).map(name => [name, textOf(members, name)] as const);
  return {
    ...Object.fromEntries(texts.filter(([, value]) => value)),
    ...(members.custom === undefined ? {} : { custom: textsOf(members.custom, 'custom') }),
  };
}

/** The address of a page, from what may be relative to another. */
export function pageOf(page: string, base: string): string {
  const url = URL.canParse(page, base || undefined) ? new URL(page, base || undefined) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw badArgument('page is not the address of a page.');
  }
  return url.href;
}
