import { css, html, LitElement, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import '../kit/lc-dialog.js';
import '../kit/lc-field.js';
import { sheet } from '../kit/sheet.js';
import type { Alarm, Signs } from './alarm.js';
import { type DeskSettings, repeats, usualSettings } from './desk-settings.js';
import { messageSounds, ringSounds } from './desk-sounds.js';
import './lc-key-settings.js';

// The desk is there before this. Said to the bundler, what both need stays in one file.
import './livechat-desk.js';

/** What an agent may set: how it sounds, which keys send, and the shortcuts. Every change holds at once, in all pages of this browser. */
export class LcDeskSettings extends LitElement {
  static override readonly properties = {
    alarm: { attribute: false },
    signs: { attribute: false },
  };

  declare alarm: Pick<Alarm, 'change' | 'test'> | undefined;
  declare signs: Signs;

  constructor() {
    super();
    this.signs = { blocked: false, notifications: 'default', settings: usualSettings };
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        --lc-dialog-size: 560px;
      }

      section + section {
        margin-block-start: var(--lc-space-5);
        padding-block-start: var(--lc-space-4);
        border-block-start: 1px solid var(--lc-border);
      }

      h3 {
        margin-block-end: var(--lc-space-3);
        font-size: var(--lc-size-m);
        line-height: var(--lc-line-m);
      }

      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
        gap: var(--lc-space-3) var(--lc-space-4);
        align-items: start;
      }

      .whole {
        grid-column: 1 / -1;
      }

      .try {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lc-space-2);
      }

      .volume {
        display: grid;
        gap: 6px;
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      .volume span {
        display: flex;
        justify-content: space-between;
        font-weight: var(--lc-weight-medium);
      }

      input[type='range'] {
        inline-size: 100%;
        block-size: var(--lc-control-m);
        margin: 0;
        accent-color: var(--lc-accent);
      }

      .blocked {
        display: flex;
        gap: var(--lc-space-2);
        margin-block-end: var(--lc-space-3);
        color: var(--lc-warn);
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }
    `,
  ];

  async show(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('lc-dialog')?.show();
  }

  protected override render(): TemplateResult {
    const { settings } = this.signs;
    return html`<lc-dialog form .heading=${t('desk.settings')}>
      <section aria-labelledby="sounds">
        <h3 id="sounds">${t('desk.settings.sounds')}</h3>
        ${this.signs.blocked ? html`<p class="blocked">${icon('bell-off', 16)}<span>${t('desk.sounds.blockedWhy')}</span></p>` : ''}
        <div class="grid">
          ${this.#check('whole first', 'desk.settings.on', !settings.muted, on => ({ muted: !on }))}
          ${this.#select('desk.settings.ring', settings.ring, Object.keys(ringSounds), 'desk.settings.ring', ring => ({ ring }))}
          ${this.#select('desk.settings.message', settings.message, [...Object.keys(messageSounds), 'none'], 'desk.settings.message', message => ({ message }))}
          ${this.#select('desk.settings.repeat', settings.repeat, Object.keys(repeats), 'desk.settings.repeat', repeat => ({ repeat }))}
          <label class="volume"><span>${t('desk.settings.volume')}<span class="num">${settings.volume} %</span></span>
            <input type="range" min="10" max="100" step="10" aria-valuetext="${settings.volume} %" .value=${String(settings.volume)} @input=${this.#volume}></label>
          ${this.#check('whole', 'desk.settings.inFocus', settings.ringInFocus, ringInFocus => ({ ringInFocus }))}
          <div class="whole try">
            <lc-button size="s" data-test="ring" @click=${() => void this.alarm?.test('ring')}>${icon('sound', 16)}${t('desk.sounds.test')}</lc-button>
            <lc-button size="s" data-test="message" ?disabled=${settings.message === 'none'} @click=${() => void this.alarm?.test('message')}>${icon('sound', 16)}${t('desk.settings.testMessage')}</lc-button>
          </div>
        </div>
      </section>
      <section aria-labelledby="writing">
        <h3 id="writing">${t('desk.settings.writing')}</h3>
        <lc-field type="radio" name="send" .label=${t('desk.settings.send')} .value=${settings.sendWith}
          .options=${(['enter', 'modEnter'] as const).map(value => ({ value, label: t(`desk.settings.send.${value}`) }))}
          @lc-input=${(event: CustomEvent<DeskSettings['sendWith']>) => this.#change({ sendWith: event.detail })}></lc-field>
      </section>
      <section aria-labelledby="keys">
        <h3 id="keys">${t('desk.keys.title')}</h3>
        <lc-key-settings .changed=${settings.keys} @lc-keys=${(event: CustomEvent<DeskSettings['keys']>) => this.#change({ keys: event.detail })}></lc-key-settings>
      </section>
      <lc-button slot="actions" @click=${this.#close}>${t('desk.keys.close')}</lc-button>
    </lc-dialog>`;
  }

  #select<T extends string>(
    label: string,
    value: T,
    choices: readonly string[],
    words: string,
    part: (chosen: T) => Partial<DeskSettings>,
  ): TemplateResult {
    return html`<lc-field type="select" name=${label.slice(label.lastIndexOf('.') + 1)} .label=${t(label)} .value=${value}
      .options=${choices.map(choice => ({ value: choice, label: t(`${words}.${choice}`) }))}
      @lc-input=${(event: CustomEvent<T>) => this.#change(part(event.detail))}></lc-field>`;
  }

  #check(className: string, words: string, on: boolean, part: (on: boolean) => Partial<DeskSettings>): TemplateResult {
    return html`<lc-field class=${className} ?data-safe=${className.includes('first')} type="checkbox" name=${words.slice(words.lastIndexOf('.') + 1)} .label=${t(words)} .value=${on ? 'true' : ''}
      @lc-input=${(event: CustomEvent<string>) => this.#change(part(event.detail === 'true'))}></lc-field>`;
  }

  #volume = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) {
      this.#change({ volume: Number(event.target.value) });
    }
  };

  #change(part: Partial<DeskSettings>): void {
    this.alarm?.change(part);
  }

  #close = (): void => {
    this.renderRoot.querySelector('lc-dialog')?.close();
  };
}

define('lc-desk-settings', LcDeskSettings);

declare global {
  interface HTMLElementTagNameMap {
    'lc-desk-settings': LcDeskSettings;
  }
}
