import { css, html, nothing, type TemplateResult } from 'lit';
import { addTexts, duration, hasText, t } from '../../core/i18n.js';
import { adminQueueTexts } from '../../core/locales/admin-queue-en.js';
import { define } from '../../kit/define.js';
import type {
  AdminOverviewDto,
  QueueDocumentsDto,
  QueueSettingsDto,
  TeamDocumentsDto,
} from '../../protocol/contract.gen.js';
import '../lc-queues-table.js';
import { policyName } from '../policy-name.js';
import { checkField, type Field, type FormView, listField, manyField, numberField, textField } from './fields.js';
import './lc-ring-timeline.js';
import { hoursForm, wordsOfHours } from './queue-hours.js';
import { queueKind, queueLimits } from './queue-kind.js';
import { membersForm, wordsOfMember } from './queue-members.js';
import { ringPlan } from './ring-plan.js';
import { rowStyles } from './row-styles.js';
import type { Changes } from './settings-editor.js';
import { SettingsPlace } from './settings-place.js';
import type { SettingsDocument } from './settings-source.js';
import { wordsOfAny } from './settings-views.js';

type Numbers = keyof typeof queueLimits;

/** The queues: how each hands out its chats, when it is open, and how it goes now. */
export class LcQueuesPlace extends SettingsPlace<QueueSettingsDto, QueueDocumentsDto> {
  static override readonly properties = {
    ...SettingsPlace.properties,
    overview: { attribute: false },
    teams: { state: true },
  };

  /** How it goes now; nothing before it is known. */
  declare overview: AdminOverviewDto | undefined;
  declare private teams: TeamDocumentsDto['teams'];

  protected override readonly place = 'queues';
  protected override readonly subject = 'queue';
  protected override readonly kind = queueKind;

  static override readonly styles = [
    ...SettingsPlace.styles,
    rowStyles,
    css`
      .member {
        display: grid;
        grid-template-columns: 88px minmax(0, 1fr);
        gap: var(--lc-space-3);
      }

      .member :last-child {
        grid-column: 1 / -1;
      }

      .week {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
        gap: var(--lc-space-3) var(--lc-space-4);
      }

      .week .help {
        grid-column: 1 / -1;
      }
    `,
  ];

  constructor() {
    super();
    this.teams = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addTexts(adminQueueTexts);
  }

  protected override titleOf({ name, settings }: SettingsDocument<QueueSettingsDto>): string {
    return settings.displayName ?? name;
  }

  protected override lineOf({ settings }: SettingsDocument<QueueSettingsDto>): string {
    return policyName(settings.routingPolicy);
  }

  protected override async loadMore(): Promise<void> {
    const answer = await this.source.read<TeamDocumentsDto>('settings/teams');
    this.teams = answer.ok ? answer.value.teams : [];
  }

  protected override nothingOpen(): TemplateResult {
    return this.overview ? html`<lc-queues-table .queues=${this.overview.queues}></lc-queues-table>` : html``;
  }

  protected override wordsOf(key: keyof QueueSettingsDto, value: unknown): string {
    const settings = { [key]: value } as Partial<QueueSettingsDto>; // the value is the field's
    if (settings.members) {
      return Object.entries(settings.members)
        .map(([id, member]) => `${id}: ${wordsOfMember(member)}`)
        .join('\n');
    }
    const word = `settings.queue.${key}.${String(value)}`;
    return settings.openingHours ? wordsOfHours(settings.openingHours) : hasText(word) ? t(word) : wordsOfAny(value);
  }

  protected override form(draft: QueueSettingsDto, view: FormView, list: QueueDocumentsDto): TemplateResult {
    return html`${this.#general(draft, view)}${this.#ringing(draft, view, list)}${this.#people(draft, view, list)}${this.#skills(draft, view)}
      <section aria-labelledby="hours"><h2 id="hours">${t('settings.queue.openingHours')}</h2>${hoursForm(view, draft.openingHours, openingHours => this.#change({ openingHours }))}</section>
      ${this.#limits(draft, view)}`;
  }

  #general(draft: QueueSettingsDto, view: FormView): TemplateResult {
    return html`<section aria-labelledby="general"><h2 id="general">${t('settings.queue.general')}</h2>
      ${textField(view, { name: 'displayName', help: t('settings.queue.displayName.help') }, draft.displayName ?? '', value => this.#change({ displayName: value.trim() === '' ? undefined : value }))}
    </section>`;
  }

  #ringing(draft: QueueSettingsDto, view: FormView, list: QueueDocumentsDto): TemplateResult {
    const policies = withGone(list.routingPolicies, draft.routingPolicy).map(value => ({
      value,
      label: policyName(value),
    }));
    const policy = `settings.queue.routingPolicy.${draft.routingPolicy}`;
    const answers = ['keepWaiting', 'otherQueue', 'leaveMessage', 'end'] as const;
    const others = list.queues.filter(({ name }) => name !== this.editor.state.name);
    const queues = [
      { value: '', label: t('settings.queue.overflowQueue.choose') },
      ...withGone(
        others.map(({ name }) => name),
        draft.overflowQueue,
      ).map(value => ({ value, label: this.#queueName(value, list) })),
    ];
    return html`<section aria-labelledby="ringing"><h2 id="ringing">${t('settings.queue.ringing')}</h2>
      ${textField(view, { name: 'routingPolicy', type: 'select', options: policies, help: hasText(policy) ? t(policy) : '' }, draft.routingPolicy, routingPolicy => this.#change({ routingPolicy }))}
      <div class="pair">
        ${this.#number(view, draft, { name: 'offerTimeout' })}
        ${this.#number(view, draft, { name: 'ringTimeout' })}
      </div>
      <lc-ring-timeline .plan=${ringPlan(draft)} .afterwards=${t(`settings.ring.then.${draft.whenNobodyAnswers}`, { queue: draft.overflowQueue === undefined ? t('settings.ring.other') : this.#queueName(draft.overflowQueue, list) })}></lc-ring-timeline>
      <div class="pair">
        ${textField(view, { name: 'whenNobodyAnswers', type: 'select', options: choices('whenNobodyAnswers', answers) }, draft.whenNobodyAnswers, value => this.#change({ whenNobodyAnswers: answers.find(one => one === value) }))}
        ${draft.whenNobodyAnswers === 'otherQueue' ? textField(view, { name: 'overflowQueue', type: 'select', options: queues, required: true }, draft.overflowQueue ?? '', value => this.#change({ overflowQueue: value === '' ? undefined : value })) : nothing}
      </div>
      ${this.#repeat(draft, view)}
    </section>`;
  }

  #repeat(draft: QueueSettingsDto, view: FormView): TemplateResult {
    const repeats = ['anyAgent', 'sameAgentFirst', 'sameAgentOnly', 'newAgent'] as const;
    return textField(
      view,
      { name: 'repeatRouting', type: 'select', options: choices('repeatRouting', repeats) },
      draft.repeatRouting,
      value => this.#change({ repeatRouting: repeats.find(one => one === value) }),
    );
  }

  #people(draft: QueueSettingsDto, view: FormView, list: QueueDocumentsDto): TemplateResult {
    const teams = this.teams.map(({ name, settings }) => ({ value: name, label: settings.displayName ?? name }));
    return html`<section aria-labelledby="people"><h2 id="people">${t('settings.queue.people')}</h2><p class="muted">${t('settings.queue.people.help')}</p>
      ${teams.length + draft.teams.length === 0 ? html`<p class="muted">${t('settings.queue.teams.none')}</p>` : manyField(view, { name: 'teams', options: teams }, draft.teams, value => this.#change({ teams: value }))}
      <h3>${t('settings.queue.members')}</h3>
      ${membersForm(view, draft.members, list.agents, members => this.#change({ members }))}
    </section>`;
  }

  #skills(draft: QueueSettingsDto, view: FormView): TemplateResult {
    return html`<section aria-labelledby="skills"><h2 id="skills">${t('settings.queue.skills')}</h2><p class="muted">${t(draft.routingPolicy === 'skills' ? 'settings.queue.skills.help' : 'settings.queue.skills.idle')}</p>
      ${listField(view, { name: 'requiredSkills', help: t('settings.queue.requiredSkills.help') }, draft.requiredSkills, requiredSkills => this.#change({ requiredSkills }))}
      <div class="pair">
        ${textField(view, { name: 'skillField', help: t('settings.queue.skillField.help') }, draft.skillField ?? '', value => this.#change({ skillField: value.trim() === '' ? undefined : value.trim() }))}
        ${this.#number(view, draft, { name: 'skillsRequiredFor' })}
      </div>
    </section>`;
  }

  #limits(draft: QueueSettingsDto, view: FormView): TemplateResult {
    return html`<section aria-labelledby="limits"><h2 id="limits">${t('settings.queue.limits')}</h2>
      <div class="pair">
        ${numberField(view, { name: 'maxWaiting', help: t('settings.queue.maxWaiting.help'), min: 1, max: 10_000 }, draft.maxWaiting, maxWaiting => this.#change({ maxWaiting }))}
        ${this.#number(view, draft, { name: 'priority', help: t('settings.queue.priority.help') })}
        ${this.#number(view, draft, { name: 'wrapUpTime' })}
        ${this.#number(view, draft, { name: 'customerIdleTimeout' })}
      </div>
      ${checkField(view, { name: 'acceptsTransfers' }, draft.acceptsTransfers, acceptsTransfers => this.#change({ acceptsTransfers }))}
    </section>`;
  }

  /** A number that has to be there; of a time how long it is, in the words of a clock. */
  #number(
    view: FormView,
    draft: QueueSettingsDto,
    field: Field & { readonly name: Exclude<Numbers, 'maxWaiting'> },
  ): TemplateResult {
    const [min, max] = queueLimits[field.name];
    const value = draft[field.name];
    const isTime = field.name !== 'priority';
    const help = field.help ?? (isTime && value >= 60 ? t('settings.time.is', { time: duration(value * 1000) }) : '');
    return numberField(view, { ...field, min, max, help }, value, number =>
      this.#change({ [field.name]: number ?? Number.NaN }),
    );
  }

  #queueName(name: string, list: QueueDocumentsDto): string {
    const queue = list.queues.find(one => one.name === name);
    return queue ? (queue.settings.displayName ?? name) : t('settings.gone', { name });
  }

  #change(part: Changes<QueueSettingsDto>): void {
    this.editor.change(part);
  }
}

function choices(
  field: string,
  values: readonly string[],
): readonly { readonly value: string; readonly label: string }[] {
  return values.map(value => ({ value, label: t(`settings.queue.${field}.${value}`) }));
}

/** What is chosen stays to be seen, also when it is not there any more. */
function withGone(known: readonly string[], chosen: string | undefined): readonly string[] {
  return chosen === undefined || known.includes(chosen) ? known : [...known, chosen];
}

define('lc-queues-place', LcQueuesPlace);

declare global {
  interface HTMLElementTagNameMap {
    'lc-queues-place': LcQueuesPlace;
  }
}
