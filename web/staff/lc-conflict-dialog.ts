import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import '../kit/lc-button.js';
import '../kit/lc-dialog.js';
import type { LcDialog } from '../kit/lc-dialog.js';
import { sheet } from '../kit/sheet.js';

/** One field that is not the same on both sides, in words. */
export interface Difference {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

/**
 * Somebody else changed what is open: what is theirs, what is yours, and which of both counts.
 *
 * @fires lc-take-theirs - theirs counts
 * @fires lc-write-mine - mine counts
 * @fires lc-close - neither yet
 */
export class LcConflictDialog extends LitElement {
  static override readonly properties = {
    who: {},
    gone: { type: Boolean },
    differences: { attribute: false },
  };

  /** Who changed it; empty when nobody knows. */
  declare who: string;
  /** Whether it was removed. */
  declare gone: boolean;
  declare differences: readonly Difference[];

  constructor() {
    super();
    this.who = '';
    this.gone = false;
    this.differences = [];
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        --lc-dialog-size: 560px;
      }

      .scroll {
        overflow-x: auto;
      }

      table {
        inline-size: 100%;
        margin-block-start: var(--lc-space-3);
        border-collapse: collapse;
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      th,
      td {
        padding: 6px var(--lc-space-2);
        border-block-end: 1px solid var(--lc-border);
        text-align: start;
        vertical-align: top;
        font-weight: var(--lc-weight);
        overflow-wrap: anywhere;
      }

      thead th {
        color: var(--lc-text-muted);
        font-size: var(--lc-size-xs);
      }

      td {
        inline-size: 34%;
        white-space: pre-line;
      }

      th:first-child {
        padding-inline-start: 0;
      }
    `,
  ];

  /** Opens it. */
  async show(returnTo?: HTMLElement): Promise<void> {
    await this.updateComplete;
    this.#dialog?.show(returnTo);
  }

  /** Closes it without an answer. */
  close(): void {
    this.#dialog?.close();
  }

  protected override render(): TemplateResult {
    const { gone, who } = this;
    const text = gone ? 'conflict.gone' : who === '' ? 'conflict.somebody' : 'conflict.who';
    return html`<lc-dialog form .heading=${t(gone ? 'conflict.heading.gone' : 'conflict.heading')}>
      <p>${t(text, { name: who })}</p>
      ${gone || this.differences.length === 0 ? nothing : this.#table()}
      <lc-button slot="actions" variant="quiet" data-safe data-action="keep" @click=${() => this.close()}>${t('conflict.keep')}</lc-button>
      <lc-button slot="actions" data-action="theirs" @click=${() => this.#answer('lc-take-theirs')}>${t(gone ? 'conflict.theirs.gone' : 'conflict.theirs')}</lc-button>
      <lc-button slot="actions" variant="primary" data-action="mine" @click=${() => this.#answer('lc-write-mine')}>${t(gone ? 'conflict.mine.gone' : 'conflict.mine')}</lc-button>
    </lc-dialog>`;
  }

  #table(): TemplateResult {
    return html`<div class="scroll"><table>
      <thead><tr><th scope="col">${t('conflict.field')}</th><th scope="col">${t('conflict.column.theirs')}</th><th scope="col">${t('conflict.column.mine')}</th></tr></thead>
      <tbody>${this.differences.map(
        ({ label, theirs, mine }) =>
          html`<tr><th scope="row">${label}</th><td>${theirs || t('conflict.none')}</td><td>${mine || t('conflict.none')}</td></tr>`,
      )}</tbody>
    </table></div>`;
  }

  get #dialog(): LcDialog | null {
    return this.renderRoot.querySelector('lc-dialog');
  }

  #answer(type: 'lc-take-theirs' | 'lc-write-mine'): void {
    fire(this, type);
    this.close();
  }
}

define('lc-conflict-dialog', LcConflictDialog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-conflict-dialog': LcConflictDialog;
  }
}
