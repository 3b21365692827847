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
import {
  queueRow,
  type Saving,
  teamRow,
  type Who,
  type WorkChange,
  withMember,
  withWork,
  withWorkBack,
} from './memberships.js';
import { wordsOfTrouble } from './problem-words.js';
import { SettingsPlace } from './settings-place.js';
import { pathOf, type SettingsAnswer, type SettingsDocument } from './settings-source.js';
import { notLoaded } from './settings-views.js';

/** A change of a team or queue. */
interface Membership {
  readonly of: 'team' | 'queue';
  /** The field that asks for it. */
  readonly field: string;
  /** What people know the team or queue by. */
  readonly title: string;
  /** What the field says then. */
  readonly wanted: boolean;
  readonly write: () => Promise<SettingsAnswer<unknown>>;
  readonly undo: () => Promise<SettingsAnswer<unknown>>;
}

/** The agents: what the sign-in says of each, what the console adds, and in which teams and queues they are. */
export class LcAgentsPlace extends SettingsPlace<AgentSettingsDto, AgentDocumentsDto> {
  static override readonly properties = {
    ...SettingsPlace.properties,
    teams: { state: true },
    queues: { state: true },
    saving: { state: true },
    failed: { state: true },
  };

  /** Nothing before they are there; a failure when they could not be loaded. */
  declare private teams: SettingsAnswer<readonly TeamDocumentDto[]> | undefined;
  declare private queues: SettingsAnswer<readonly QueueDocumentDto[]> | undefined;
  declare private saving: Saving;
  /** Why the last change of a team or queue was not saved. */
  declare private failed: { readonly of: Membership['of']; readonly code: string } | undefined;

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

      .said {
        color: var(--lc-danger);
      }

      .said:empty {
        margin-block-start: calc(-1 * var(--lc-space-4));
      }

      [aria-busy] {
        opacity: 0.6;
      }

      section .wait {
        padding-block: var(--lc-space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.saving = new Map();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addTexts(adminAgentsTexts);
  }

  protected override async loadMore(): Promise<void> {
    await Promise.all([this.#loadTeams(), this.#loadQueues()]);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('name')) {
      this.failed = undefined;
      this.saving = new Map();
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
    return html`${hostNote()}
      <section aria-labelledby="host"><h2 id="host">${t('settings.agents.fromHost')}</h2>
        <div class="facts">${fact(t('settings.agents.id'), id)}${fact(t('settings.agents.name'), agent?.name ?? t('settings.agents.never'))}
        ${agent ? html`${fact(t('settings.agents.roles'), rolesOf(agent))}${fact(t('settings.agents.availability'), stateOf(agent))}${fact(t('settings.agents.chats'), placesOf(agent))}` : nothing}</div>
      </section>
      <section aria-labelledby="own"><h2 id="own">${t('settings.agents.own')}</h2><p class="muted">${t('settings.agents.own.help')}</p>
        <div class="pair">${numberField(view, { name: 'capacity', min, max, placeholder: String(agent?.capacity ?? ''), help: t('settings.agents.capacity.help') }, draft.capacity, capacity => this.editor.change({ capacity }))}
        ${listField(view, { name: 'languages', placeholder: agent?.languages.join(', ') ?? '', help: t('settings.agents.languages.help') }, draft.languages, languages => this.editor.change({ languages }))}</div>
      </section>
      <section aria-labelledby="teams"><h2 id="teams">${t('settings.agents.teams')}</h2><p class="muted">${t('settings.agents.teams.help')}</p>
        ${this.#teamRows(who)}
        ${this.#saidOf('team')}
      </section>
      <section aria-labelledby="queues"><h2 id="queues">${t('settings.agents.queues')}</h2><p class="muted">${t('settings.agents.queues.help')}</p>
        ${this.#queueRows(who)}
        ${this.#saidOf('queue')}
      </section>`;
  }

  #teamRows(who: Who): TemplateResult | readonly TemplateResult[] {
    if (!this.teams?.ok) {
      return this.teams ? notLoaded(this.teams.failure.code, () => void this.#loadTeams()) : html``;
    }
    const { value: teams } = this.teams;
    const strange = who.teams.filter(team => !teams.some(({ name }) => name === team));
    return teams.length + strange.length === 0
      ? html`<p class="muted">${t('settings.agents.noTeams')}</p>`
      : [
          ...strange.map(team => fact(team, t('settings.agents.signedIn'), `team[${team}]`)),
          ...teams.map(team =>
            teamRow(team, who, this.saving, isMember => void this.#change(this.#ofTeam(team.name, who.id, isMember))),
          ),
        ];
  }

  #queueRows(who: Who): TemplateResult | readonly TemplateResult[] {
    if (!this.queues?.ok) {
      return this.queues ? notLoaded(this.queues.failure.code, () => void this.#loadQueues()) : html``;
    }
    return this.queues.value.map(queue =>
      queueRow(
        queue,
        who,
        this.#titleOfTeam,
        this.saving,
        change => void this.#change(this.#ofQueue(queue, who.id, change)),
      ),
    );
  }

  #ofTeam(name: string, id: string, isMember: boolean): Membership {
    let was = !isMember;
    return {
      of: 'team',
      field: `team[${name}]`,
      title: this.#titleOfTeam(name),
      wanted: isMember,
      write: () =>
        this.#writeTeam(name, settings => {
          was = settings.members.includes(id);
          return withMember(settings, id, isMember);
        }),
      undo: () => this.#writeTeam(name, settings => withMember(settings, id, was)),
    };
  }

  #ofQueue({ name, settings }: QueueDocumentDto, id: string, change: WorkChange): Membership {
    let before = settings.members[id];
    let left = before;
    return {
      of: 'queue',
      ...('isMember' in change
        ? { field: `queue[${name}]`, wanted: change.isMember }
        : { field: `queue[${name}].receives`, wanted: change.receives }),
      title: settings.displayName ?? name,
      write: () =>
        this.#writeQueue(name, now => {
          const next = withWork(now, id, change);
          before = now.members[id];
          left = typeof next === 'string' ? before : next.members[id];
          return next;
        }),
      undo: () => this.#writeQueue(name, now => withWorkBack(now, id, left, before)),
    };
  }

  /** Saves one change; the field is not to be changed again before that is done. */
  async #change({ of, field, title, wanted, write, undo }: Membership): Promise<void> {
    if (this.saving.has(field)) {
      this.requestUpdate();
      return;
    }
    const { name } = this;
    this.failed = undefined;
    this.saving = new Map([...this.saving, [field, wanted]]);
    const answer = await write();
    if (answer.ok) {
      this.editor.offerUndo(title, undo);
    }
    if (this.name === name) {
      this.saving = new Map([...this.saving].filter(([one]) => one !== field));
      this.failed = answer.ok ? this.failed : { of, code: answer.failure.code };
    }
  }

  async #loadTeams(): Promise<void> {
    const answer = await this.source.read<TeamDocumentsDto>('settings/teams');
    this.teams = answer.ok ? { ok: true, value: answer.value.teams } : answer;
  }

  async #loadQueues(): Promise<void> {
    const answer = await this.source.read<QueueDocumentsDto>('settings/queues');
    this.queues = answer.ok ? { ok: true, value: answer.value.queues } : answer;
  }

  async #writeTeam(
    name: string,
    change: (settings: TeamSettingsDto) => TeamSettingsDto,
  ): Promise<SettingsAnswer<unknown>> {
    const answer = await changeDocument(this.source, pathOf('teams', name), change);
    this.teams = withSaved(this.teams, answer);
    return answer;
  }

  async #writeQueue(
    name: string,
    change: (settings: QueueSettingsDto) => QueueSettingsDto | string,
  ): Promise<SettingsAnswer<unknown>> {
    const answer = await changeDocument(this.source, pathOf('queues', name), change);
    this.queues = withSaved(this.queues, answer);
    if (!answer.ok && answer.failure.code === 'last_member') {
      // Somebody else was taken out meanwhile: what is shown is not so any more.
      await this.#loadQueues();
    }
    return answer;
  }

  #saidOf(place: Membership['of']): TemplateResult {
    return html`<p class="said" role="alert" data-said=${place}>${this.failed?.of === place ? wordsOfTrouble(this.failed.code) : nothing}</p>`;
  }

  #titleOfTeam = (name: string): string =>
    (this.teams?.ok ? this.teams.value.find(team => team.name === name)?.settings.displayName : undefined) ?? name;
}

/** The list with what was saved in place of what has its name. */
function withSaved<TSettings, T extends SettingsDocument<TSettings>>(
  list: SettingsAnswer<readonly T[]> | undefined,
  saved: SettingsAnswer<SettingsDocument<TSettings>>,
): SettingsAnswer<readonly T[]> | undefined {
  return list?.ok && saved.ok
    ? { ok: true, value: list.value.map(one => (one.name === saved.value.name ? { ...one, ...saved.value } : one)) }
    : list;
}

function hostNote(): TemplateResult {
  return html`<div class="note" data-note="host">${icon('user', 16)}<p><span class="strong">${t('settings.agents.host')}</span> ${t('settings.agents.host.text')}</p></div>`;
}

/** Who chose to be there and has no desk open is not. */
function stateOf({ isPresent, availability }: AdminAgentDto): string {
  return t(`settings.agents.${isPresent ? availability : 'offline'}`);
}

function rolesOf({ isAdmin, canRedact, canReadPersonalData }: AdminAgentDto): string {
  const [role, usual] = isAdmin ? ['admin', true] : ['agent', false];
  const redacts = canRedact === usual ? [] : [t(`settings.agents.role.${canRedact ? 'redact' : 'noRedact'}`)];
  const masked = canReadPersonalData ? [] : [t('settings.agents.role.masked')];
  return [t(`settings.agents.role.${role}`), ...redacts, ...masked].join(' · ');
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
