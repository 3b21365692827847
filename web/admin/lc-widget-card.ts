import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { systemClock } from '../core/clock.js';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import { sheet } from '../kit/sheet.js';
import type { AdminWidgetDto } from '../protocol/contract.gen.js';

const saidMs = 2_500;

/** One widget: where it may be shown, where its chats go, and the tag that installs it. */
export class LcWidgetCard extends LitElement {
  static override readonly properties = {
    widget: { attribute: false },
    copied: { state: true },
  };

  declare widget: AdminWidgetDto | undefined;
  declare private copied: 'yes' | 'no' | undefined;

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
        padding: var(--lc-space-4);
        border: 1px solid var(--lc-border);
        border-radius: var(--lc-radius-m);
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      h2 {
        font-size: var(--lc-size-m);
        line-height: var(--lc-line-m);
        overflow-wrap: anywhere;
      }

      dl {
        display: grid;
        grid-template-columns: 120px minmax(0, 1fr);
        gap: var(--lc-space-1) var(--lc-space-2);
        margin-block: var(--lc-space-3) var(--lc-space-4);
      }

      dt {
        color: var(--lc-text-muted);
      }

      dd {
        overflow-wrap: anywhere;
      }

      .mono,
      pre {
        font-family: var(--lc-font-mono);
      }

      .tag {
        display: flex;
        align-items: flex-start;
        gap: var(--lc-space-3);
        padding: var(--lc-space-2) var(--lc-space-2) var(--lc-space-2) var(--lc-space-3);
        border-radius: var(--lc-radius-s);
        background: var(--lc-surface-2);
        box-shadow: inset 0 0 0 1px var(--lc-border);
      }

      pre {
        flex: 1;
        min-inline-size: 0;
        margin: 0;
        padding-block: 6px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        text-align: left;
      }

      @media (max-width: 560px) {
        .tag {
          flex-direction: column;
        }
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { widget } = this;
    if (!widget) {
      return nothing;
    }
    return html`<h2>${widget.name}</h2>
      <dl>
        <dt>${t('admin.widgets.queue')}</dt><dd>${widget.queue}</dd>
        <dt>${t('admin.widgets.key')}</dt><dd class="mono" dir="ltr">${widget.siteKey}</dd>
        <dt>${t('admin.widgets.origins')}</dt>
        <dd>${widget.origins.length === 0 ? html`<span class="muted">${t('admin.widgets.ownOrigin')}</span>` : widget.origins.map(origin => html`<div dir="ltr">${origin}</div>`)}</dd>
      </dl>
      <div class="tag">
        <pre dir="ltr" tabindex="0" role="group" aria-label=${t('admin.widgets.tagOf', { name: widget.name })}><code>${widget.tag}</code></pre>
        <lc-button @click=${this.#copy}>${icon(this.copied === 'yes' ? 'check' : 'copy', 16)}<span aria-live="polite">${this.#word()}</span></lc-button>
      </div>`;
  }

  #word(): string {
    if (this.copied === undefined) {
      return t('admin.widgets.copy');
    }
    return t(this.copied === 'yes' ? 'admin.widgets.copied' : 'admin.widgets.copyFailed');
  }

  #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.widget?.tag ?? '');
      this.copied = 'yes';
    } catch {
      // Not allowed, or the page is not secure: the tag is selected instead.
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

define('lc-widget-card', LcWidgetCard);

declare global {
  interface HTMLElementTagNameMap {
    'lc-widget-card': LcWidgetCard;
  }
}
