import { html, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import type { FieldOption, FieldType } from '../kit/field-control.js';
import '../kit/lc-field.js';
import type { LogChoicesDto } from '../protocol/contract.gen.js';
import type { LogFilters } from './log-filters.js';

/** What is chosen in one filter; at once where there is nothing to write. */
type SetFilter = (name: keyof LogFilters, value: string, atOnce: boolean) => void;

/** The fields of the filters of the log. */
export function logFields(filters: LogFilters, choices: LogChoicesDto | undefined, set: SetFilter): TemplateResult {
  const list = (all: readonly { readonly id: string; readonly name: string }[] = []): FieldOption[] => [
    { value: '', label: t('activity.any') },
    ...all.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const words = (kind: string, ...values: readonly string[]): FieldOption[] => [
    { value: '', label: t('activity.any') },
    ...values.map(value => ({ value, label: t(`activity.${kind}.${value}`) })),
  ];
  const field = (name: keyof LogFilters, type: FieldType, options: readonly FieldOption[] = []): TemplateResult =>
    html`<lc-field name=${name} .type=${type} .label=${t(`activity.filter.${name}`)} .options=${options} .value=${filters[name]}
      @lc-input=${(event: CustomEvent<string>) => set(name, event.detail, type === 'select')}></lc-field>`;
  return html`${field('text', 'text')}
    ${field('type', 'select', words('type', 'chat', 'message'))}
    ${field('state', 'select', words('state', 'open', 'waiting', 'ringing', 'active', 'ended', 'missed'))}
    ${field('queue', 'select', list(choices?.queues))}
    ${field('agent', 'select', list(choices?.agents))}
    ${field('tags', 'text')}
    ${field('from', 'date')}
    ${field('until', 'date')}`;
}
