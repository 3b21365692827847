import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { fire } from '../../kit/fire.js';
import '../../kit/lc-button.js';
import { sheet } from '../../kit/sheet.js';
import { addSpan, type Span, withoutSpans } from './choice.js';

/**
 * The text of a message, of which parts are selected and taken out. What is taken reads as it will read for everybody.
 *
 * @fires lc-spans - `detail` is what is taken out now
 */
export class LcRedactPart extends LitElement {
  static override readonly properties = {
    text: {},
    spans: { attribute: false },
    empty: { state: true },
  };

  declare text: string;
  declare spans: readonly Span[];
  /** There was nothing to take. */
  declare private empty: boolean;

  constructor() {
    super();
    this.text = '';
    this.spans = [];
    this.empty = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: grid;
        gap: var(--lc-space-2);
        margin-block-start: var(--lc-space-2);
      }

      label {
        font-weight: var(--lc-weight-medium);
      }

      textarea {
        inline-size: 100%;
        padding: var(--lc-space-2) 10px;
        border: 1px solid var(--lc-border-strong);
        border-radius: var(--lc-radius-s);
        background: var(--lc-surface);
        resize: vertical;
      }

      .acts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lc-space-2);
      }
    `,
  ];

  override focus(): void {
    this.#area?.focus();
  }

  protected override render(): TemplateResult {
    const { spans } = this;
    const said = this.empty ? t('redact.part.none') : t('redact.part.taken', { count: spans.length });
    return html`<label for="text">${t('redact.part.text')}</label>
      <textarea id="text" aria-readonly="true" inputmode="none" spellcheck="false" dir="auto" rows="3" aria-describedby="help" .value=${live(withoutSpans(this.text, spans))}
        @beforeinput=${keepOut} @input=${() => this.requestUpdate()}></textarea>
      <p class="muted" id="help">${t('redact.part.help')}</p>
      <div class="acts">
        <lc-button size="s" data-act="take" @mousedown=${keepOut} @click=${this.#take}>${t('redact.part.take')}</lc-button>
        ${spans.length > 0 ? html`<lc-button size="s" variant="quiet" data-act="undo" @click=${this.#undo}>${t('redact.part.undo')}</lc-button>` : nothing}
        <span class="muted" role="status">${this.empty || spans.length > 0 ? said : nothing}</span>
      </div>`;
  }

  #take = (): void => {
    const area = this.#area;
    if (!area) {
      return;
    }
    const { selectionStart, selectionEnd } = area;
    this.empty = selectionStart === selectionEnd;
    if (!this.empty) {
      fire(this, 'lc-spans', addSpan(this.spans, this.text, selectionStart, selectionEnd));
    }
    area.focus();
    area.setSelectionRange(selectionEnd, selectionEnd);
  };

  #undo = (): void => {
    this.empty = false;
    fire(this, 'lc-spans', []);
    this.focus();
  };

  get #area() {
    return this.renderRoot.querySelector('textarea');
  }
}

/** The press on the button does not take the selection away; and nothing is written, though there is a caret to select with. */
function keepOut(event: Event): void {
  event.preventDefault();
}

define('lc-redact-part', LcRedactPart);

declare global {
  interface HTMLElementTagNameMap {
    'lc-redact-part': LcRedactPart;
  }
}
