import { html, nothing, type TemplateResult } from 'lit';
import { addTexts, t } from '../../core/i18n.js';
import { adminRulesTexts } from '../../core/locales/admin-rules-en.js';
import { flagTexts } from '../../core/locales/flags-en.js';
import { define } from '../../kit/define.js';
import '../../kit/lc-button.js';
import '../../kit/lc-chip.js';
import { detectorName } from '../../log/detector-name.js';
import type {
  DetectionModeDto,
  QueueDocumentsDto,
  RetentionDto,
  RulesDocumentDto,
  RulesDto,
} from '../../protocol/contract.gen.js';
import { codeFact, type FormView, numberField, textField } from './fields.js';
import './lc-rules-trial.js';
import { rowStyles } from './row-styles.js';
import {
  choiceOf,
  daysLimits,
  queuesOf,
  retentionOf,
  rulesKind,
  usualDays,
  withEntry,
  withMode,
  withoutEmpty,
} from './rules-kind.js';
import { SettingsPlace } from './settings-place.js';

const modes = ['off', 'flag', 'redactBeforeStore'] as const satisfies readonly DetectionModeDto[];

/** A queue as it is offered. */
export interface QueueName {
  readonly name: string;
  readonly title: string;
}

/** What is redacted by itself, at the door and by age, and a box to try it. */
export class LcRulesPlace extends SettingsPlace<RulesDto, RulesDocumentDto> {
  static override readonly properties = { ...SettingsPlace.properties, queues: { state: true } };

  declare private queues: readonly QueueName[];

  protected override readonly place = 'rules';
  protected override readonly subject = 'rules';
  protected override readonly kind = rulesKind;

  static override readonly styles = [...SettingsPlace.styles, rowStyles];

  constructor() {
    super();
    this.queues = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addTexts(adminRulesTexts, flagTexts);
  }

  protected override get hasList(): boolean {
    return false;
  }

  protected override async loadMore(): Promise<void> {
    const answer = await this.source.read<QueueDocumentsDto>('settings/queues');
    this.queues = answer.ok
      ? answer.value.queues.map(({ name, settings }) => ({ name, title: settings.displayName ?? name }))
      : [];
  }

  protected override wordsOf(key: keyof RulesDto, value: unknown): string {
    const { detection, detectionByQueue, retention, retentionByQueue } = { [key]: value } as Partial<RulesDto>; // the value is the field's
    if (retention) {
      return wordsOfTime(retention);
    }
    const rows = detection
      ? Object.entries(detection).map(([one, mode]) => `${detectorName(one)}: ${modeName(mode)}`)
      : retentionByQueue
        ? Object.entries(retentionByQueue).map(([queue, one]) => `${this.#title(queue)}: ${wordsOfTime(one)}`)
        : Object.entries(detectionByQueue ?? {}).flatMap(([queue, table]) =>
            Object.entries(table).map(
              ([one, mode]) => `${this.#title(queue)}, ${detectorName(one)}: ${modeName(mode)}`,
            ),
          );
    return rows.join('\n');
  }

  protected override form(draft: RulesDto, view: FormView, list: RulesDocumentDto): TemplateResult {
    return html`<section aria-labelledby="door"><h2 id="door">${t('settings.rules.detection')}</h2><p class="muted">${t('settings.rules.detection.help')}</p>
        <div class="pair">${list.detectors.map(detector => this.#mode(view, draft, list, detector))}</div>
      </section>
      <section aria-labelledby="age"><h2 id="age">${t('settings.rules.retention')}</h2><p class="muted">${t('settings.rules.retention.help')}</p>
        ${
          list.code.retention
            ? codeFact(t('settings.rules.after'), wordsOfTime(list.code.retention), 'retention')
            : time(view, 'retention', t('settings.rules.unsaid'), draft.retention, retention =>
                this.editor.change({ retention }),
              )
        }
      </section>
      <section aria-labelledby="queues"><h2 id="queues">${t('settings.rules.byQueue')}</h2><p class="muted">${t('settings.rules.byQueue.help')}</p>
        ${this.#queues(draft, view, list)}
      </section>
      <section aria-labelledby="try"><h2 id="try">${t('settings.rules.try')}</h2>
        <lc-rules-trial .source=${this.source} .queues=${this.queues} .rules=${withoutEmpty(draft)}></lc-rules-trial>
      </section>`;
  }

  #mode(view: FormView, draft: RulesDto, { code }: RulesDocumentDto, detector: string): TemplateResult {
    const name = `detection[${detector}]`;
    const fixed = code.detection[detector];
    if (fixed) {
      return codeFact(detectorName(detector), modeName(fixed), name);
    }
    return modeField(
      view,
      name,
      detector,
      t('settings.rules.usual', { mode: modeName(defaultOf(detector)) }),
      draft.detection[detector],
      mode => this.editor.change({ detection: withEntry(draft.detection, detector, mode) }),
    );
  }

  #queues(draft: RulesDto, view: FormView, list: RulesDocumentDto): TemplateResult {
    const all = [...new Set([...queuesOf(list.code), ...queuesOf(draft)])];
    const rest = this.queues.filter(({ name }) => !all.includes(name));
    return html`${all.map(queue => this.#queue(queue, draft, view, list))}${rest.length === 0 ? nothing : this.#addQueue(draft, rest)}`;
  }

  #queue(queue: string, draft: RulesDto, view: FormView, { code, detectors }: RulesDocumentDto): TemplateResult {
    const title = this.#title(queue);
    const { detectionByQueue, retentionByQueue } = draft;
    const fixedTime = code.retentionByQueue[queue] ?? code.retention;
    const remove = () =>
      this.editor.change({
        detectionByQueue: withEntry(detectionByQueue, queue, undefined),
        retentionByQueue: withEntry(retentionByQueue, queue, undefined),
      });
    return html`<div class="row" role="group" aria-label=${title} data-queue=${queue}>
      <div class="row-head"><span class="strong grow" dir="auto">${title}</span>
        ${queuesOf(code).includes(queue) ? html`<lc-chip>${t('settings.origin.code')}</lc-chip>` : nothing}
        ${queuesOf(draft).includes(queue) ? html`<lc-button variant="quiet" size="s" @click=${remove}>${t('settings.rules.queue.remove')}</lc-button>` : nothing}</div>
      ${
        fixedTime
          ? codeFact(t('settings.rules.after'), wordsOfTime(fixedTime), `retentionByQueue[${queue}]`)
          : time(view, `retentionByQueue[${queue}]`, t('settings.rules.asAll'), retentionByQueue[queue], one =>
              this.editor.change({
                retentionByQueue: withEntry(retentionByQueue, queue, one),
                detectionByQueue: { [queue]: {}, ...detectionByQueue },
              }),
            )
      }
      <div class="pair">${detectors.map(detector => {
        const name = `detectionByQueue[${queue}][${detector}]`;
        const fixed = code.detectionByQueue[queue]?.[detector] ?? code.detection[detector];
        return fixed
          ? codeFact(detectorName(detector), modeName(fixed), name)
          : modeField(view, name, detector, t('settings.rules.asAll'), detectionByQueue[queue]?.[detector], mode =>
              this.editor.change({ detectionByQueue: withMode(detectionByQueue, queue, detector, mode) }),
            );
      })}</div>
    </div>`;
  }

  #addQueue(draft: RulesDto, rest: readonly QueueName[]): TemplateResult {
    const options = rest.map(({ name, title }) => ({ value: name, label: title }));
    const add = (event: Event) => {
      const field =
        event.currentTarget instanceof Element ? event.currentTarget.parentElement?.querySelector('lc-field') : null;
      const queue = rest.find(({ name }) => name === field?.value) ?? rest[0];
      if (queue) {
        this.editor.change({ detectionByQueue: { ...draft.detectionByQueue, [queue.name]: {} } });
      }
    };
    return html`<div class="add" role="group" aria-label=${t('settings.rules.queue.add')}>
      <lc-field data-new="queue" type="select" .label=${t('settings.rules.queue')} .options=${options}></lc-field>
      <lc-button @click=${add}>${t('settings.rules.queue.add')}</lc-button>
    </div>`;
  }

  #title(name: string): string {
    return this.queues.find(queue => queue.name === name)?.title ?? name;
  }
}

/** A mode, or what is so without it. */
function modeField(
  view: FormView,
  name: string,
  detector: string,
  usual: string,
  mode: DetectionModeDto | undefined,
  change: (mode: DetectionModeDto | undefined) => void,
): TemplateResult {
  const options = [{ value: '', label: usual }, ...modes.map(value => ({ value, label: modeName(value) }))];
  return textField(view, { name, type: 'select', label: detectorName(detector), options }, mode ?? '', value =>
    change(modes.find(one => one === value)),
  );
}

/** After how many days, or what is so without it. */
function time(
  view: FormView,
  name: string,
  usual: string,
  retention: RetentionDto | undefined,
  change: (retention: RetentionDto | undefined) => void,
): TemplateResult {
  const options = [
    { value: '', label: usual },
    { value: 'never', label: t('settings.rules.never') },
    ...usualDays.map(days => ({ value: String(days), label: t('settings.rules.days', { count: days }) })),
    { value: 'other', label: t('settings.rules.other') },
  ];
  const choice = choiceOf(retention);
  const [min, max] = daysLimits;
  return html`<div class="pair">${textField(view, { name, type: 'select', label: t('settings.rules.after'), options, error: '' }, choice, value => change(retentionOf(value)))}
    ${choice === 'other' ? numberField(view, { name: `${name}.days`, label: t('settings.rules.daysNumber'), min, max, required: true }, retention?.days, days => change({ days: days ?? Number.NaN })) : nothing}</div>`;
}

function wordsOfTime({ days }: RetentionDto): string {
  return days === undefined ? t('settings.rules.never') : t('settings.rules.days', { count: days });
}

function modeName(mode: DetectionModeDto): string {
  return t(`settings.rules.mode.${mode}`);
}

/** What is so of a detector nobody says anything of. */
function defaultOf(detector: string): DetectionModeDto {
  return detector === 'card' || detector === 'cvv' ? 'redactBeforeStore' : 'off';
}

define('lc-rules-place', LcRulesPlace);

declare global {
  interface HTMLElementTagNameMap {
    'lc-rules-place': LcRulesPlace;
  }
}
