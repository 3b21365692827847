import { currentLocale } from '../core/i18n.js';

/** The name of a language, in the language of the desk or another; the tag itself when it has no name. */
export function languageName(tag: string, inLanguage = currentLocale()): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The part of an address that tells pages of one site apart; of its first page the name of the site. */
export function pagePath(url: string): string {
  try {
    const { host, pathname, search } = new URL(url);
    const path = pathname + search;
    return path === '/' ? host : path;
  } catch {
    return url;
  }
}

/** The address if it is safe to link to: http or https, nothing that runs. */
export function safeLink(url: string): string | undefined {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
