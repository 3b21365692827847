import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { systemClock } from '../core/clock.js';
import { hasText, t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import '../kit/lc-chip.js';
import '../kit/lc-field.js';
import { sheet } from '../kit/sheet.js';
import type { TeamNotes } from './team-notes.js';

const searchMs = 200;
const mostTags = 20;
const longestTag = 40;

/** The tags of a chat, and a field for one more, with those that are known below it. */
export class LcTags extends LitElement {
  static override readonly properties = {
    chatId: {},
    tags: { attribute: false },
    text: { state: true },
    known: { state: true },
    problem: { state: true },
  };

  declare chatId: string;
  declare tags: readonly string[];
  declare private text: string;
  declare private known: readonly string[];
  /** The code of what went wrong. */
  declare private problem: string | undefined;
  notes: TeamNotes | undefined;
  #endSearch: (() => void) | undefined;

  constructor() {
    super();
    this.chatId = '';
    this.tags = [];
    this.text = '';
    this.known = [];
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: grid;
        gap: var(--lc-space-2);
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lc-space-1);
      }

      lc-chip {
        max-inline-size: 100%;
        block-size: auto;
        min-block-size: 1.5rem;
      }

      bdi {
        line-height: 1.5;
        overflow: hidden;
        text-overflow: ellipsis;
      }

      button {
        display: inline-grid;
        place-items: center;
        min-inline-size: 24px;
        min-block-size: 24px;
        border-radius: var(--lc-radius-xs);
        color: inherit;
      }

      .known button {
        padding-inline: var(--lc-space-2);
        box-shadow: inset 0 0 0 1px var(--lc-border);
        font-size: var(--lc-size-xs);
        overflow-wrap: anywhere;
      }

      form {
        display: flex;
        align-items: flex-start;
        gap: var(--lc-space-2);
      }

      /* Beside the control, which has a label above it and may have an error below. */
      form lc-button {
        margin-block-start: calc(var(--lc-line-s) + 6px);
      }

      lc-field {
        flex: 1;
        min-inline-size: 0;
      }
    `,
  ];

  /** What was typed was meant for the chat that was there then. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('chatId')) {
      this.text = '';
      this.known = [];
      this.problem = undefined;
      this.#endSearch?.();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endSearch?.();
  }

  protected override render(): TemplateResult {
    const own = `notes.tags.failed.${this.problem}`;
    const words = this.problem === undefined ? '' : t(hasText(own) ? own : 'notes.tags.failed');
    const offered = this.known.filter(tag => !this.tags.includes(tag)).slice(0, 6);
    return html`${
      this.tags.length === 0
        ? nothing
        : html`<ul class="tags" aria-label=${t('notes.tags')}>${this.tags.map(
            tag =>
              html`<li><lc-chip><bdi>${tag}</bdi><button type="button" aria-label=${t('notes.tags.remove', { tag })} @click=${() => this.#set(tag, false)}>${icon('close', 14)}</button></lc-chip></li>`,
          )}</ul>`
    }
      <form @submit=${this.#submit}>
        <lc-field size="m" name="tag" autocomplete="off" .label=${t('notes.tags.add')} .value=${this.text} .error=${words}
          @focusin=${() => this.#search()} @lc-input=${(event: CustomEvent<string>) => this.#write(event.detail)}
          @keydown=${this.#key}></lc-field>
        <lc-button size="m" @click=${() => this.#add()}>${t('notes.tags.do')}</lc-button>
      </form>
      ${
        offered.length === 0
          ? nothing
          : html`<ul class="known" aria-label=${t('notes.tags.known')}>${offered.map(
              tag =>
                html`<li><button type="button" data-tag=${tag} @click=${() => this.#set(tag, true)}>${tag}</button></li>`,
            )}</ul>`
      }`;
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      void this.#add();
    }
  };

  #submit = (event: Event): void => {
    event.preventDefault();
  };

  #write(text: string): void {
    this.text = text;
    this.problem = undefined;
    this.#endSearch?.();
    this.#endSearch = systemClock.after(searchMs, () => this.#search());
  }

  #search(): void {
    const { text } = this;
    void this.notes?.knownTags(text.trim()).then(known => {
      if (this.text === text) {
        this.known = known;
      }
    });
  }

  async #add(): Promise<void> {
    const tag = this.text.trim();
    if (tag === '') {
      return;
    }
    if (tag.length > longestTag) {
      this.#fail('tag_invalid');
      return;
    }
    await this.#set(tag, true);
  }

  async #set(tag: string, on: boolean): Promise<void> {
    const { chatId } = this;
    if (on && this.tags.length >= mostTags) {
      this.#fail('too_many_tags');
      return;
    }
    const problem = await this.notes?.tag(chatId, tag, on);
    if (this.chatId !== chatId) {
      return;
    }
    if (problem !== undefined) {
      this.#fail(problem);
      return;
    }
    this.problem = undefined;
    if (on) {
      this.text = '';
    }
  }

  /** What is wrong stands at the field, and is heard there. */
  #fail(problem: string): void {
    this.problem = problem;
    this.renderRoot.querySelector('lc-field')?.focus();
  }
}

define('lc-tags', LcTags);

declare global {
  interface HTMLElementTagNameMap {
    'lc-tags': LcTags;
  }
}
