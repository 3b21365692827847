import { currentLocale } from '../../core/i18n.js';
import type { FieldOption } from '../../kit/field-control.js';
import type { WidgetSettingsDto } from '../../protocol/contract.gen.js';

/** The languages the panel has texts in. */
export const panelLanguages = ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pt'] as const;

/** The name of a language, in the console's own. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(currentLocale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Somebody is still typing it.
    return tag;
  }
}

/** The languages a widget speaks, its own first. */
export function languageOptions({
  locale,
  locales,
}: Pick<WidgetSettingsDto, 'locale' | 'locales'>): readonly FieldOption[] {
  const others = locales.length > 0 ? locales : panelLanguages;
  return optionsOf([locale, ...others.filter(tag => tag.toLowerCase() !== locale.toLowerCase())]);
}

export function optionsOf(tags: readonly string[]): readonly FieldOption[] {
  return [...new Set(tags)].map(value => ({ value, label: languageName(value) }));
}
