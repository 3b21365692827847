import { css, html, LitElement, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import { sheet } from '../kit/sheet.js';
import type { AttachmentLimitsDto } from '../protocol/contract.gen.js';
import './upload-icons.js';
import { limitsInWords } from './upload-words.js';

/** The button before the text of a message by which files are chosen. What may be sent is its name and its tooltip. */
export class LcClip extends LitElement {
  static override readonly shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override readonly properties = { limits: { attribute: false } };

  declare limits: AttachmentLimitsDto | undefined;

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
        flex: none;
      }

      button {
        display: grid;
        place-items: center;
        inline-size: 38px;
        block-size: 38px;
        border-radius: 7px;
        color: var(--lc-text-muted);
      }

      button:focus-visible {
        outline-offset: 0;
      }

      button:active {
        background: var(--lc-pressed);
      }

      @media (hover: hover) {
        button:hover {
          color: var(--lc-text);
        }

        button:hover:not(:active) {
          background: var(--lc-hover);
        }
      }

      @media (pointer: coarse) {
        button {
          inline-size: var(--lc-control-l);
          block-size: var(--lc-control-l);
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    const label = this.limits ? t('upload.attach', { limits: limitsInWords(this.limits) }) : '';
    return html`<button type="button" aria-label=${label} title=${label}>${icon('clip')}</button>`;
  }
}

define('lc-clip', LcClip);

declare global {
  interface HTMLElementTagNameMap {
    'lc-clip': LcClip;
  }
}
