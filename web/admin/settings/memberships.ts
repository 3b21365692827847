import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../../core/i18n.js';
import '../../kit/lc-field.js';
import type {
  QueueDocumentDto,
  QueueMemberSettingsDto,
  QueueSettingsDto,
  TeamDocumentDto,
  TeamSettingsDto,
} from '../../protocol/contract.gen.js';
import { codeFact, fact } from './fields.js';
import { same } from './same.js';

/** The agent whose teams and queues are shown. */
export interface Who {
  readonly id: string;
  /** The teams as of the last sign-in. */
  readonly teams: readonly string[];
}

/** What is being saved: what the field is to say, by its name. */
export type Saving = ReadonlyMap<string, boolean>;

/** What is changed about the work of an agent for a queue. */
export type WorkChange = { readonly isMember: boolean } | { readonly receives: boolean };

/** Puts an agent into a team, or takes one out. */
export function withMember(settings: TeamSettingsDto, id: string, isMember: boolean): TeamSettingsDto {
  const others = settings.members.filter(one => one !== id);
  return { ...settings, members: isMember ? [...others, id] : others };
}

/** Puts an agent into a queue, takes one out, or switches whether its chats ring; the code of why not. */
export function withWork(settings: QueueSettingsDto, id: string, change: WorkChange): QueueSettingsDto | 'last_member' {
  const mine = settings.members[id];
  if ('isMember' in change) {
    return withPart(settings, id, change.isMember ? (mine ?? { weight: 1, skills: [], receives: true }) : undefined);
  }
  return mine ? withPart(settings, id, { ...mine, ...change }) : settings;
}

/** Puts back what the agent was in a queue, with weight and skills, where it is still as the change left it; the code of why not. */
export function withWorkBack(
  settings: QueueSettingsDto,
  id: string,
  left: QueueMemberSettingsDto | undefined,
  before: QueueMemberSettingsDto | undefined,
): QueueSettingsDto | 'last_member' | 'undo_late' {
  return same(settings.members[id], left) ? withPart(settings, id, before) : 'undo_late';
}

/** Without its last member a queue without teams would be everybody's, and with its first one not any more: that is decided at the queue. */
function withPart(
  settings: QueueSettingsDto,
  id: string,
  part: QueueMemberSettingsDto | undefined,
): QueueSettingsDto | 'last_member' {
  const { [id]: mine, ...others } = settings.members;
  if (!mine === !part || othersWork(settings, id)) {
    return { ...settings, members: part ? { ...settings.members, [id]: part } : others };
  }
  return 'last_member';
}

function othersWork({ teams, members }: QueueSettingsDto, id: string): boolean {
  return teams.length > 0 || Object.keys(members).some(one => one !== id);
}

/** A team: whether the agent is in it, to be switched where the console may. */
export function teamRow(
  { name, origin, settings }: TeamDocumentDto,
  who: Who,
  saving: Saving,
  change: (isMember: boolean) => void,
): TemplateResult {
  const isMember = settings.members.includes(who.id);
  const title = settings.displayName ?? name;
  if (origin === 'code') {
    return isMember || !who.teams.includes(name)
      ? codeFact(title, t(isMember ? 'settings.yes' : 'settings.no'), `team[${name}]`)
      : fact(title, t('settings.agents.signedIn'), `team[${name}]`);
  }
  const help = !isMember && who.teams.includes(name) ? t('settings.agents.signedIn') : '';
  return toggle(saving, `team[${name}]`, title, help, isMember, change);
}

/** A queue: whether the agent works for it, to be switched where the console may and where nobody else is left out by it. */
export function queueRow(
  { name, origin, settings }: QueueDocumentDto,
  who: Who,
  titleOf: (team: string) => string,
  saving: Saving,
  change: (change: WorkChange) => void,
): TemplateResult {
  const title = settings.displayName ?? name;
  const field = `queue[${name}]`;
  const member = settings.members[who.id];
  const { length } = Object.keys(settings.members);
  const teams = settings.teams.filter(team => who.teams.includes(team)).map(titleOf);
  const byTeam = teams.length === 0 ? '' : t('settings.agents.byTeam', { teams: teams.join(', ') });
  if (origin === 'code') {
    const everybody = length + settings.teams.length === 0;
    const works = member || everybody ? 'settings.yes' : 'settings.no';
    return codeFact(title, byTeam || t(works), field);
  }
  const alone = othersWork(settings, who.id)
    ? undefined
    : t(length === 0 ? 'settings.agents.everybody' : 'settings.agents.nobodyElse');
  return html`<div class="work" role="group" aria-label=${title}>
    ${alone === undefined ? toggle(saving, field, title, byTeam, member !== undefined, isMember => change({ isMember })) : fact(title, alone, field)}
    ${
      member
        ? html`<div class="more">${toggle(saving, `${field}.receives`, t('settings.agents.receives'), '', member.receives, receives => change({ receives }))}
          <span class="muted">${[t('settings.agents.weight', { weight: member.weight }), ...member.skills].join(' · ')}</span></div>`
        : nothing
    }
    <a href="#settings/queues/${encodeURIComponent(name)}">${t('settings.agents.toQueue', { name: title })}</a>
  </div>`;
}

/** Says what is so, or what is being saved; not what was clicked in vain. */
function toggle(
  saving: Saving,
  name: string,
  label: string,
  help: string,
  value: boolean,
  change: (value: boolean) => void,
): TemplateResult {
  return html`<lc-field name=${name} type="checkbox" .label=${label} .help=${help} .value=${live((saving.get(name) ?? value) ? 'true' : '')}
    aria-busy=${saving.has(name) ? 'true' : nothing} @lc-input=${(event: CustomEvent<string>) => change(event.detail === 'true')}></lc-field>`;
}
