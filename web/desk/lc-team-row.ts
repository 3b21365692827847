import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { messageText } from '../chat/message-text.js';
import { t, timeOfDay } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import { sheet } from '../kit/sheet.js';
import type { TeamRow } from './team-rows.js';

/**
 * What the team noted, among the messages and unlike them.
 *
 * @fires lc-retry-note - `detail` is the id of a note that shall be sent again
 */
export class LcTeamRow extends LitElement {
  static override readonly properties = {
    row: { attribute: false, hasChanged: (row?: object, old?: object) => JSON.stringify(row) !== JSON.stringify(old) },
  };

  declare row: TeamRow | undefined;

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
      }

      .note {
        max-inline-size: min(100%, var(--lc-message-max, 460px));
        inline-size: fit-content;
        margin-inline-start: auto;
        padding: 6px 12px;
        border-radius: var(--lc-radius-m);
        background: var(--lc-note-bg, var(--lc-warn-soft));
        box-shadow: inset 0 0 0 1px var(--lc-warn-line);
        font-size: var(--lc-size-m);
        line-height: var(--lc-line-m);
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lc-space-1);
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        font-weight: var(--lc-weight-medium);
        color: var(--lc-warn);
      }

      .text {
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }

      .text a {
        color: inherit;
      }

      .sys {
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        color: var(--lc-text-muted);
        text-align: center;
        overflow-wrap: anywhere;
      }

      .failed {
        color: var(--lc-danger);
      }

      button {
        min-block-size: 24px;
        text-decoration: underline;
        color: var(--lc-danger);
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { row } = this;
    if (!row) {
      return nothing;
    }
    if (row.what !== 'note') {
      const key = row.what === 'visitorBlocked' && row.text !== '' ? 'notes.blockedWhy' : `notes.${row.what}`;
      return html`<p class="sys">${t(key, { name: row.by, reason: row.text })} · <span class="num">${timeOfDay(row.at)}</span></p>`;
    }
    return html`<div class="note" data-status=${row.status}>
      <p class="head">${icon('users', 14)}<span>${t('notes.only')}</span><span aria-hidden="true">·</span><bdi>${row.by}</bdi><span aria-hidden="true">·</span>${this.#state(row)}</p>
      <p class="text" dir="auto">${messageText(row.text)}</p>
    </div>`;
  }

  #state(row: TeamRow): TemplateResult {
    switch (row.status) {
      case 'failed':
        return html`<span class="failed">${t('notes.failed')}</span> <button type="button" @click=${this.#retry}>${t('message.retry')}</button>`;
      case 'stored':
        return html`<span class="num">${timeOfDay(row.at)}</span>`;
      default:
        return html`<span>${t('message.sending')}</span>`;
    }
  }

  #retry = (): void => {
    fire(this, 'lc-retry-note', this.row?.key.slice('team-'.length));
  };
}

define('lc-team-row', LcTeamRow);

declare global {
  interface HTMLElementTagNameMap {
    'lc-team-row': LcTeamRow;
  }
}
