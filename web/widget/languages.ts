import { type Texts, useTexts } from '../core/i18n.js';
import type { WidgetConfigDto } from '../protocol/contract.gen.js';

type Load = () => Promise<{ readonly texts: Texts }>;

/** The languages the panel has texts in: those before there is a chat, and those once there is one. */
const languages: Readonly<Record<string, readonly [Load, Load]>> = {
  ar: [() => import('./locales/ar.js'), () => import('./locales/ar-chat.js')],
  de: [() => import('./locales/de.js'), () => import('./locales/de-chat.js')],
  en: [() => import('./locales/en.js'), () => import('./locales/en-chat.js')],
  es: [() => import('./locales/es.js'), () => import('./locales/es-chat.js')],
  fr: [() => import('./locales/fr.js'), () => import('./locales/fr-chat.js')],
  he: [() => import('./locales/he.js'), () => import('./locales/he-chat.js')],
  it: [() => import('./locales/it.js'), () => import('./locales/it-chat.js')],
  ja: [() => import('./locales/ja.js'), () => import('./locales/ja-chat.js')],
  nl: [() => import('./locales/nl.js'), () => import('./locales/nl-chat.js')],
  pt: [() => import('./locales/pt.js'), () => import('./locales/pt-chat.js')],
};

export type Languages = Pick<WidgetConfigDto, 'locale' | 'locales' | 'followsPage' | 'texts' | 'localeTexts'>;

/**
 * Which language the panel speaks: the one the script tag asks for, else that of the page, else the widget's. Only those the widget
 * allows and there are texts in; the widget's own always, in whatever words the company gave it.
 */
export function chooseLocale(settings: Languages, asked: string | undefined, page: string | undefined): string {
  const wanted = [asked, settings.followsPage ? page : undefined];
  return wanted.find(tag => tag && isAllowed(settings, tag)) ?? settings.locale;
}

/** The texts of one language, with the company's own words over them. */
export class Speech {
  readonly #settings: Languages;
  readonly #loaded: Texts[] = [];
  readonly locale: string;

  constructor(settings: Languages, locale: string) {
    this.#settings = settings;
    this.locale = locale;
  }

  /** Loads what is said before there is a chat. */
  begin(): Promise<void> {
    return this.#load(0);
  }

  /** Loads what is said once there is one. */
  chat(): Promise<void> {
    return this.#load(1);
  }

  async #load(part: 0 | 1): Promise<void> {
    const { texts, localeTexts = {} } = this.#settings;
    const language = languageOf(this.locale);
    const loaded = await (languages[language] ?? languages.en)?.[part]();
    this.#loaded[part] = loaded?.texts ?? {};
    useTexts(this.locale, ...this.#loaded, texts, localeTexts[language] ?? {}, localeTexts[this.locale] ?? {});
  }
}

function isAllowed({ locale, locales }: Languages, tag: string): boolean {
  const language = languageOf(tag);
  return (
    languageOf(locale) === language ||
    (Object.hasOwn(languages, language) && (locales === undefined || locales.includes(language)))
  );
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
