import { hasText, t } from '../../core/i18n.js';
import type { SettingsProblemDto, SettingsUseDto } from '../../protocol/contract.gen.js';

/** What a problem of a field says to a reader: in our words where we have some, otherwise in the server's. */
export function wordsOfProblem({ field, code, text }: SettingsProblemDto, subject: string): string {
  const parts = field.replace(/\[[^\]]*\]/g, '').split('.');
  const paths = parts.map((_, n) => parts.slice(0, parts.length - n).join('.'));
  const keys = [...paths.map(path => `settings.${subject}.${path}.${code}`), `settings.problem.${code}`];
  return t(keys.find(hasText) ?? (text === '' ? 'settings.problem' : text));
}

/** What a code says to a reader. */
export function wordsOfTrouble(code: string): string {
  const key = `settings.trouble.${code}`;
  return t(hasText(key) ? key : 'settings.trouble');
}

/** What needs something that was to be removed. */
export function wordsOfUse({ kind, name, count }: SettingsUseDto): string {
  return t(`settings.use.${kind}`, { name: name ?? '', count: count ?? 0 });
}
