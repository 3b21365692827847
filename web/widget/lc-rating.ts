import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import { sheet } from '../kit/sheet.js';
import type { ReplyError } from '../protocol/contract.gen.js';
import './rating-icons.js';

const scores = [1, 2, 3, 4, 5] as const;
const longestComment = 1000;

/** Asks how the chat was: five stars, and below them, once one is chosen, room for a comment. Once it is sent the focus goes to what it stands in. */
export class LcRating extends LitElement {
  static override readonly properties = {
    send: { attribute: false },
    score: { state: true },
    comment: { state: true },
    busy: { state: true },
    failed: { state: true },
  };

  /** Tells the server; answers why it was not taken. */
  declare send: ((score: number, comment: string) => Promise<ReplyError | undefined>) | undefined;
  declare private score: number;
  declare private comment: string;
  declare private busy: boolean;
  declare private failed: boolean;

  constructor() {
    super();
    this.score = 0;
    this.comment = '';
    this.busy = false;
    this.failed = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
        margin-inline: calc(-1 * var(--lc-space-4));
        padding: 0 var(--lc-space-4) var(--lc-space-3);
        border-block-end: 1px solid var(--lc-border);
        margin-block-end: var(--lc-space-1);
      }

      form {
        display: grid;
        gap: var(--lc-space-3);
      }

      legend {
        inline-size: 100%;
        font-size: var(--lc-size-m);
        line-height: var(--lc-line-m);
        font-weight: var(--lc-weight-medium);
        text-align: center;
      }

      .stars {
        display: flex;
        justify-content: center;
      }

      label {
        display: grid;
        place-items: center;
        inline-size: 44px;
        block-size: 44px;
        border-radius: var(--lc-radius-m);
        color: var(--lc-text-muted);
        cursor: pointer;
      }

      label:hover {
        background: var(--lc-surface-2);
      }

      label:has(:focus-visible) {
        outline: 2px solid var(--lc-focus);
        outline-offset: -2px;
      }

      .on {
        color: var(--lc-accent-text);
      }

      .on svg {
        fill: currentColor;
      }

      .said {
        display: contents;
      }

      .error {
        display: flex;
        justify-content: center;
        gap: 6px;
        color: var(--lc-danger);
      }

      @media (forced-colors: active) {
        .on {
          color: Highlight;
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<form @submit=${this.#submit} novalidate>
      <fieldset ?disabled=${this.busy}>
        <legend>${t('rating.title')}</legend>
        <div class="stars">${scores.map(score => this.#star(score))}</div>
      </fieldset>
      ${this.score === 0 ? nothing : this.#more()}
    </form>`;
  }

  #star(score: number): TemplateResult {
    return html`<label class=${score <= this.score ? 'on' : ''} data-score=${score}>
      <input class="vh" type="radio" name="score" value=${score} .checked=${score === this.score} @change=${() => {
        this.score = score;
      }}>
      ${icon('star', 24)}<span class="vh">${t('rating.stars', { count: score })}</span>
    </label>`;
  }

  /** The field's element is there with the form before the chat. */
  #more(): TemplateResult {
    return html`<lc-field size="l" type="textarea" .label=${t('rating.comment')} .value=${this.comment}
      .error=${this.#isTooLong ? t('field.too_long', { max: longestComment }) : ''}
      @lc-input=${({ detail }: CustomEvent<string>) => {
        this.comment = detail;
      }}></lc-field>
    <div class="said" role="status">${this.failed ? html`<p class="error">${icon('alert', 16)}${t('rating.failed')}</p>` : nothing}</div>
    <lc-button wide size="l" type="submit" data-action="rate" .busy=${this.busy}>${t(this.busy ? 'rating.sending' : 'rating.send')}</lc-button>`;
  }

  get #isTooLong(): boolean {
    return this.comment.trim().length > longestComment;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    // Enter on a star that is not chosen yet sends the form, too.
    if (this.score === 0 || this.busy || this.#isTooLong) {
      return;
    }
    const around = this.parentElement;
    this.busy = true;
    this.failed = false;
    const error = await this.send?.(this.score, this.comment.trim());
    this.busy = false;
    this.failed = error !== undefined;
    if (!this.failed) {
      around?.focus();
    }
  };
}

define('lc-rating', LcRating);

declare global {
  interface HTMLElementTagNameMap {
    'lc-rating': LcRating;
  }
}
