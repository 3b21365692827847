import { css, html, nothing, type TemplateResult } from 'lit';
import type { ChatState } from '../core/chat-state.js';
import { openChat } from '../core/chat-store.js';
import { systemClock } from '../core/clock.js';
import { dayOf, t, timeOfDay } from '../core/i18n.js';
import { loadPart } from '../core/load-part.js';
import { define } from '../kit/define.js';
import '../kit/lc-skeleton.js';
import type { AgentChatDto, EarlierChatDto } from '../protocol/contract.gen.js';
import type { ChatFiles } from '../staff/chat-files.js';
import { readAll } from '../staff/read-all.js';
import { ChatDialog } from './chat-dialog.js';
import './lc-desk-log.js';
import type { Redactions } from './redaction/redactions.js';
import { teamRows } from './team-rows.js';

// The desk is there before this. Said to the bundler, what both need stays in one file.
import './livechat-desk.js';

/** Another chat of the customer, to be read and nothing else: nobody notices, nothing is marked as seen. */
export class LcEarlierDialog extends ChatDialog {
  static override readonly properties = {
    earlier: { attribute: false },
    state: { state: true },
    failed: { state: true },
  };

  declare earlier: EarlierChatDto | undefined;
  declare private state: ChatState<AgentChatDto> | undefined;
  declare private failed: boolean;
  files: ChatFiles | undefined;
  redactions: Redactions | undefined;
  #ends: readonly (() => void)[] | undefined;

  constructor() {
    super();
    this.failed = false;
  }

  static override readonly styles = [
    ChatDialog.styles,
    css`
      :host {
        --lc-dialog-size: 720px;
      }

      .about {
        color: var(--lc-text-muted);
        margin-block-end: var(--lc-space-2);
      }

      lc-desk-log {
        block-size: min(60vh, 560px);
        --lc-bubble-out: var(--lc-accent-soft);
        --lc-on-bubble-out: var(--lc-text);
        --lc-message-size: var(--lc-size-m);
        --lc-message-line: var(--lc-line-m);
        --lc-message-padding: 6px 12px;
        --lc-message-avatar: none;
        --lc-message-start: 0px;
        --lc-log-padding: var(--lc-space-2) 0;
        border-block: 1px solid var(--lc-border);
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { earlier, state } = this;
    if (!earlier) {
      return nothing;
    }
    const day = dayOf(earlier.startedAt, systemClock.now());
    const about = [earlier.queue, earlier.agent, `${day}, ${timeOfDay(earlier.startedAt)}`].filter(Boolean).join(' · ');
    return html`<lc-dialog form .heading=${t('notes.earlier.title')}>
      <p class="about">${about} · ${t('notes.earlier.readOnly')}</p>
      ${
        state
          ? html`<lc-desk-log .chat=${state} .team=${teamRows(this.notes?.of(earlier.id).entries ?? [], [], '')} .files=${this.files?.of(earlier.id)} side="agent" .label=${t('desk.chat.log', { name: state.header.contact.name })}></lc-desk-log>`
          : this.failed
            ? this.trouble(t('notes.earlier.failed'), true)
            : html`<lc-skeleton row="item" rows="4"></lc-skeleton>`
      }
      ${this.redactions?.allowed && state ? html`<lc-button slot="actions" variant="danger" data-act="redact" @click=${this.#redact}>${t('notes.menu.redact')}</lc-button>` : nothing}
      ${this.closer()}
    </lc-dialog>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends ?? []) {
      end();
    }
    this.#ends = undefined;
  }

  protected override async load(): Promise<void> {
    const { earlier, notes } = this;
    if (!earlier || !notes) {
      return;
    }
    // What is gone is gone from here, too, whoever took it: it is read again.
    this.#ends ??= [
      notes.hub.on('Redacted', ({ chatId }) => chatId === earlier.id && void this.load()),
      notes.watch(earlier.id, () => this.requestUpdate()),
    ];
    this.failed = false;
    const [entries, page] = await Promise.all([
      readAll(earlier.id, notes),
      notes.look(earlier.id, 0),
      notes.load(earlier.id),
    ]);
    if (!entries || !page) {
      // What cannot be read again may be gone.
      this.state = undefined;
      this.failed = true;
      return;
    }
    this.state = openChat(page.chat, entries, 0, page.chat.lastSequence);
  }

  #redact = async (): Promise<void> => {
    const { earlier, redactions } = this;
    if (!earlier || !redactions) {
      return;
    }
    const part = await loadPart(() => import('./redaction/desk-redaction.js'));
    if (await part?.showRedaction(this.renderRoot, earlier.id, redactions)) {
      this.state = undefined;
      this.notes?.forget(earlier.id);
      await this.load();
    }
  };
}

define('lc-earlier-dialog', LcEarlierDialog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-earlier-dialog': LcEarlierDialog;
  }
}
