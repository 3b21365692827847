import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t, timeOfDay } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import { sheet } from '../kit/sheet.js';

/**
 * What can be done after the end: resume while the server says so, or start a new chat.
 *
 * @slot - what is asked before
 * @fires lc-resume
 * @fires lc-leave-message
 * @fires lc-new
 */
export class LcEnded extends LitElement {
  static override readonly properties = {
    resumeUntil: { type: Number },
    canResume: { type: Boolean },
    leaveMessage: { type: Boolean },
    message: { type: Boolean },
    offline: { type: Boolean },
    busy: { type: Boolean },
    error: {},
  };

  declare resumeUntil: number | undefined;
  declare canResume: boolean;
  /** Whether nobody answered, and a message is taken instead. */
  declare leaveMessage: boolean;
  /** Whether it was a message the customer left. */
  declare message: boolean;
  /** Whether nobody would answer a chat now. */
  declare offline: boolean;
  declare busy: boolean;
  declare error: string;

  constructor() {
    super();
    this.canResume = false;
    this.leaveMessage = false;
    this.message = false;
    this.offline = false;
    this.busy = false;
    this.error = '';
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: grid;
        gap: var(--lc-space-2);
        padding: var(--lc-space-3) var(--lc-space-4) var(--lc-space-4);
        border-block-start: 1px solid var(--lc-border);
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      .hint {
        margin-block-end: var(--lc-space-1);
        color: var(--lc-text-muted);
        text-align: center;
      }

      .said {
        display: contents;
      }

      .error {
        display: flex;
        justify-content: center;
        gap: 6px;
        color: var(--lc-danger);
      }
    `,
  ];

  override focus(): void {
    this.renderRoot.querySelector('lc-button')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot><p class="hint num">${
      this.canResume && this.resumeUntil !== undefined
        ? t('ended.resumeUntil', { time: timeOfDay(this.resumeUntil) })
        : t(this.message ? 'ended.messageLeft' : 'ended.another')
    }</p>
    <div class="said" role="status">${this.error ? html`<p class="error">${icon('alert', 16)}${this.error}</p>` : nothing}</div>
    ${
      this.leaveMessage
        ? html`<lc-button wide size="l" variant="primary" data-action="leave-message" @click=${this.#leaveMessage}>${t('panel.message')}</lc-button>`
        : nothing
    }
    ${
      this.canResume
        ? html`<lc-button wide size="l" variant=${this.leaveMessage ? 'default' : 'primary'} data-action="resume" .busy=${this.busy} @click=${this.#resume}>
            ${t(this.busy ? 'ended.resuming' : 'ended.resume')}
          </lc-button>`
        : nothing
    }
    <lc-button wide size="l" variant=${this.canResume || this.leaveMessage ? 'default' : 'primary'} data-action="new-chat" @click=${this.#new}>
      ${t(this.message && this.offline ? 'ended.newMessage' : 'ended.new')}
    </lc-button>`;
  }

  #resume = (): void => {
    fire(this, 'lc-resume');
  };

  #leaveMessage = (): void => {
    fire(this, 'lc-leave-message');
  };

  #new = (): void => {
    fire(this, 'lc-new');
  };
}

define('lc-ended', LcEnded);

declare global {
  interface HTMLElementTagNameMap {
    'lc-ended': LcEnded;
  }
}
