import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import type { LcDialog } from '../kit/lc-dialog.js';
import '../kit/lc-dialog.js';
import '../kit/lc-keys.js';
import { sheet } from '../kit/sheet.js';
import { activeChats, endedChats } from './chat-facts.js';
import { DeskCommands } from './desk-commands.js';
import type { DeskState } from './desk-state.js';
import { type DeskCommand, defaultKeys, type Keys, keysInWords } from './keymap.js';

interface Choice {
  readonly id: string;
  readonly words: string;
  readonly keys: string;
  readonly command: DeskCommand;
}

/**
 * All commands that do something now, found by their words: typing filters, the arrows move, Enter does it. The focus stays in the field; what the arrows reach is said
 * by `aria-activedescendant`.
 */
export class LcPalette extends LitElement {
  static override readonly properties = {
    commands: { attribute: false },
    desk: { attribute: false },
    keys: { attribute: false },
    query: { state: true },
    at: { state: true },
    open: { state: true },
  };

  declare commands: DeskCommands | undefined;
  declare desk: DeskState | undefined;
  declare keys: Keys;
  declare private query: string;
  declare private at: number;
  declare private open: boolean;

  #chosen: DeskCommand | undefined;

  constructor() {
    super();
    this.keys = defaultKeys;
    this.query = '';
    this.at = 0;
    this.open = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        --lc-dialog-size: 520px;
      }

      .field {
        display: flex;
        align-items: center;
        gap: var(--lc-space-2);
        padding-inline: 10px;
        border-radius: var(--lc-radius-s);
        box-shadow: inset 0 0 0 1px var(--lc-border-strong);
        color: var(--lc-text-muted);
      }

      .field:focus-within {
        outline: 2px solid var(--lc-focus);
        outline-offset: 1px;
      }

      input {
        flex: 1;
        min-inline-size: 0;
        block-size: 40px;
        border: 0;
        outline: 0;
        background: none;
        color: var(--lc-text);
      }

      /* The frame around it shows the focus. */
      input:focus-visible {
        outline: 0;
      }

      [role='listbox'] {
        block-size: min(360px, 50dvb);
        margin-block-start: var(--lc-space-2);
        overflow-y: auto;
        scrollbar-width: thin;
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      [role='option'] {
        display: flex;
        align-items: center;
        gap: var(--lc-space-3);
        min-block-size: 36px;
        padding: 6px 10px;
        border-radius: var(--lc-radius-s);
        cursor: pointer;
      }

      [role='option'][aria-selected='true'] {
        background: var(--lc-accent-soft);
        box-shadow: inset 2px 0 0 var(--lc-accent);
      }

      .none {
        padding: var(--lc-space-5) 10px;
        text-align: center;
      }

      @media (forced-colors: active) {
        [role='option'][aria-selected='true'] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  async show(): Promise<void> {
    this.query = '';
    this.at = 0;
    this.open = true;
    await this.updateComplete;
    this.#dialog?.show();
  }

  /** What is not open is not drawn again with every message. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    return this.open || changed.has('open') || !this.hasUpdated;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const found = this.open ? this.#found : [];
    const at = Math.min(this.at, found.length - 1);
    return html`<lc-dialog form .heading=${t('desk.palette')} @lc-close=${this.#closed}>
      <div class="field">${icon('search')}<input data-safe type="text" role="combobox" autocomplete="off" spellcheck="false"
        aria-label=${t('desk.palette.find')} placeholder=${t('desk.palette.find')} aria-expanded="true" aria-controls="list" aria-autocomplete="list"
        aria-activedescendant=${found[at] ? `choice-${found[at].id}` : nothing} .value=${this.query} @input=${this.#type} @keydown=${this.#key}></div>
      <div role="listbox" id="list" aria-label=${t('desk.palette')}>${repeat(
        found,
        choice => choice.id,
        (choice, i) => html`<div role="option" id="choice-${choice.id}" aria-selected=${i === at ? 'true' : 'false'}
          @pointermove=${() => this.#move(i)} @click=${() => this.#choose(choice)}>
          <span class="grow clip" dir="auto">${choice.words}</span>${choice.keys === '' ? nothing : html`<lc-keys .keys=${keysInWords(choice.keys)}></lc-keys>`}</div>`,
      )}${found.length === 0 ? html`<div class="none muted" role="option" aria-disabled="true" aria-selected="false">${t('desk.palette.none')}</div>` : nothing}</div>
    </lc-dialog>`;
  }

  /** Every word of what is typed has to be in a choice. */
  get #found(): readonly Choice[] {
    const words = this.query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return this.#all.filter(choice => words.every(word => choice.words.toLocaleLowerCase().includes(word)));
  }

  get #all(): readonly Choice[] {
    const { commands, desk, keys } = this;
    if (!commands || !desk) {
      return [];
    }
    const choices = DeskCommands.all.flatMap<Choice>(kind =>
      kind === 'chat' || kind === 'palette' || !commands.can(kind)
        ? []
        : [{ id: kind, words: t(`desk.keys.${kind}`), keys: keys[kind], command: { kind } }],
    );
    const chats = [...activeChats(desk), ...endedChats(desk)].map<Choice>(({ log }, i) => ({
      id: `chat-${log.header.id}`,
      words: t('desk.palette.chat', { name: log.header.contact.name }),
      keys: i < 9 && keys.chat !== '' ? `${keys.chat}${i + 1}` : '',
      command: { kind: 'chat', number: i + 1 },
    }));
    return [...choices, ...chats];
  }

  #type = (event: Event): void => {
    this.query = event.target instanceof HTMLInputElement ? event.target.value : '';
    this.at = 0;
  };

  #key = (event: KeyboardEvent): void => {
    if (event.isComposing) {
      return;
    }
    const found = this.#found;
    const last = found.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.at >= last ? 0 : this.at + 1,
      ArrowUp: this.at <= 0 ? last : this.at - 1,
      PageDown: Math.min(last, this.at + 8),
      PageUp: Math.max(0, this.at - 8),
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.#move(Math.max(0, to));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const choice = found[this.at];
      if (choice) {
        this.#choose(choice);
      }
    }
  };

  #move(to: number): void {
    this.at = to;
  }

  /** It is done once the palette is closed and the focus is back: what the command opens gives it back to there. */
  #choose(choice: Choice): void {
    this.#chosen = choice.command;
    this.#dialog?.close();
  }

  #closed = (): void => {
    this.open = false;
    const command = this.#chosen;
    this.#chosen = undefined;
    if (command) {
      this.commands?.run(command);
    }
  };

  get #dialog(): LcDialog | null {
    return this.renderRoot.querySelector('lc-dialog');
  }
}

define('lc-palette', LcPalette);

declare global {
  interface HTMLElementTagNameMap {
    'lc-palette': LcPalette;
  }
}
