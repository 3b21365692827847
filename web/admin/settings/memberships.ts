import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import '../../kit/lc-field.js';
import type {
  QueueDocumentDto,
  QueueSettingsDto,
  TeamDocumentDto,
  TeamSettingsDto,
} from '../../protocol/contract.gen.js';
import { codeFact, fact } from './fields.js';

/** The agent whose teams and queues are shown. */
interface Who {
  readonly id: string;
  /** The teams as of the last sign-in. */
  readonly teams: readonly string[];
}

/** Puts an agent into a team, or takes one out. */
export function withMember(settings: TeamSettingsDto, id: string, isMember: boolean): TeamSettingsDto {
  const others = settings.members.filter(one => one !== id);
  return { ...settings, members: isMember ? [...others, id] : others };
}

/** Puts an agent into a queue, takes one out, or switches whether its chats ring. */
export function withWork(
  settings: QueueSettingsDto,
  id: string,
  change: { readonly isMember: boolean } | { readonly receives: boolean },
): QueueSettingsDto {
  const { [id]: mine, ...others } = settings.members;
  if ('isMember' in change) {
    return {
      ...settings,
      members: change.isMember ? { ...others, [id]: mine ?? { weight: 1, skills: [], receives: true } } : others,
    };
  }
  return mine ? { ...settings, members: { ...others, [id]: { ...mine, ...change } } } : settings;
}

/** A team: whether the agent is in it, to be switched where the console may. */
export function teamRow(
  { name, origin, settings }: TeamDocumentDto,
  who: Who,
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
  return toggle(`team[${name}]`, title, help, isMember, change);
}

/** A queue: whether the agent works for it, to be switched where the console may and where nobody else is left out by it. */
export function queueRow(
  { name, origin, settings }: QueueDocumentDto,
  who: Who,
  titleOf: (team: string) => string,
  change: (change: { readonly isMember: boolean } | { readonly receives: boolean }) => void,
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
  // The last member of a queue without teams: without one it would be everybody's.
  const alone =
    settings.teams.length > 0 || length > 1 || (length === 1 && !member)
      ? undefined
      : t(length === 0 ? 'settings.agents.everybody' : 'settings.agents.nobodyElse');
  return html`<div class="work" role="group" aria-label=${title}>
    ${alone === undefined ? toggle(field, title, byTeam, member !== undefined, isMember => change({ isMember })) : fact(title, alone, field)}
    ${
      member
        ? html`<div class="more">${toggle(`${field}.receives`, t('settings.agents.receives'), '', member.receives, receives => change({ receives }))}
          <span class="muted">${[t('settings.agents.weight', { weight: member.weight }), ...member.skills].join(' · ')}</span></div>`
        : nothing
    }
    <a href="#settings/queues/${encodeURIComponent(name)}">${t('settings.agents.toQueue', { name: title })}</a>
  </div>`;
}

function toggle(
  name: string,
  label: string,
  help: string,
  value: boolean,
  change: (value: boolean) => void,
): TemplateResult {
  return html`<lc-field name=${name} type="checkbox" .label=${label} .help=${help} .value=${value ? 'true' : ''}
    @lc-input=${(event: CustomEvent<string>) => change(event.detail === 'true')}></lc-field>`;
}
