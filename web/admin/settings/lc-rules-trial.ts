import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-field.js';
import { sheet } from '../../kit/sheet.js';
import { detectorName } from '../../log/detector-name.js';
import type { RulesDto, TriedRulesDto, TryRulesDto } from '../../protocol/contract.gen.js';
import type { QueueName } from './lc-rules-place.js';
import { wordsOfTrouble } from './problem-words.js';
import type { SettingsSource } from './settings-source.js';
import { trialParts } from './trial-parts.js';

/** A box to try the rules in, also those that are not saved yet. Nothing of it is kept. */
export class LcRulesTrial extends LitElement {
  static override readonly properties = {
    source: { attribute: false },
    queues: { attribute: false },
    rules: { attribute: false },
    text: { state: true },
    queue: { state: true },
    tried: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  declare source: SettingsSource;
  declare queues: readonly QueueName[];
  declare rules: RulesDto;
  declare private text: string;
  declare private queue: string;
  /** The text that was tried, and what became of it. */
  declare private tried: { readonly text: string; readonly answer: TriedRulesDto } | undefined;
  declare private trouble: string | undefined;
  declare private busy: boolean;

  constructor() {
    super();
    this.queues = [];
    this.text = '';
    this.queue = '';
    this.busy = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: grid;
        gap: var(--lc-space-4);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-end;
        gap: var(--lc-space-3);
      }

      .row lc-field {
        flex: 1 1 200px;
      }

      .result {
        display: grid;
        gap: var(--lc-space-3);
        padding: var(--lc-space-3) var(--lc-space-4);
        border: 1px solid var(--lc-border);
        border-radius: var(--lc-radius-m);
        background: var(--lc-surface-2);
      }

      h3 {
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        font-weight: var(--lc-weight-medium);
        color: var(--lc-text-muted);
      }

      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      mark {
        padding-inline: 2px;
        border-radius: var(--lc-radius-xs);
        background: var(--lc-warn-soft);
        color: var(--lc-warn);
      }

      mark[data-mode='redactBeforeStore'] {
        background: var(--lc-danger-soft);
        color: var(--lc-danger);
        text-decoration: line-through;
      }

      .what {
        margin-inline-start: var(--lc-space-1);
        font-size: var(--lc-size-2xs);
      }

      .error {
        display: flex;
        gap: var(--lc-space-2);
        color: var(--lc-danger);
      }
    `,
  ];

  protected override render(): TemplateResult {
    const options = [
      { value: '', label: t('settings.rules.try.any') },
      ...this.queues.map(({ name, title }) => ({ value: name, label: title })),
    ];
    return html`<lc-field name="trial" type="textarea" .label=${t('settings.rules.try.text')} .help=${t('settings.rules.try.help')} .value=${this.text}
        @lc-input=${(event: CustomEvent<string>) => this.#write(event)}></lc-field>
      <div class="row"><lc-field name="trial-queue" type="select" .label=${t('settings.rules.try.queue')} .options=${options} .value=${this.queue}
        @lc-input=${(event: CustomEvent<string>) => this.#choose(event)}></lc-field>
        <lc-button data-action="try" ?busy=${this.busy} @click=${this.#try}>${t('settings.rules.try.go')}</lc-button></div>
      ${this.trouble === undefined ? nothing : html`<p class="error" role="alert">${icon('alert', 16)}<span>${wordsOfTrouble(this.trouble)}</span></p>`}
      <div role="status">${this.tried ? this.#result(this.tried) : nothing}</div>`;
  }

  #result({ text, answer }: { readonly text: string; readonly answer: TriedRulesDto }): TemplateResult {
    return html`<div class="result" data-tried>
      <p class="strong">${answer.found.length === 0 ? t('settings.rules.try.nothing') : t('settings.rules.try.found', { count: answer.found.length })}</p>
      <h3>${t('settings.rules.try.written')}</h3>
      <p class="text" dir="auto" data-found>${trialParts(text, answer.found).map(({ text: part, found }) =>
        found
          ? html`<mark data-mode=${found.mode}>${part}</mark><span class="what muted">(${detectorName(found.detector)}: ${t(`settings.rules.mode.${found.mode}`)})</span>`
          : part,
      )}</p>
      <h3>${t('settings.rules.try.kept')}</h3>
      <p class="text" dir="auto" data-kept>${answer.kept}</p>
    </div>`;
  }

  #write(event: CustomEvent<string>): void {
    event.stopPropagation();
    this.text = event.detail;
  }

  #choose(event: CustomEvent<string>): void {
    event.stopPropagation();
    this.queue = event.detail;
  }

  #try = async (): Promise<void> => {
    const { text, queue, rules } = this;
    if (text === '') {
      this.renderRoot.querySelector('lc-field')?.focus();
      return;
    }
    const body: TryRulesDto = { text, rules, ...(queue === '' ? {} : { queue }) };
    this.busy = true;
    const answer = await this.source.post<TriedRulesDto>('settings/rules/try', body);
    this.busy = false;
    this.trouble = answer.ok ? undefined : answer.failure.code === 'bad_argument' ? 'rules_wrong' : answer.failure.code;
    this.tried = answer.ok ? { text, answer: answer.value } : undefined;
  };
}

define('lc-rules-trial', LcRulesTrial);

declare global {
  interface HTMLElementTagNameMap {
    'lc-rules-trial': LcRulesTrial;
  }
}
