import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { hasText, t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-field.js';
import { sheet } from '../../kit/sheet.js';
import type { AuditVerdictDto } from '../../protocol/contract.gen.js';
import type { Asked } from '../ask.js';
import { type AuditSource, readHead, writeHead } from './audit-source.js';

/** Checks the audit log, against a head that was kept elsewhere where there is one, and gives the head to keep. */
export class LcAuditCheck extends LitElement {
  static override readonly properties = {
    source: { attribute: false },
    head: { state: true },
    wrongHead: { state: true },
    busy: { state: true },
    answer: { state: true },
    copied: { state: true },
  };

  declare source: AuditSource | undefined;
  /** What was pasted. */
  declare private head: string;
  declare private wrongHead: boolean;
  declare private busy: boolean;
  declare private answer: Asked<AuditVerdictDto> | undefined;
  /** Whether the head could be copied; nothing before somebody wanted to. */
  declare private copied: boolean | undefined;

  constructor() {
    super();
    this.head = '';
    this.wrongHead = false;
    this.busy = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
        padding: var(--lc-space-4);
        border: 1px solid var(--lc-border);
        border-radius: var(--lc-radius-m);
      }

      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--lc-space-2);
        margin-block-start: var(--lc-space-3);
      }

      lc-field {
        flex: 1 1 320px;
        max-inline-size: 560px;
      }

      .verdict {
        display: grid;
        gap: var(--lc-space-2);
        margin-block-start: var(--lc-space-3);
      }

      .verdict p {
        display: flex;
        align-items: flex-start;
        gap: var(--lc-space-2);
      }

      .verdict svg {
        margin-block-start: 2px;
      }

      .right {
        color: var(--lc-ok);
      }

      .wrong {
        color: var(--lc-danger);
      }

      .verdict .now {
        flex-wrap: wrap;
        align-items: center;
      }

      code {
        font-family: var(--lc-font-mono);
        font-size: var(--lc-size-xs);
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<h2 id="check">${t('audit.verify.title')}</h2>
      <p class="muted">${t('audit.verify.text')}</p>
      <form aria-labelledby="check" @submit=${this.#verify}>
        <lc-field name="head" autocomplete="off" .label=${t('audit.verify.head')} .value=${this.head} .error=${this.wrongHead ? t('audit.verify.head.wrong') : ''}
          @lc-input=${(event: CustomEvent<string>) => {
            this.head = event.detail;
            this.wrongHead = false;
          }} @keydown=${this.#key}></lc-field>
        <lc-button variant="primary" data-action="verify" ?busy=${this.busy} @click=${this.#verify}>${t(this.busy ? 'audit.verify.busy' : 'audit.verify.do')}</lc-button>
      </form>
      <div class="verdict" role="status">${this.answer ? this.#verdict(this.answer) : nothing}</div>`;
  }

  #verdict(answer: Asked<AuditVerdictDto>): TemplateResult {
    if (!answer.ok) {
      const own = `audit.failed.${answer.code}`;
      return html`<p class="wrong" data-verdict="failed">${icon('alert', 16)}<span>${t('audit.verify.failed')} ${t(hasText(own) ? own : 'audit.failed.hint')}</span></p>`;
    }
    const { value } = answer;
    if (value.wrongAt !== undefined) {
      return html`<p class="wrong" data-verdict="wrong">${icon('alert', 16)}<span>${t(value.wrongAt === 1 ? 'audit.verify.wrong.first' : 'audit.verify.wrong', { number: value.wrongAt })}</span></p>`;
    }
    return html`<p class="right" data-verdict="right">${icon('check', 16)}<span>${value.number === 0 ? t('audit.verify.empty') : t('audit.verify.right', { count: value.number })}</span></p>
      ${
        value.number === 0
          ? nothing
          : html`<p class="now"><span class="muted">${t('audit.verify.now')}</span><code>${writeHead(value)}</code>
              <lc-button size="s" data-action="copy" @click=${() => void this.#copy(writeHead(value))}>${icon('copy', 14)}${t('audit.verify.copy')}</lc-button></p>
            ${this.copied === undefined ? nothing : html`<p class="muted">${t(this.copied ? 'audit.verify.copied' : 'audit.verify.uncopied')}</p>`}`
      }`;
  }

  #verify = async (event: Event): Promise<void> => {
    event.preventDefault();
    const known = this.head.trim() === '' ? undefined : readHead(this.head);
    this.wrongHead = known === undefined && this.head.trim() !== '';
    if (this.busy || this.wrongHead || !this.source) {
      return;
    }
    this.busy = true;
    this.copied = undefined;
    this.answer = await this.source.verify(known);
    this.busy = false;
  };

  /** The control is in a shadow root of its own: no form hears its Enter. */
  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) {
      void this.#verify(event);
    }
  };

  async #copy(head: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(head);
      this.copied = true;
    } catch {
      this.copied = false;
    }
  }
}

define('lc-audit-check', LcAuditCheck);

declare global {
  interface HTMLElementTagNameMap {
    'lc-audit-check': LcAuditCheck;
  }
}
