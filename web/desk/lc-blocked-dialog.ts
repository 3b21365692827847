import { css, html, nothing, type TemplateResult } from 'lit';
import { systemClock } from '../core/clock.js';
import { dayOf, t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import '../kit/lc-skeleton.js';
import type { AgentChatDto, BlockedVisitorDto } from '../protocol/contract.gen.js';
import { ChatDialog } from './chat-dialog.js';

/** Who is kept out, and the way in again: for an administrator all, for everybody else whom they blocked. */
export class LcBlockedDialog extends ChatDialog {
  static override readonly properties = { visitors: { state: true }, problem: { state: true }, busy: { state: true } };

  /** Nothing while they are read. */
  declare private visitors: readonly BlockedVisitorDto[] | undefined;
  declare private problem: 'load' | 'unblock' | undefined;
  declare private busy: string;
  chat: AgentChatDto | undefined;

  constructor() {
    super();
    this.busy = '';
  }

  static override readonly styles = [
    ChatDialog.styles,
    css`
      ul {
        display: grid;
        max-block-size: 50vh;
        overflow-y: auto;
        scrollbar-width: thin;
      }

      li {
        display: flex;
        align-items: center;
        gap: var(--lc-space-3);
        padding-block: var(--lc-space-2);
        border-block-end: 1px solid var(--lc-border);
      }

      .why {
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
        color: var(--lc-text-muted);
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<lc-dialog form .heading=${t('notes.blocked.title')}>
      ${this.#list()}
      ${this.trouble(this.problem && t(`notes.blocked.failed.${this.problem}`), this.problem === 'load')}
      ${this.closer()}
    </lc-dialog>`;
  }

  #list(): TemplateResult | typeof nothing {
    const { visitors } = this;
    if (!visitors) {
      return this.problem === 'load' ? nothing : html`<lc-skeleton row="item" rows="3"></lc-skeleton>`;
    }
    if (visitors.length === 0) {
      return html`<p class="why">${t('notes.blocked.none')}</p>`;
    }
    return html`<ul tabindex="0" aria-label=${t('notes.blocked.title')}>${visitors.map(visitor => this.#visitor(visitor))}</ul>`;
  }

  #visitor({ contactId, name, email, at, by, reason }: BlockedVisitorDto): TemplateResult {
    const who = name ?? email ?? t('notes.blocked.nameless');
    return html`<li data-contact=${contactId}><div class="grow"><bdi>${who}</bdi>
        <p class="why">${t('notes.blocked.by', { name: by, day: dayOf(at, systemClock.now()) })}${reason === undefined ? nothing : html`<br><bdi>${reason}</bdi>`}</p></div>
      <lc-button size="s" .label=${t('notes.blocked.unblockName', { name: who })} ?busy=${this.busy === contactId} @click=${() => this.#unblock(contactId)}>${t('notes.blocked.unblock')}</lc-button></li>`;
  }

  protected override async load(): Promise<void> {
    this.problem = undefined;
    const visitors = await this.notes?.blocked();
    this.visitors = visitors ?? this.visitors;
    this.problem = visitors ? undefined : 'load';
  }

  async #unblock(contactId: string): Promise<void> {
    if (this.busy !== '') {
      return;
    }
    this.busy = contactId;
    const done = await this.notes?.unblock(contactId);
    this.busy = '';
    this.problem = done ? undefined : 'unblock';
    if (done) {
      this.visitors = this.visitors?.filter(visitor => visitor.contactId !== contactId);
    }
  }
}

define('lc-blocked-dialog', LcBlockedDialog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-blocked-dialog': LcBlockedDialog;
  }
}
