import { css, html, LitElement, type TemplateResult } from 'lit';
import { systemClock } from '../../core/clock.js';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import { sheet } from '../../kit/sheet.js';

const saidMs = 2_000;

/** Some lines of code to take away. */
export class LcCode extends LitElement {
  static override readonly properties = {
    code: {},
    label: {},
    copied: { state: true },
  };

  declare code: string;
  /** What it is, for those who do not see it. */
  declare label: string;
  declare private copied: 'yes' | 'no' | undefined;

  constructor() {
    super();
    this.code = '';
    this.label = '';
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: flex;
        align-items: flex-start;
        gap: var(--lc-space-2);
        padding: var(--lc-space-2) var(--lc-space-2) var(--lc-space-2) var(--lc-space-3);
        border-radius: var(--lc-radius-s);
        background: var(--lc-surface-2);
        box-shadow: inset 0 0 0 1px var(--lc-border);
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-s);
      }

      pre {
        flex: 1;
        min-inline-size: 0;
        margin: 0;
        padding-block: 4px;
        font-family: var(--lc-font-mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        text-align: left;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<pre dir="ltr" tabindex="0" role="group" aria-label=${this.label}><code>${this.code}</code></pre>
      <lc-button size="s" @click=${this.#copy}>${icon(this.copied === 'yes' ? 'check' : 'copy', 16)}<span aria-live="polite">${this.#word()}</span></lc-button>`;
  }

  #word(): string {
    return t(`widgets.copy${this.copied === undefined ? '' : `.${this.copied}`}`);
  }

  #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.code);
      this.copied = 'yes';
    } catch {
      // Not allowed, or the page is not secure: the lines are selected instead.
      const code = this.renderRoot.querySelector('code');
      if (code) {
        getSelection()?.selectAllChildren(code);
      }
      this.copied = 'no';
    }
    systemClock.after(saidMs, () => {
      this.copied = undefined;
    });
  };
}

define('lc-code', LcCode);

declare global {
  interface HTMLElementTagNameMap {
    'lc-code': LcCode;
  }
}
