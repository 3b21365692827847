import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../core/i18n.js';
import type { UploadItem } from '../core/upload-state.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { sheet } from '../kit/sheet.js';
import type { AttachmentLimitsDto } from '../protocol/contract.gen.js';
import './lc-upload.js';
import { limitsInWords } from './upload-words.js';

/**
 * The files that are to go with the next message, above its text, and what chooses them.
 *
 * @fires lc-upload-files - files were chosen; `detail` is the list of them
 * @fires lc-upload-stay - the message that waits for its files is not to be sent yet
 */
export class LcUploads extends LitElement {
  static override readonly properties = {
    items: { attribute: false },
    limits: { attribute: false },
    holds: { type: Boolean },
    leftOut: { type: Number },
    invites: { type: Boolean },
  };

  declare items: readonly UploadItem[];
  /** What may be sent; nothing while no file can. */
  declare limits: AttachmentLimitsDto | undefined;
  /** Whether the message waits for its files. */
  declare holds: boolean;
  /** How many files were left out, because a message cannot have as many. */
  declare leftOut: number;
  /** Whether files can be sent and none was chosen yet: where there are no tooltips, what may be sent is said. */
  declare invites: boolean;

  constructor() {
    super();
    this.items = [];
    this.holds = false;
    this.leftOut = 0;
    this.invites = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
        cursor: default;
      }

      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
        gap: 3px;
        max-block-size: min(178px, 32vh);
        overflow: hidden auto;
        scrollbar-width: thin;
      }

      p {
        display: flex;
        align-items: center;
        gap: var(--lc-space-2);
        padding: var(--lc-space-1) 10px;
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        color: var(--lc-text-muted);
      }

      button {
        flex: none;
        min-block-size: 24px;
        padding-inline: 6px;
        border-radius: var(--lc-radius-xs);
        color: var(--lc-text);
        font-weight: var(--lc-weight-strong);
      }

      button:active {
        background: var(--lc-pressed);
      }

      @media (hover: hover) {
        button:hover:not(:active) {
          background: var(--lc-hover);
        }
      }

      @media (hover: hover) {
        .limits {
          display: none;
        }
      }

      @media (pointer: coarse) {
        button {
          min-block-size: var(--lc-control-l);
        }
      }
    `,
  ];

  /** Lets somebody choose files. Only while they press or click something. */
  pick(): void {
    this.renderRoot.querySelector('input')?.click();
  }

  /** Puts the focus on a file, or the last one; answers whether there is one. */
  focusAt(place: number): boolean {
    const tiles = this.renderRoot.querySelectorAll('lc-upload');
    const tile = tiles[Math.min(place, tiles.length - 1)];
    tile?.focus();
    return tile !== undefined;
  }

  protected override render(): TemplateResult {
    const { items, limits } = this;
    return html`<input type="file" multiple hidden accept=${limits?.extensions.join(',') ?? nothing} @change=${this.#chosen} />
      ${
        items.length > 0
          ? html`<ul aria-label=${t('upload.list')}>${repeat(
              items,
              ({ key }) => key,
              item => html`<li><lc-upload .item=${item} .limits=${limits}></lc-upload></li>`,
            )}</ul>`
          : nothing
      }
      ${this.invites && limits ? html`<p class="limits" aria-hidden="true">${limitsInWords(limits)}</p>` : nothing}
      ${this.leftOut > 0 ? html`<p role="status">${t('upload.leftOut', { count: this.leftOut, max: limits?.maxFiles ?? 0 })}</p>` : nothing}
      ${
        this.holds
          ? html`<p role="status" data-holds><span class="grow">${t('upload.whenReady')}</span>
              <button type="button" @click=${() => fire(this, 'lc-upload-stay')}>${t('upload.stay')}</button></p>`
          : nothing
      }`;
  }

  #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement; // listens on nothing else
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen once more.
    input.value = '';
    if (files.length > 0) {
      fire(this, 'lc-upload-files', files);
    }
  };
}

define('lc-uploads', LcUploads);

declare global {
  interface HTMLElementTagNameMap {
    'lc-uploads': LcUploads;
  }
}
