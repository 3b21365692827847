import { css, type PropertyValues } from 'lit';
import { LcComposer } from '../chat/lc-composer.js';
import { loadPart } from '../core/load-part.js';
import { define } from '../kit/define.js';
import { useMacroTexts } from './macros/macro-texts.js';
import type { MacroPalette, MacroPlace } from './macros/palette.js';

/** The composer as the desk has it: room for several lines, and below them a bar with the word Send. */
export class LcDeskComposer extends LcComposer {
  static override readonly properties = { ...LcComposer.properties, sendWith: {}, macros: { attribute: false } };

  /** Enter, or Ctrl (on a Mac ⌘) and Enter; then Enter makes a new line. */
  declare sendWith: 'enter' | 'modEnter';

  /** The macros a slash opens; without them it is a slash. */
  declare macros: MacroPlace | undefined;
  #palette: MacroPalette | undefined;

  constructor() {
    super();
    this.sendWith = 'enter';
  }

  static override readonly styles = [
    ...LcComposer.styles,
    css`
      /* Below the text, before the word Send. */
      ::slotted([slot='start']) {
        order: 1;
      }

      .send {
        order: 2;
      }

      .row {
        flex-wrap: wrap;
      }

      .grow-box {
        flex: 1 0 100%;
        min-block-size: 56px;
        max-block-size: 220px;
      }

      textarea,
      .mirror {
        padding: 9px 9px 4px;
      }

      .send {
        inline-size: auto;
        block-size: auto;
        min-block-size: var(--lc-control-m);
        margin: 1px;
        margin-inline-start: auto;
        padding-inline: var(--lc-space-3);
        border-radius: var(--lc-radius-s);
        font-size: var(--lc-size-s);
        font-weight: var(--lc-weight-medium);
      }

      /* The word instead of the icon: it is the button's name already. */
      .send svg {
        display: none;
      }

      .send::before {
        content: attr(aria-label);
      }
    `,
  ];

  override sends(event: KeyboardEvent): boolean {
    const mod = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    return mod || (this.sendWith === 'enter' && super.sends(event));
  }

  /** Opens the list of macros at the caret. */
  async openMacros(): Promise<void> {
    await this.#useMacros(true);
    this.#palette?.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#palette?.end();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('macros')) {
      void this.#useMacros();
    }
  }

  /** Their part of the desk is loaded once there is a chat to write in. */
  async #useMacros(asked = false): Promise<void> {
    const loaded =
      this.macros && (await loadPart(() => Promise.all([import('./macros/palette.js'), useMacroTexts()]), !asked));
    // Without a connection there is none yet: it is tried again with the next thing that happens in the chat.
    if (loaded && this.macros && this.isConnected) {
      const [{ MacroPalette }] = loaded;
      this.#palette ??= new MacroPalette(this);
      this.#palette.use(this.macros);
    }
  }
}

define('lc-desk-composer', LcDeskComposer);

declare global {
  interface HTMLElementTagNameMap {
    'lc-desk-composer': LcDeskComposer;
  }
}
