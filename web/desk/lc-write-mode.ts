import { css, html, LitElement, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { sheet } from '../kit/sheet.js';
import type { WriteMode } from './team-notes.js';

/**
 * Reply or note: what is written goes to the customer, or stays with the team.
 *
 * @fires lc-mode - `detail` is the mode that was chosen
 */
export class LcWriteMode extends LitElement {
  static override readonly properties = { mode: {}, waiting: { type: Boolean } };

  declare mode: WriteMode;
  /** Whether something is written in the other mode and not sent. */
  declare waiting: boolean;

  constructor() {
    super();
    this.mode = 'reply';
    this.waiting = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: flex;
        gap: 2px;
      }

      button {
        display: inline-flex;
        align-items: center;
        gap: var(--lc-space-1);
        min-block-size: 24px;
        padding-inline: var(--lc-space-2);
        border-radius: var(--lc-radius-s);
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        font-weight: var(--lc-weight-medium);
        color: var(--lc-text-muted);
      }

      button[aria-pressed='true'] {
        background: var(--lc-surface-3);
        color: var(--lc-text);
      }

      button[data-mode='note'][aria-pressed='true'] {
        background: var(--lc-warn-soft);
        color: var(--lc-warn);
        box-shadow: inset 0 0 0 1px var(--lc-warn-line);
      }

      .dot {
        inline-size: 6px;
        block-size: 6px;
        border-radius: 50%;
        background: currentColor;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`${this.#button('reply')}${this.#button('note')}`;
  }

  #button(mode: WriteMode): TemplateResult {
    const waits = this.waiting && this.mode !== mode;
    return html`<button type="button" data-mode=${mode} aria-pressed=${String(this.mode === mode)} @click=${() => fire(this, 'lc-mode', mode)}
      >${t(`notes.mode.${mode}`)}${waits ? html`<span class="dot"></span><span class="vh">${t('notes.mode.draft')}</span>` : ''}</button>`;
  }
}

define('lc-write-mode', LcWriteMode);

declare global {
  interface HTMLElementTagNameMap {
    'lc-write-mode': LcWriteMode;
  }
}
