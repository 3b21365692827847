import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { hasText, t } from '../core/i18n.js';
import { onPartLost, type PartLost } from '../core/load-part.js';
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
  /** The chat it names the customer of: what is redacted in it goes from here, too. */
  readonly chatId?: string;
}

/**
 * What is wrong with the desk and lasts: no connection, no sound, a status that was changed by the server.
 *
 * @fires lc-enable-sound - the agent wants to hear rings
 * @fires lc-availability - the agent wants to be available again, or has read why not and stays away; `detail` is the choice
 * @fires lc-dismiss - the notice was read
 * @fires lc-reload - the page is to be loaded again
 */
export class LcDeskBars extends LitElement {
  static override readonly properties = {
    connection: { attribute: false },
    blocked: { type: Boolean },
    away: { attribute: false },
    idleMinutes: { type: Number },
    notice: { attribute: false },
    lost: { state: true },
  };

  declare connection: ConnectionState;
  declare blocked: boolean;
  /** Why the server set the agent away, as its code; nothing when it did not. */
  declare away: string | undefined;
  /** After how many minutes without anybody at a desk it does. */
  declare idleMinutes: number;
  /** What just happened, or went wrong. */
  declare notice: DeskNotice | undefined;
  /** Why a part of the desk that was asked for did not come. */
  declare private lost: PartLost | undefined;
  #endListening: (() => void) | undefined;

  constructor() {
    super();
    this.connection = { phase: 'connecting', attempt: 0 };
    this.blocked = false;
    this.idleMinutes = 0;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
      }

      .actions {
        display: flex;
        align-items: center;
        gap: var(--lc-space-1);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endListening = onPartLost(why => {
      this.lost = why;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endListening?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('connection') && this.connection.phase === 'online' && this.lost === 'offline') {
      this.lost = undefined;
    }
  }

  protected override render(): TemplateResult {
    return html`${this.#connection()}
      ${this.#part()}
      ${
        this.blocked
          ? html`<lc-bar icon="bell-off" data-bar="sound"><b class="strong">${t('desk.sounds.blocked')}</b> ${t('desk.sounds.blockedWhy')}
            <lc-button slot="action" size="s" @click=${() => fire(this, 'lc-enable-sound')}>${icon('sound', 16)}${t('desk.sounds.enable')}</lc-button></lc-bar>`
          : nothing
      }
      ${this.#away()}
      ${
        this.notice === undefined
          ? nothing
          : html`<lc-bar tone=${this.notice.tone} icon=${this.notice.tone === 'danger' ? 'alert' : 'swap'} data-bar="notice">${this.notice.text}
            <lc-button slot="action" size="s" variant="quiet" square .label=${t('desk.keys.close')} @click=${() => fire(this, 'lc-dismiss')}>${icon('close', 16)}</lc-button></lc-bar>`
      }`;
  }

  /** Choosing to be away oneself is what takes the sentence away, at all desks of the agent. */
  #away(): TemplateResult | typeof nothing {
    if (this.away !== 'missed_rings' && this.away !== 'idle') {
      return nothing;
    }
    const idle = this.away === 'idle';
    return html`<lc-bar icon="bell-off" data-bar="away" data-why=${this.away}>${idle ? t('desk.status.idle', { count: this.idleMinutes }) : t('desk.status.missed')}
      <span slot="action" class="actions"><lc-button size="s" @click=${() => fire(this, 'lc-availability', 'available')}>${t('desk.status.again')}</lc-button>
        <lc-button size="s" variant="quiet" square .label=${t('desk.keys.close')} @click=${() => fire(this, 'lc-availability', 'away')}>${icon('close', 16)}</lc-button></span></lc-bar>`;
  }

  /** Drafts of messages are kept by the browser; about anything else a reload asks first. */
  #part(): TemplateResult | typeof nothing {
    if (this.lost === undefined) {
      return nothing;
    }
    return this.lost !== 'offline'
      ? html`<lc-bar icon="retry" data-bar="part" data-lost=${this.lost}>${t(this.lost === 'gone' ? 'desk.part.gone' : 'desk.part.offline')}
        <lc-button slot="action" size="s" @click=${() => fire(this, 'lc-reload')}>${t('desk.connection.reload')}</lc-button></lc-bar>`
      : html`<lc-bar tone="danger" icon="alert" data-bar="part" data-lost="offline">${t('desk.part.offline')}
        <lc-button slot="action" size="s" variant="quiet" square .label=${t('desk.keys.close')} @click=${() => {
          this.lost = undefined;
        }}>${icon('close', 16)}</lc-button></lc-bar>`;
  }

  #connection(): TemplateResult | typeof nothing {
    const { phase, attempt, code } = this.connection;
    if (phase === 'refused') {
      const own = `desk.connection.refused.${code}`;
      return html`<lc-bar tone="danger" data-bar="connection" data-phase=${phase}>${t(hasText(own) ? own : 'desk.connection.refused')}
        <lc-button slot="action" size="s" @click=${() => fire(this, 'lc-reload')}>${t('desk.connection.reload')}</lc-button></lc-bar>`;
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
