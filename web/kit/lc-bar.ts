import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from './define.js';
import { type IconName, icon } from './icons.js';
import { sheet } from './sheet.js';

/**
 * A bar across the screen for something that lasts: the connection is lost, sound is blocked.
 * It says so politely by itself; what must be heard at once goes through the announcer.
 *
 * @slot - what it is and what to do, in words
 * @slot action - the one button that helps, and perhaps one that puts the bar away
 */
export class LcBar extends LitElement {
  static override readonly properties = {
    tone: { reflect: true },
    icon: {},
  };

  declare tone: 'warn' | 'danger' | 'neutral';
  declare icon: IconName;

  constructor() {
    super();
    this.tone = 'warn';
    this.icon = 'alert';
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lc-space-1) var(--lc-space-3);
        min-block-size: var(--lc-control-l);
        padding-block: var(--lc-space-1);
        padding-inline: var(--lc-space-4) var(--lc-space-3);
        border-block-end: 1px solid var(--lc-warn-line);
        background: var(--lc-warn-soft);
        color: var(--lc-warn);
      }

      :host([tone='danger']) div {
        border-color: var(--lc-danger-line);
        background: var(--lc-danger-soft);
        color: var(--lc-danger);
      }

      :host([tone='neutral']) div {
        border-color: var(--lc-border);
        background: var(--lc-surface-2);
        color: var(--lc-text);
      }

      .text {
        flex: 0 1 auto;
        min-inline-size: 0;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<div role="status">${icon(this.icon)}<span class="text"><slot></slot></span><slot name="action"></slot></div>`;
  }
}

define('lc-bar', LcBar);

declare global {
  interface HTMLElementTagNameMap {
    'lc-bar': LcBar;
  }
}
