import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { hasText, t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-bar.js';
import '../kit/lc-button.js';
import { sheet } from '../kit/sheet.js';
import type { ConnectionState } from '../protocol/transport.js';

/** A sentence that stays until it is read. */
export interface DeskNotice {
  readonly text: string;
  readonly tone: 'danger' | 'neutral';
}

/**
 * What is wrong with the desk and lasts: no connection, no sound, a status that was changed by the server.
 *
 * @fires lc-enable-sound - the agent wants to hear rings
 * @fires lc-availability - the agent wants to be available again; `detail` is the choice
 * @fires lc-dismiss - the notice was read
 */
export class LcDeskBars extends LitElement {
  static override readonly properties = {
    connection: { attribute: false },
    blocked: { type: Boolean },
    missed: { type: Boolean },
    notice: { attribute: false },
  };

  declare connection: ConnectionState;
  declare blocked: boolean;
  declare missed: boolean;
  /** What just happened, or went wrong. */
  declare notice: DeskNotice | undefined;

  constructor() {
    super();
    this.connection = { phase: 'connecting', attempt: 0 };
    this.blocked = false;
    this.missed = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`${this.#connection()}
      ${
        this.blocked
          ? html`<lc-bar icon="bell-off" data-bar="sound"><b class="strong">${t('desk.sounds.blocked')}</b> ${t('desk.sounds.blockedWhy')}
            <lc-button slot="action" size="s" @click=${() => fire(this, 'lc-enable-sound')}>${icon('sound', 16)}${t('desk.sounds.enable')}</lc-button></lc-bar>`
          : nothing
      }
      ${
        this.missed
          ? html`<lc-bar icon="bell-off" data-bar="missed">${t('desk.status.missed')}
            <lc-button slot="action" size="s" @click=${() => fire(this, 'lc-availability', 'available')}>${t('desk.status.set')}</lc-button></lc-bar>`
          : nothing
      }
      ${
        this.notice === undefined
          ? nothing
          : html`<lc-bar tone=${this.notice.tone} icon=${this.notice.tone === 'danger' ? 'alert' : 'swap'} data-bar="notice">${this.notice.text}
            <lc-button slot="action" size="s" variant="quiet" square .label=${t('desk.keys.close')} @click=${() => fire(this, 'lc-dismiss')}>${icon('close', 16)}</lc-button></lc-bar>`
      }`;
  }

  #connection(): TemplateResult | typeof nothing {
    const { phase, attempt, code } = this.connection;
    if (phase === 'refused') {
      const own = `desk.connection.refused.${code}`;
      return html`<lc-bar tone="danger" data-bar="connection" data-phase=${phase}>${t(hasText(own) ? own : 'desk.connection.refused')}
        <lc-button slot="action" size="s" @click=${() => location.reload()}>${t('desk.connection.reload')}</lc-button></lc-bar>`;
    }
    if (phase === 'offline' || phase === 'reconnecting' || (phase === 'connecting' && attempt > 0)) {
      const key = phase === 'offline' ? 'desk.connection.offline' : 'desk.connection.reconnecting';
      return html`<lc-bar icon="retry" data-bar="connection" data-phase=${phase}>${t(key)}</lc-bar>`;
    }
    return nothing;
  }
}

define('lc-desk-bars', LcDeskBars);

declare global {
  interface HTMLElementTagNameMap {
    'lc-desk-bars': LcDeskBars;
  }
}
