import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import { sheet } from '../kit/sheet.js';
import type { AvailabilityDto } from '../protocol/contract.gen.js';
import type { NotificationState } from './ring-notifications.js';

/**
 * The desk without a chat: what will happen, and whether everything is ready for it.
 *
 * @fires lc-test-ring - let it ring once
 * @fires lc-mute - turn the sounds on again
 * @fires lc-ask-notifications - ask the browser for notifications
 * @fires lc-availability - the agent wants to be available; `detail` is the choice
 */
export class LcDeskIdle extends LitElement {
  static override readonly properties = {
    availability: {},
    blocked: { type: Boolean },
    muted: { type: Boolean },
    notifications: {},
    connected: { type: Boolean },
    queues: { type: Number },
  };

  declare availability: AvailabilityDto;
  declare blocked: boolean;
  declare muted: boolean;
  declare notifications: NotificationState;
  declare connected: boolean;
  declare queues: number;

  constructor() {
    super();
    this.availability = 'offline';
    this.blocked = false;
    this.muted = false;
    this.notifications = 'default';
    this.connected = false;
    this.queues = 0;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: grid;
        align-content: center;
        justify-items: center;
        min-block-size: 0;
        overflow-y: auto;
        padding: var(--lc-space-5) var(--lc-space-4) 96px;
        text-align: center;
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      .mark {
        color: var(--lc-border-strong);
      }

      h2 {
        margin-block-start: var(--lc-space-5);
        font-size: var(--lc-size-xl);
        line-height: var(--lc-line-xl);
        letter-spacing: var(--lc-track-tight);
      }

      .what {
        margin-block-start: var(--lc-space-1);
        font-size: var(--lc-size-m);
        line-height: var(--lc-line-m);
        color: var(--lc-text-muted);
      }

      .act {
        margin-block-start: var(--lc-space-4);
      }

      ul {
        inline-size: min(440px, 100%);
        margin-block-start: var(--lc-space-6);
        border-radius: var(--lc-radius-m);
        box-shadow: inset 0 0 0 1px var(--lc-border);
        text-align: start;
      }

      li {
        display: flex;
        align-items: center;
        gap: var(--lc-space-3);
        min-block-size: 56px;
        padding: var(--lc-space-2) var(--lc-space-3) var(--lc-space-2) var(--lc-space-4);
      }

      li + li {
        border-block-start: 1px solid var(--lc-border);
      }

      li b {
        display: block;
        font-weight: var(--lc-weight-medium);
      }

      .ok {
        color: var(--lc-ok);
      }

      .warn {
        color: var(--lc-warn);
      }
    `,
  ];

  protected override render(): TemplateResult {
    const here = this.availability === 'available';
    return html`<span class="mark">${icon('brand', 64)}</span>
      <h2>${t('desk.idle.title')}</h2>
      <p class="what">${t(`desk.idle.${this.availability}`)}</p>
      ${
        here
          ? nothing
          : html`<lc-button class="act" variant="primary" @click=${() => fire(this, 'lc-availability', 'available')}>${t('desk.status.set')}</lc-button>`
      }
      <ul aria-label=${t('desk.idle.checks')}>
        ${this.#sound()}
        ${this.#check('notifications', this.notifications === 'granted', `desk.idle.notify.${this.notifications}`, this.#notifyAction())}
        ${this.#check('connected', this.connected, `desk.idle.${this.connected ? 'connected' : 'connecting'}`, nothing)}
      </ul>`;
  }

  #sound(): TemplateResult {
    if (this.muted) {
      const turnOn = html`<lc-button @click=${() => fire(this, 'lc-mute')}>${t('desk.idle.sound.unmute')}</lc-button>`;
      return this.#check('sound', false, 'desk.idle.sound.muted', turnOn);
    }
    const test = html`<lc-button @click=${() => fire(this, 'lc-test-ring')}>${t('desk.sounds.test')}</lc-button>`;
    return this.#check('sound', !this.blocked, `desk.idle.sound.${this.blocked ? 'blocked' : 'on'}`, test);
  }

  #notifyAction(): TemplateResult | typeof nothing {
    if (this.notifications !== 'default') {
      return nothing;
    }
    return html`<lc-button @click=${() => fire(this, 'lc-ask-notifications')}>${t('desk.idle.notify.ask')}</lc-button>`;
  }

  #check(name: string, ok: boolean, key: string, action: TemplateResult | typeof nothing): TemplateResult {
    return html`<li data-check=${name} data-ok=${String(ok)}>
      <span class=${ok ? 'ok' : 'warn'}>${icon(ok ? 'check' : 'alert')}</span>
      <span class="grow"><span class="vh">${t(ok ? 'desk.idle.ok' : 'desk.idle.attention')}</span>
        <b>${t(key)}</b><span class="muted">${t(`${key}.hint`, { count: this.queues })}</span></span>
      ${action}
    </li>`;
  }
}

define('lc-desk-idle', LcDeskIdle);

declare global {
  interface HTMLElementTagNameMap {
    'lc-desk-idle': LcDeskIdle;
  }
}
