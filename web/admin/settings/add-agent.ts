import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import '../../kit/lc-button.js';
import '../../kit/lc-field.js';
import type { AgentNameDto } from '../../protocol/contract.gen.js';

/** Adds an agent to a list: one who was seen, or one nobody has seen yet, by id. */
export function addAgent(agents: readonly AgentNameDto[], add: (id: string) => void): TemplateResult {
  const options = [
    { value: '', label: t('settings.agent.choose') },
    ...agents.map(({ id, name }) => ({ value: id, label: name === id ? name : `${name} (${id})` })),
  ];
  return html`<div class="add" role="group" aria-label=${t('settings.agent.add')}>
    ${agents.length === 0 ? nothing : html`<lc-field data-new="known" type="select" .label=${t('settings.agent.known')} .options=${options}></lc-field>`}
    <lc-field data-new="id" autocomplete="off" .label=${t(agents.length === 0 ? 'settings.agent.id.only' : 'settings.agent.id')}></lc-field>
    <lc-button @click=${(event: Event) => take(event, add)}>${t('settings.agent.add')}</lc-button>
  </div>`;
}

/** What is written goes before what is chosen; both fields are empty again. */
function take(event: Event, add: (id: string) => void): void {
  const group = event.currentTarget instanceof Element ? event.currentTarget.parentElement : null;
  const fields = [...(group?.querySelectorAll('lc-field') ?? [])].reverse();
  const id = fields.map(({ value }) => value.trim()).find(value => value !== '');
  for (const field of fields) {
    field.value = '';
  }
  if (id === undefined) {
    fields.at(-1)?.focus();
  } else {
    add(id);
  }
}
