import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import { sheet } from '../../kit/sheet.js';
import type { TranscriptPreviewDto, TranscriptSettingsDto } from '../../protocol/contract.gen.js';
import { wordsOfTrouble } from './problem-words.js';
import { same } from './same.js';
import type { SettingsSource } from './settings-source.js';

/** What a mail would look like with what is written, also before it is saved. Nothing is kept or sent. */
export class LcTranscriptPreview extends LitElement {
  static override readonly properties = {
    source: { attribute: false },
    settings: { attribute: false },
    mail: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  declare source: Pick<SettingsSource, 'post'>;
  declare settings: TranscriptSettingsDto;
  declare private mail: TranscriptPreviewDto | undefined;
  declare private trouble: string | undefined;
  declare private busy: boolean;

  constructor() {
    super();
    this.busy = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: var(--lc-space-3);
      }

      .mail {
        display: grid;
        gap: var(--lc-space-2);
        inline-size: 100%;
        padding: var(--lc-space-3) var(--lc-space-4);
        border: 1px solid var(--lc-border);
        border-radius: var(--lc-radius-m);
        background: var(--lc-surface-2);
      }

      .text {
        max-block-size: 420px;
        overflow: auto;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      .error {
        display: flex;
        gap: var(--lc-space-2);
        color: var(--lc-danger);
      }
    `,
  ];

  /** What is shown of other settings would be taken for what these say. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('settings') && !same(changed.get('settings'), this.settings)) {
      this.mail = undefined;
      this.trouble = undefined;
      this.busy = false;
    }
  }

  protected override render(): TemplateResult {
    const { mail, trouble } = this;
    return html`<p class="muted">${t('settings.transcripts.preview.help')}</p>
      <lc-button data-action="preview" .busy=${this.busy} @click=${this.#show}>${t('settings.transcripts.preview.show')}</lc-button>
      <p class="vh" role="status" dir="auto">${mail?.subject ?? ''}</p>
      ${trouble === undefined ? nothing : html`<p class="error" role="alert">${icon('alert', 16)}<span>${trouble}</span></p>`}
      ${
        mail === undefined
          ? nothing
          : html`<div class="mail"><p><span class="muted">${t('settings.transcripts.preview.from')}</span> <bdi>${mail.from}</bdi></p>
        <p class="strong" dir="auto">${mail.subject}</p>
        <div class="text" dir="auto" tabindex="0" role="region" aria-label=${t('settings.transcripts.preview.text')}>${mail.text}</div></div>`
      }`;
  }

  #show = async (): Promise<void> => {
    const { settings } = this;
    this.busy = true;
    const answer = await this.source.post<TranscriptPreviewDto>('settings/transcripts/preview', settings);
    if (!same(settings, this.settings)) {
      return;
    }
    this.busy = false;
    this.mail = answer.ok ? answer.value : undefined;
    this.trouble = answer.ok
      ? undefined
      : answer.failure.code === 'bad_argument'
        ? t('settings.transcripts.preview.wrong')
        : wordsOfTrouble(answer.failure.code);
  };
}

define('lc-transcript-preview', LcTranscriptPreview);

declare global {
  interface HTMLElementTagNameMap {
    'lc-transcript-preview': LcTranscriptPreview;
  }
}
