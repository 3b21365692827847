import { css, html, LitElement, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import { sheet } from '../kit/sheet.js';
import type { AttachmentLimitsDto } from '../protocol/contract.gen.js';
import './upload-icons.js';
import { limitsInWords } from './upload-words.js';

/**
 * Lies over what is around it while files are dragged there, and takes them when they are dropped.
 *
 * @fires lc-upload-files - `detail` is the list of files
 */
export class LcDropZone extends LitElement {
  static override readonly properties = { limits: { attribute: false }, open: { type: Boolean, reflect: true } };

  /** What may be sent; nothing while no file can: then it stays away. */
  declare limits: AttachmentLimitsDto | undefined;
  /** Whether something is dragged over it. */
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        position: absolute;
        inset: 0;
        z-index: 2;
        display: none;
        padding: var(--lc-space-2);
        background: var(--lc-surface);
      }

      :host([open]) {
        display: block;
      }

      div {
        display: grid;
        align-content: center;
        justify-items: center;
        gap: var(--lc-space-1);
        block-size: 100%;
        padding: var(--lc-space-4);
        border: 2px dashed var(--lc-accent-text);
        border-radius: var(--lc-radius-m);
        text-align: center;
        /* The whole is left and dropped on, not what is in it. */
        pointer-events: none;
      }

      svg {
        margin-block-end: var(--lc-space-2);
        color: var(--lc-accent-text);
      }

      strong {
        font-size: var(--lc-size-l);
        line-height: var(--lc-line-l);
        font-weight: var(--lc-weight-strong);
      }

      p {
        font-size: var(--lc-size-m);
        line-height: var(--lc-line-m);
        color: var(--lc-text-muted);
      }
    `,
  ];

  /** Begins to look at what is dragged over an element, itself included, until the signal says so. */
  watch(area: HTMLElement, signal: AbortSignal): void {
    area.addEventListener('dragenter', this.#over, { signal });
    area.addEventListener('dragover', this.#over, { signal });
    area.addEventListener('dragleave', this.#leave, { signal });
    area.addEventListener('drop', this.#drop, { signal });
  }

  protected override render(): TemplateResult {
    return html`<div>${icon('clip', 24)}<strong>${t('upload.drop')}</strong><p>${this.limits ? limitsInWords(this.limits) : ''}</p></div>`;
  }

  #over = (event: DragEvent): void => {
    if (this.limits && event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      this.open = true;
    }
  };

  #leave = (event: DragEvent): void => {
    if (event.composedPath()[0] === this) {
      this.open = false;
    }
  };

  #drop = (event: DragEvent): void => {
    this.open = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (this.limits && files.length > 0) {
      event.preventDefault();
      fire(this, 'lc-upload-files', files);
    }
  };
}

define('lc-drop-zone', LcDropZone);

declare global {
  interface HTMLElementTagNameMap {
    'lc-drop-zone': LcDropZone;
  }
}
