import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import type { AutoMessageDto, SettingsProblemDto } from '../../protocol/contract.gen.js';
import { checkNumber, problem } from './checks.js';
import { type FormView, fact, numberField, textField } from './fields.js';

export const mostMessages = 5;
const maxText = 1_000;
const maxDelay = 10_000;

/**
 * What is said by itself when a chat starts: added, changed, put in order, taken away.
 * @param path where the messages are in the settings, e.g. `afterSubmit.autoMessages`
 */
export function autoMessagesForm(
  view: FormView,
  path: string,
  messages: readonly AutoMessageDto[],
  change: (messages: readonly AutoMessageDto[]) => void,
): TemplateResult {
  if (view.readOnly) {
    return messages.length === 0
      ? fact(t('settings.auto'), '', path)
      : html`${messages.map((message, n) => fact(t('settings.auto.nth', { n: n + 1 }), `${message.text}\n${wordsOfDelay(message)}`, `${path}[${n}]`))}`;
  }
  const rewrite = (at: number, part: Partial<AutoMessageDto>) =>
    change(messages.map((message, n) => (n === at ? { ...message, ...part } : message)));
  return html`${messages.length === 0 ? html`<p class="muted" data-field=${path}>${t('settings.auto.none')}</p>` : nothing}
    <ol class="rows">${messages.map((message, n) =>
      row(
        view,
        `${path}[${n}]`,
        n,
        message,
        rewrite,
        () => moved(messages, n, change),
        () => change(messages.filter((_, one) => one !== n)),
      ),
    )}</ol>
    ${messages.length < mostMessages ? html`<div><lc-button data-action="add-message" @click=${() => change([...messages, { text: '', delayMs: 1_000 }])}>${t('settings.auto.add')}</lc-button></div>` : html`<p class="muted">${t('settings.auto.most', { count: mostMessages })}</p>`}`;
}

/** What is wrong with such messages. */
export function checkMessages(path: string, messages: readonly AutoMessageDto[]): readonly SettingsProblemDto[] {
  return messages.flatMap(({ text, delayMs }, n) => [
    ...(text.trim() === '' ? [problem(`${path}[${n}].text`, 'required')] : []),
    ...(text.length > maxText ? [problem(`${path}[${n}].text`, 'tooLong')] : []),
    ...checkNumber(`${path}[${n}].delayMs`, delayMs, [0, maxDelay]),
  ]);
}

/** A message on one line. */
export function wordsOfMessage(message: AutoMessageDto): string {
  return `${message.text} (${wordsOfDelay(message)})`;
}

function wordsOfDelay({ delayMs }: AutoMessageDto): string {
  return t('settings.auto.after', { seconds: delayMs / 1_000 });
}

function row(
  view: FormView,
  path: string,
  n: number,
  message: AutoMessageDto,
  rewrite: (at: number, part: Partial<AutoMessageDto>) => void,
  up: () => void,
  remove: () => void,
): TemplateResult {
  const name = t('settings.auto.nth', { n: n + 1 });
  return html`<li><div class="row" role="group" aria-label=${name} data-message=${n}>
    <div class="row-head"><span class="strong grow">${name}</span>
      ${n === 0 ? nothing : html`<lc-button variant="quiet" size="s" label=${t('settings.auto.up', { n: n + 1 })} @click=${up}>↑</lc-button>`}
      <lc-button variant="quiet" square size="s" label=${t('settings.auto.remove', { n: n + 1 })} @click=${remove}>${icon('close', 16)}</lc-button></div>
    ${textField(view, { name: `${path}.text`, type: 'textarea', label: t('settings.auto.text'), required: true }, message.text, text => rewrite(n, { text }))}
    ${numberField(view, { name: `${path}.delayMs`, label: t('settings.auto.delay'), min: 0, max: maxDelay }, message.delayMs, delayMs => rewrite(n, { delayMs: delayMs ?? Number.NaN }))}
  </div></li>`;
}

function moved(
  messages: readonly AutoMessageDto[],
  n: number,
  change: (messages: readonly AutoMessageDto[]) => void,
): void {
  const order = [...messages];
  order.splice(n - 1, 0, ...order.splice(n, 1));
  change(order);
}
