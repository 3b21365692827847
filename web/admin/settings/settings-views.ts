import { html, nothing, type TemplateResult } from 'lit';
import { currentLocale, hasText, t } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-chip.js';
import type { SettingsProblemDto } from '../../protocol/contract.gen.js';
import { wordsOfProblem, wordsOfTrouble, wordsOfUse } from './problem-words.js';
import type { EditorState } from './settings-editor.js';
import type { SettingsDocument } from './settings-source.js';

/** Says that what is below is the host's. */
export function fromCode(subject: string): TemplateResult {
  return html`<div class="note" data-note="code">${icon('details', 16)}<p><span class="strong">${t('settings.code')}</span> ${t(`settings.code.${subject}`)}</p></div>`;
}

/** What the list says of one beside its name. */
export function chipOf({ problems, origin }: SettingsDocument<unknown>): TemplateResult | typeof nothing {
  return problems
    ? html`<lc-chip tone="danger">${t('settings.broken')}</lc-chip>`
    : origin === 'code'
      ? html`<lc-chip>${t('settings.origin.code')}</lc-chip>`
      : nothing;
}

/** Who changed it last, and when. */
export function stamp({
  changedAt,
  changedBy,
  origin,
}: Omit<SettingsDocument<unknown>, 'settings'>): TemplateResult | typeof nothing {
  if (changedAt === undefined) {
    return origin === 'builtIn' ? html`<p class="stamp">${t('settings.builtIn')}</p>` : nothing;
  }
  const time = new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(changedAt);
  return html`<p class="stamp">${t(changedBy === undefined ? 'settings.stamp' : 'settings.stamp.by', { time, name: changedBy ?? '' })}</p>`;
}

/** What is wrong, summed up; each problem leads to its field. */
export function troubles<TSettings, TList>(
  { problems, trouble, usedBy }: EditorState<TSettings, TList>,
  subject: string,
  toField: (path: string) => void,
): TemplateResult | typeof nothing {
  if (problems.length === 0 && (trouble === undefined || trouble === 'settings_invalid')) {
    return nothing;
  }
  const heading =
    problems.length > 0
      ? t('settings.trouble.problems', { count: problems.length })
      : wordsOfTrouble(trouble ?? 'settings_invalid');
  return html`<div class="trouble" tabindex="-1" data-trouble role="group" aria-label=${t('settings.trouble.label')}>
    <p class="strong">${icon('alert', 16)}<span>${heading}</span></p>
    ${
      problems.length + usedBy.length === 0
        ? nothing
        : html`<ul>${problems.map(problem => html`<li><button type="button" @click=${() => toField(problem.field)}>${labelOf(problem, subject)}${wordsOfProblem(problem, subject)}</button></li>`)}
          ${usedBy.map(use => html`<li>${wordsOfUse(use)}</li>`)}</ul>`
    }
  </div>`;
}

/** The list could not be loaded. Whoever is not signed in any more is led to it by the host, as the page is loaded again. */
export function notLoaded(code: string, retry: () => void): TemplateResult {
  return html`<div class="wait" role="alert" data-state="error"><span class="muted">${icon('alert', 24)}</span>
    <p><span class="strong">${t('settings.load.failed')}</span><br />${wordsOfFailure(code)}</p>
    ${wayOn(code, retry)}</div>`;
}

/** Why the server did not answer, or did not let anybody in. */
export function wordsOfFailure(code: string): string {
  const key = `admin.load.failed.${code}`;
  return t(hasText(key) ? key : 'admin.load.failed.hint');
}

/** What helps then. */
export function wayOn(code: string, retry: () => void): TemplateResult {
  return code === 'not_signed_in'
    ? html`<lc-button data-action="sign-in" @click=${() => location.reload()}>${t('admin.signIn')}</lc-button>`
    : html`<lc-button data-action="retry" @click=${retry}>${t('admin.retry')}</lc-button>`;
}

/** Any value of settings as one may read it. */
export function wordsOfAny(value: unknown): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (typeof value === 'boolean') {
    return t(value ? 'settings.yes' : 'settings.no');
  }
  if (Array.isArray(value)) {
    return value.map(wordsOfAny).join(', ');
  }
  return typeof value === 'object'
    ? Object.entries(value)
        .map(([key, part]) => `${key}: ${wordsOfAny(part)}`)
        .join('\n')
    : String(value);
}

function labelOf({ field }: SettingsProblemDto, subject: string): string {
  const key = `settings.${subject}.${field.split(/[.[]/)[0]}`;
  return field === 'name' ? `${t('settings.name')}: ` : hasText(key) ? `${t(key)}: ` : '';
}
