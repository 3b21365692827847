import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from '../kit/define.js';
import { sheet } from '../kit/sheet.js';

/** What somebody said to what happened in a chat, below its line; only agents see it. */
export class LcEventNote extends LitElement {
  static override readonly properties = { heading: {}, text: {} };

  declare heading: string;
  declare text: string;

  constructor() {
    super();
    this.heading = '';
    this.text = '';
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
      }

      .note {
        inline-size: fit-content;
        max-inline-size: min(100%, var(--lc-message-max, 100%));
        margin: var(--lc-space-2) auto 0;
        padding: var(--lc-space-2) var(--lc-space-3);
        border-radius: var(--lc-radius-m);
        background: var(--lc-warn-soft);
        box-shadow: inset 0 0 0 1px var(--lc-warn-line);
        font-size: var(--lc-size-m);
        line-height: var(--lc-line-m);
      }

      .head {
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        font-weight: var(--lc-weight-medium);
        color: var(--lc-warn);
      }

      .text {
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<div class="note"><p class="head">${this.heading}</p><p class="text" dir="auto">${this.text}</p></div>`;
  }
}

define('lc-event-note', LcEventNote);

declare global {
  interface HTMLElementTagNameMap {
    'lc-event-note': LcEventNote;
  }
}
