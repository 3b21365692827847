import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Clock, systemClock } from '../core/clock.js';
import { t } from '../core/i18n.js';
import { isVisible, sendable } from '../core/plain-text.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import { sheet } from '../kit/sheet.js';
import { composerStyles } from './composer-styles.js';

/** The longest message, in UTF-16 units. */
export const maxLength = 4_000;
const countFrom = 3_600;
const typingEveryMs = 3_000;
const typingEndsMs = 6_000;

/**
 * Where a message is written. Enter sends, Shift+Enter makes a new line; while a text is being composed with an input method Enter
 * belongs to that.
 *
 * @slot start - a button before the text
 * @slot above - a row above the text, inside the frame
 * @fires lc-send - `detail` is the text; it may be empty when something goes with it
 * @fires lc-draft - the text changed; `detail` is the text
 * @fires lc-typing - `detail` is whether somebody is typing; repeated every 3 seconds while it lasts
 * @fires lc-last-failed - arrow up in the empty field: the reader looks for what was not sent
 */
export class LcComposer extends LitElement {
  static override readonly shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override readonly properties = {
    value: {},
    placeholder: {},
    label: {},
    action: {},
    size: { reflect: true },
    filled: { type: Boolean },
  };

  /** The draft. */
  declare value: string;
  declare placeholder: string;
  declare label: string;
  /** What the button says, where it does something else than send. */
  declare action: string;
  /** `l` in the widget, `m` at the desk. */
  declare size: 'l' | 'm';
  /** Whether something goes with the message: then it needs no text. */
  declare filled: boolean;

  /** Asked before a message is sent: whether it has to wait. */
  waits: (() => boolean) | undefined;
  clock: Clock = systemClock;
  #typingTold = 0;
  #endTyping: (() => void) | undefined;

  static override readonly styles = [sheet, composerStyles];

  constructor() {
    super();
    this.value = '';
    this.placeholder = '';
    this.label = '';
    this.action = '';
    this.size = 'l';
    this.filled = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopTyping();
  }

  protected override render(): TemplateResult {
    const over = this.value.length - maxLength;
    const send = this.action || t('composer.send');
    return html`<slot name="above"></slot>
      <div class="row">
        <slot name="start"></slot>
        <div class="grow-box">
          <textarea rows="1" dir="auto" enterkeyhint="send" autocomplete="off"
            aria-label=${this.label || t('composer.label')}
            aria-describedby=${this.value.length >= countFrom ? 'count' : nothing}
            aria-invalid=${over > 0 ? 'true' : nothing}
            placeholder=${this.placeholder || t('composer.placeholder')}
            .value=${live(this.value)}
            @input=${this.#changed} @keydown=${this.#key} @blur=${this.#stopTyping}></textarea>
          <div class="mirror" aria-hidden="true">${this.value}&#8203;</div>
        </div>
        <button class="send" type="button" aria-label=${send} title=${send}
          ?disabled=${!this.#sendable} @click=${() => this.send()}>${icon('send')}</button>
      </div>
      ${this.value.length < countFrom ? nothing : this.#counter(over)}`;
  }

  #counter(over: number): TemplateResult {
    const words = over > 0 ? t('composer.over', { count: over }) : t('composer.left', { count: -over });
    return html`<p class="count num ${over > 0 ? 'over' : ''}" id="count">${words}</p>`;
  }

  get #sendable(): boolean {
    return this.value.length <= maxLength && (this.filled || isVisible(this.value));
  }

  #changed = (): void => {
    this.value = this.#input?.value ?? '';
    fire(this, 'lc-draft', this.value);
    if (this.value === '') {
      this.#stopTyping();
    } else {
      this.#tellTyping();
    }
  };

  #key = (event: KeyboardEvent): void => {
    // 229 is what browsers report while an input method has the keyboard, also after its last Enter.
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    if (event.key === 'Enter' && this.sends(event)) {
      event.preventDefault();
      this.send();
    } else if (event.key === 'ArrowUp' && this.value === '') {
      fire(this, 'lc-last-failed');
    }
  };

  /** Whether Enter, as it was pressed, sends. */
  sends(event: KeyboardEvent): boolean {
    return !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
  }

  /** Sends what is written, where it can be sent. */
  send(focus = true): void {
    if (!this.#sendable || this.waits?.()) {
      return;
    }
    const text = sendable(this.value).trim();
    this.value = '';
    this.#stopTyping();
    fire(this, 'lc-draft', '');
    fire(this, 'lc-send', text);
    if (focus) {
      this.#input?.focus();
    }
  }

  #tellTyping(): void {
    this.#endTyping?.();
    this.#endTyping = this.clock.after(typingEndsMs, () => this.#stopTyping());
    if (this.clock.now() - this.#typingTold >= typingEveryMs) {
      this.#typingTold = this.clock.now();
      fire(this, 'lc-typing', true);
    }
  }

  #stopTyping = (): void => {
    this.#endTyping?.();
    this.#endTyping = undefined;
    if (this.#typingTold > 0) {
      this.#typingTold = 0;
      fire(this, 'lc-typing', false);
    }
  };

  get #input(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }
}

define('lc-composer', LcComposer);

declare global {
  interface HTMLElementTagNameMap {
    'lc-composer': LcComposer;
  }
}
