import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { addTexts, t } from '../../core/i18n.js';
import { adminAgentsTexts } from '../../core/locales/admin-agents-en.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import type {
  AdminAgentDto,
  AgentDocumentsDto,
  AgentSettingsDto,
  QueueDocumentDto,
  QueueDocumentsDto,
  QueueSettingsDto,
  TeamDocumentDto,
  TeamDocumentsDto,
  TeamSettingsDto,
} from '../../protocol/contract.gen.js';
import { agentOf, agentsKind, capacityLimits } from './agents-kind.js';
import { changeDocument } from './change-document.js';
import { type FormView, fact, listField, numberField } from './fields.js';
import { queueRow, teamRow, withMember, withWork } from './memberships.js';
import { wordsOfTrouble } from './problem-words.js';
import { SettingsPlace } from './settings-place.js';
import { pathOf, type SettingsDocument } from './settings-source.js';

/** What became of a change. */
interface Said {
  readonly of: 'team' | 'queue';
  readonly text: string;
  readonly isTrouble: boolean;
}

/** The agents: what the sign-in says of each, what the console adds, and in which teams and queues they are. */
export class LcAgentsPlace extends SettingsPlace<AgentSettingsDto, AgentDocumentsDto> {
  static override readonly properties = {
    ...SettingsPlace.properties,
    teams: { state: true },
    queues: { state: true },
    said: { state: true },
  };

  declare private teams: readonly TeamDocumentDto[];
  declare private queues: readonly QueueDocumentDto[];
  /** What became of the last change of a team or queue. */
  declare private said: Said | undefined;

  protected override readonly place = 'agents';
  protected override readonly subject = 'agents';
  protected override readonly kind = agentsKind;

  static override readonly styles = [
    ...SettingsPlace.styles,
    css`
      .work {
        display: grid;
        gap: var(--lc-space-1);
      }

      .work + .work {
        padding-block-start: var(--lc-space-3);
        border-block-start: 1px solid var(--lc-border);
      }

      .more {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lc-space-1) var(--lc-space-4);
        margin-inline-start: 26px;
      }

      .work > a {
        justify-self: start;
        margin-inline-start: 26px;
        font-size: var(--lc-size-xs);
      }

      .said:empty {
        margin-block-start: calc(-1 * var(--lc-space-4));
      }

      .said[data-tone='danger'] {
        color: var(--lc-danger);
      }
    `,
  ];

  constructor() {
    super();
    this.teams = [];
    this.queues = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addTexts(adminAgentsTexts);
  }

  protected override async loadMore(): Promise<void> {
    const [teams, queues] = await Promise.all([
      this.source.read<TeamDocumentsDto>('settings/teams'),
      this.source.read<QueueDocumentsDto>('settings/queues'),
    ]);
    this.teams = teams.ok ? teams.value.teams : [];
    this.queues = queues.ok ? queues.value.queues : [];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('name')) {
      this.said = undefined;
    }
  }

  protected override titleOf({ name }: SettingsDocument<AgentSettingsDto>): string {
    return agentOf(this.editor.state.list, name)?.name ?? name;
  }

  protected override lineOf({ name }: SettingsDocument<AgentSettingsDto>): string {
    const agent = agentOf(this.editor.state.list, name);
    return agent === undefined ? t('settings.agents.never') : `${stateOf(agent)} · ${placesOf(agent)}`;
  }

  protected override nothingOpen(): TemplateResult {
    return html`${hostNote()}<p class="hint">${t('settings.agents.choose')}</p>`;
  }

  protected override form(draft: AgentSettingsDto, view: FormView, list: AgentDocumentsDto): TemplateResult {
    const { name: id = '' } = this.editor.state.open ?? {};
    const agent = agentOf(list, id);
    const who = { id, teams: agent?.teams ?? [] };
    const [min, max] = capacityLimits;
    const strange = who.teams.filter(team => !this.teams.some(({ name }) => name === team));
    return html`${hostNote()}
      <section aria-labelledby="host"><h2 id="host">${t('settings.agents.fromHost')}</h2>
        <div class="facts">${fact(t('settings.agents.id'), id)}${fact(t('settings.agents.name'), agent?.name ?? t('settings.agents.never'))}
        ${agent ? html`${fact(t('settings.agents.availability'), stateOf(agent))}${fact(t('settings.agents.chats'), placesOf(agent))}` : nothing}</div>
      </section>
      <section aria-labelledby="own"><h2 id="own">${t('settings.agents.own')}</h2><p class="muted">${t('settings.agents.own.help')}</p>
        <div class="pair">${numberField(view, { name: 'capacity', min, max, placeholder: String(agent?.capacity ?? ''), help: t('settings.agents.capacity.help') }, draft.capacity, capacity => this.editor.change({ capacity }))}
        ${listField(view, { name: 'languages', placeholder: agent?.languages.join(', ') ?? '', help: t('settings.agents.languages.help') }, draft.languages, languages => this.editor.change({ languages }))}</div>
      </section>
      <section aria-labelledby="teams"><h2 id="teams">${t('settings.agents.teams')}</h2><p class="muted">${t('settings.agents.teams.help')}</p>
        ${strange.map(team => fact(team, t('settings.agents.signedIn'), `team[${team}]`))}
        ${this.teams.map(team => teamRow(team, who, isMember => void this.#changeTeam(team, id, isMember)))}
        ${this.teams.length + strange.length === 0 ? html`<p class="muted">${t('settings.agents.noTeams')}</p>` : nothing}
        ${this.#saidOf('team')}
      </section>
      <section aria-labelledby="queues"><h2 id="queues">${t('settings.agents.queues')}</h2><p class="muted">${t('settings.agents.queues.help')}</p>
        ${this.queues.map(queue => queueRow(queue, who, this.#titleOfTeam, change => void this.#changeQueue(queue, settings => withWork(settings, id, change))))}
        ${this.#saidOf('queue')}
      </section>`;
  }

  async #changeTeam({ name }: TeamDocumentDto, id: string, isMember: boolean): Promise<void> {
    const answer = await changeDocument<TeamSettingsDto>(this.source, pathOf('teams', name), settings =>
      withMember(settings, id, isMember),
    );
    this.teams = answer.ok ? this.teams.map(one => (one.name === name ? answer.value : one)) : [...this.teams];
    this.#say('team', answer.ok ? undefined : answer.failure.code, this.#titleOfTeam(name));
  }

  async #changeQueue(
    { name, settings }: QueueDocumentDto,
    change: (settings: QueueSettingsDto) => QueueSettingsDto,
  ): Promise<void> {
    const answer = await changeDocument<QueueSettingsDto>(this.source, pathOf('queues', name), change);
    this.queues = answer.ok ? this.queues.map(one => (one.name === name ? answer.value : one)) : [...this.queues];
    this.#say('queue', answer.ok ? undefined : answer.failure.code, settings.displayName ?? name);
  }

  #saidOf(place: Said['of']): TemplateResult {
    const said = this.said?.of === place ? this.said : undefined;
    return html`<p class="said" data-tone=${said?.isTrouble ? 'danger' : nothing} role="status" data-said=${place}>${said?.text ?? nothing}</p>`;
  }

  #say(of: Said['of'], code: string | undefined, name: string): void {
    this.said =
      code === undefined
        ? { of, text: t('settings.toast.saved', { name }), isTrouble: false }
        : { of, text: wordsOfTrouble(code), isTrouble: true };
  }

  #titleOfTeam = (name: string): string => this.teams.find(team => team.name === name)?.settings.displayName ?? name;
}

function hostNote(): TemplateResult {
  return html`<div class="note" data-note="host">${icon('user', 16)}<p><span class="strong">${t('settings.agents.host')}</span> ${t('settings.agents.host.text')}</p></div>`;
}

/** Who chose to be there and has no desk open is not. */
function stateOf({ isPresent, availability }: AdminAgentDto): string {
  return t(`settings.agents.${isPresent ? availability : 'offline'}`);
}

function placesOf({ chats, capacity }: AdminAgentDto): string {
  return t('settings.agents.places', { chats, capacity });
}

define('lc-agents-place', LcAgentsPlace);

declare global {
  interface HTMLElementTagNameMap {
    'lc-agents-place': LcAgentsPlace;
  }
}
