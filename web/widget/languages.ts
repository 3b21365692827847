import { directionOf, type Texts, useTexts } from '../core/i18n.js';
import type { WidgetConfigDto } from '../protocol/contract.gen.js';

interface Language {
  /** What is said before there is a chat. */
  readonly texts: Texts;
  /** Loads what is said once there is one. */
  readonly chat: () => Promise<{ readonly texts: Texts }>;
  /** Loads what is said about files that are about to be sent. */
  readonly uploads: () => Promise<{ readonly uploadTexts: Texts }>;
}

/** The languages the panel has texts in; one is loaded. */
const languages: Readonly<Record<string, () => Promise<Language>>> = {
  ar: () => import('./locales/ar.js'),
  de: () => import('./locales/de.js'),
  en: () => import('./locales/en.js'),
  es: () => import('./locales/es.js'),
  fr: () => import('./locales/fr.js'),
  he: () => import('./locales/he.js'),
  it: () => import('./locales/it.js'),
  ja: () => import('./locales/ja.js'),
  nl: () => import('./locales/nl.js'),
  pt: () => import('./locales/pt.js'),
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
  #language: Language | undefined;
  #talks = false;
  #uploads = false;
  locale: string;

  constructor(settings: Languages, locale: string) {
    this.#settings = settings;
    this.locale = locale;
  }

  /** Speaks another language, where the widget may. */
  async turnTo(locale: string): Promise<boolean> {
    const may = isAllowed(this.#settings, locale);
    if (may) {
      this.locale = locale;
      await this.begin();
    }
    return may;
  }

  /** Loads what is said before there is a chat. */
  async begin(): Promise<void> {
    this.#language = await (languages[languageOf(this.locale)] ?? languages.en)?.();
    await this.#use();
  }

  /** Loads what is said once there is one. */
  async chat(): Promise<void> {
    this.#talks = true;
    await this.#use();
  }

  /** Loads what is said about files that are about to be sent. */
  async uploads(): Promise<void> {
    this.#uploads = true;
    await this.#use();
  }

  async #use(): Promise<void> {
    const language = this.#language;
    const [chat, uploads] = await Promise.all([
      this.#talks ? language?.chat() : undefined,
      this.#uploads ? language?.uploads() : undefined,
    ]);
    const { texts, localeTexts = {} } = this.#settings;
    const tag = this.locale.toLowerCase();
    const own = (wanted: string) =>
      Object.entries(localeTexts).find(([one]) => one.toLowerCase() === wanted)?.[1] ?? {};
    document.documentElement.lang = this.locale;
    document.documentElement.dir = directionOf(this.locale);
    const sets = [language?.texts, chat?.texts, uploads?.uploadTexts, texts, own(languageOf(tag)), own(tag)];
    useTexts(this.locale, ...sets.filter(set => set !== undefined));
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
