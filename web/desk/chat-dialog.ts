import { type CSSResultGroup, css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import '../kit/lc-dialog.js';
import { sheet } from '../kit/sheet.js';
import type { TeamNotes } from './team-notes.js';

/** What the dialogs about a chat and its customer have in common: they read what they show when they are shown, say what went wrong, and are closed. */
export abstract class ChatDialog extends LitElement {
  notes: TeamNotes | undefined;

  static override readonly styles: CSSResultGroup = [
    sheet,
    css`
      .trouble {
        display: flex;
        align-items: center;
        gap: var(--lc-space-2);
        color: var(--lc-danger);
      }
    `,
  ];

  async show(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('lc-dialog')?.show();
    await this.load();
  }

  protected close = (): void => this.renderRoot.querySelector('lc-dialog')?.close();

  /** Reads what is shown, where there is something to read. */
  protected async load(): Promise<void> {}

  /** What went wrong, in words; `again` offers to read once more. */
  protected trouble(words: string | undefined, again = false): TemplateResult | typeof nothing {
    return words === undefined
      ? nothing
      : html`<p class="trouble" role="alert">${icon('alert', 16)}<span class="grow">${words}</span>
        ${again ? html`<lc-button size="s" @click=${() => this.load()}>${t('notes.retry')}</lc-button>` : nothing}</p>`;
  }

  /** The way out, which has the focus at first. */
  protected closer(text = t('notes.close')): TemplateResult {
    return html`<lc-button slot="actions" data-safe @click=${this.close}>${text}</lc-button>`;
  }
}
