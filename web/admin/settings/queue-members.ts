import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import type { AgentNameDto, QueueMemberSettingsDto, QueueSettingsDto } from '../../protocol/contract.gen.js';
import { addAgent } from './add-agent.js';
import { checkField, type FormView, fact, listField, numberField } from './fields.js';

type Members = QueueSettingsDto['members'];

/** Who works for a queue beside its teams, and what it says of each. */
export function membersForm(
  view: FormView,
  members: Members,
  agents: readonly AgentNameDto[],
  change: (members: Members) => void,
): TemplateResult {
  const all = Object.entries(members);
  const nameOf = (id: string) => agents.find(agent => agent.id === id)?.name ?? id;
  if (view.readOnly) {
    return html`${all.length === 0 ? fact(t('settings.queue.members'), '') : nothing}${all.map(([id, member]) =>
      fact(nameOf(id), wordsOfMember(member), `members[${id}]`),
    )}`;
  }
  const rewrite = (id: string, part: Partial<QueueMemberSettingsDto>) =>
    change(Object.fromEntries(all.map(([one, member]) => [one, one === id ? { ...member, ...part } : member])));
  return html`${all.length === 0 ? nothing : html`<ul class="rows">${all.map(([id, member]) => row(view, id, nameOf(id), member, rewrite, () => change(Object.fromEntries(all.filter(([one]) => one !== id)))))}</ul>`}
    ${addAgent(
      agents.filter(({ id }) => !(id in members)),
      id => change({ ...members, [id]: members[id] ?? { weight: 1, skills: [], receives: true } }),
    )}`;
}

/** What a queue says of a member, in words. */
export function wordsOfMember({ weight, skills, receives }: QueueMemberSettingsDto): string {
  return [
    t('settings.queue.member.weight.is', { weight }),
    ...(skills.length === 0 ? [] : [skills.join(', ')]),
    ...(receives ? [] : [t('settings.queue.member.receives.not')]),
  ].join(' · ');
}

function row(
  view: FormView,
  id: string,
  name: string,
  member: QueueMemberSettingsDto,
  rewrite: (id: string, part: Partial<QueueMemberSettingsDto>) => void,
  remove: () => void,
): TemplateResult {
  const path = `members[${id}]`;
  return html`<li><div class="row" role="group" aria-label=${name} data-member=${id}>
    <div class="row-head"><span class="strong grow" dir="auto">${name}</span>${name === id ? nothing : html`<span class="muted">${id}</span>`}
      <lc-button variant="quiet" square size="s" label=${t('settings.member.remove', { name })} @click=${remove}>${icon('close', 16)}</lc-button></div>
    <div class="member">
      ${numberField(view, { name: `${path}.weight`, label: t('settings.queue.member.weight'), min: 1, max: 100 }, member.weight, weight => rewrite(id, { weight: weight ?? Number.NaN }))}
      ${listField(view, { name: `${path}.skills`, label: t('settings.queue.member.skills') }, member.skills, skills => rewrite(id, { skills }))}
      ${checkField(view, { name: `${path}.receives`, label: t('settings.queue.member.receives') }, member.receives, receives => rewrite(id, { receives }))}
    </div>
  </div></li>`;
}
