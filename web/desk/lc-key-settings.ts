import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import '../kit/lc-keys.js';
import { sheet } from '../kit/sheet.js';
import { DeskCommands } from './desk-commands.js';
import type { DeskSettings } from './desk-settings.js';
import { keysFor, refuseKeys } from './key-rules.js';
import { type CommandKind, defaultKeys, keysInWords, keysOf } from './keymap.js';

/**
 * The shortcuts, each to be changed or switched off. Pressing the button of one and then the keys gives it those; Esc leaves it as it was.
 *
 * @fires lc-keys - `detail` is everything that is not as usual now
 */
export class LcKeySettings extends LitElement {
  static override readonly properties = {
    changed: { attribute: false },
    listening: { state: true },
    problem: { state: true },
  };

  /** What is not as usual. */
  declare changed: DeskSettings['keys'];
  /** Which command waits for its keys. */
  declare private listening: CommandKind | undefined;
  declare private problem: { readonly kind: CommandKind; readonly words: string } | undefined;

  constructor() {
    super();
    this.changed = {};
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        align-items: center;
        gap: 0 var(--lc-space-2);
        min-block-size: 40px;
      }

      li + li {
        border-block-start: 1px solid var(--lc-border);
      }

      .problem {
        grid-column: 1 / -1;
        display: flex;
        gap: var(--lc-space-2);
        padding-block-end: var(--lc-space-2);
        color: var(--lc-danger);
      }

      .press {
        font-weight: var(--lc-weight-medium);
        color: var(--lc-accent-text);
      }

      .reset {
        margin-block-start: var(--lc-space-3);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<ul>${DeskCommands.all.map(kind => this.#row(kind))}</ul>
      <lc-button class="reset" size="s" data-reset ?disabled=${Object.keys(this.changed).length === 0} @click=${() => this.#keep({})}>${t('desk.keys.reset')}</lc-button>`;
  }

  #row(kind: CommandKind): TemplateResult {
    const keys = this.#keys[kind];
    const words = t(`desk.keys.${kind}`);
    const listens = this.listening === kind;
    return html`<li data-command=${kind}>
      <span class="grow" id="command-${kind}">${words}</span>
      <lc-button size="s" variant="quiet" data-rebind .label=${`${words}: ${keys === '' ? t('desk.keys.off') : keysInWords(keys)}. ${t('desk.keys.change')}`}
        @click=${() => this.#listen(kind)} @keydown=${(event: KeyboardEvent) => this.#pressed(kind, event)} @focusout=${() => this.#rest(kind)}
        >${listens ? html`<span class="press">${t('desk.keys.press')}</span>` : keys === '' ? html`<span class="muted">${t('desk.keys.off')}</span>` : html`<lc-keys .keys=${keysInWords(keys)}></lc-keys>`}</lc-button>
      <lc-button size="s" variant="quiet" square data-switch .label=${t(keys === '' ? 'desk.keys.turnOn' : 'desk.keys.turnOff', { command: words })}
        @click=${() => this.#switch(kind)}>${icon(keys === '' ? 'retry' : 'close', 16)}</lc-button>
      ${this.problem?.kind === kind ? html`<p class="problem" role="alert">${icon('alert', 16)}<span>${this.problem.words}</span></p>` : nothing}
    </li>`;
  }

  get #keys() {
    return { ...defaultKeys, ...this.changed };
  }

  #listen(kind: CommandKind): void {
    this.listening = kind;
    this.problem = undefined;
  }

  #rest(kind: CommandKind): void {
    if (this.listening === kind) {
      this.listening = undefined;
    }
  }

  #pressed(kind: CommandKind, event: KeyboardEvent): void {
    if (this.listening !== kind || event.key === 'Tab') {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.listening = undefined;
      return;
    }
    const pressed = keysOf(event);
    if (pressed === undefined) {
      return;
    }
    this.#give(kind, keysFor(kind, pressed));
  }

  #give(kind: CommandKind, keys: string): void {
    const refused = refuseKeys(kind, keys, this.#keys);
    this.listening = undefined;
    if (!refused) {
      this.#keep({ ...this.changed, [kind]: keys });
      return;
    }
    const by = refused.why === 'taken' ? t(`desk.keys.${refused.by}`) : '';
    this.problem = { kind, words: t(`desk.keys.refused.${refused.why}`, { keys: keysInWords(keys), by }) };
  }

  /** Off, or as usual again, which another command may stand in the way of. */
  #switch(kind: CommandKind): void {
    if (this.#keys[kind] === '') {
      this.#give(kind, defaultKeys[kind]);
    } else {
      this.#keep({ ...this.changed, [kind]: '' });
    }
  }

  #keep(changed: DeskSettings['keys']): void {
    this.problem = undefined;
    const different = Object.entries(changed).filter(([kind, keys]) => defaultKeys[kind as CommandKind] !== keys);
    this.changed = Object.fromEntries(different);
    fire(this, 'lc-keys', this.changed);
  }
}

define('lc-key-settings', LcKeySettings);

declare global {
  interface HTMLElementTagNameMap {
    'lc-key-settings': LcKeySettings;
  }
}
