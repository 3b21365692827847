import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { messageText } from '../chat/message-text.js';
import { systemClock } from '../core/clock.js';
import { dayOf, t, timeOfDay } from '../core/i18n.js';
import { loadPart } from '../core/load-part.js';
import { define } from '../kit/define.js';
import '../kit/lc-button.js';
import { sheet } from '../kit/sheet.js';
import type { AgentChatDto, EarlierChatDto, RoutingDecisionDto } from '../protocol/contract.gen.js';
import type { ChatFiles } from '../staff/chat-files.js';
import { whyItRang } from '../staff/why-it-rang.js';
import './lc-tags.js';
import { routingInWords } from '../staff/routing-words.js';
import { NotedController } from './noted-controller.js';
import type { Redactions } from './redaction/redactions.js';
import type { TeamNotes } from './team-notes.js';

// The desk is there before this. Said to the bundler, what both need stays in one file.
import './livechat-desk.js';

/** The part of the details that only the team has: tags, notes, other chats of the customer, and why the chat rang here. */
export class LcDetailsTeam extends LitElement {
  static override readonly properties = {
    chat: { attribute: false },
    notes: { attribute: false },
    files: { attribute: false },
    redactions: { attribute: false },
    earlier: { state: true },
    next: { state: true },
    failed: { state: true },
    why: { state: true },
  };

  declare chat: AgentChatDto | undefined;
  declare notes: TeamNotes | undefined;
  declare files: ChatFiles | undefined;
  declare redactions: Redactions | undefined;
  /** Nothing while they are read. */
  declare private earlier: readonly EarlierChatDto[] | undefined;
  declare private next: string | undefined;
  declare private failed: boolean;
  /** Nothing until it is asked for. */
  declare private why: RoutingDecisionDto | null | 'reading' | 'failed' | undefined;

  readonly #noted = new NotedController(this, () => ({ notes: this.notes, chatId: this.chat?.id }));

  constructor() {
    super();
    this.failed = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
      }

      section {
        padding: var(--lc-space-3) var(--lc-space-4);
        border-block-end: 1px solid var(--lc-border);
      }

      h2 {
        margin-block-end: 6px;
      }

      .row {
        display: grid;
        inline-size: 100%;
        padding: var(--lc-space-1) var(--lc-space-2);
        margin-inline: calc(-1 * var(--lc-space-2));
        border-radius: var(--lc-radius-s);
        text-align: start;
      }

      .row:hover {
        background: var(--lc-surface-3);
      }

      .quiet {
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        color: var(--lc-text-muted);
      }

      .note {
        margin-block-start: var(--lc-space-2);
        padding: 6px 10px;
        border-radius: var(--lc-radius-m);
        background: var(--lc-note-bg, var(--lc-warn-soft));
        box-shadow: inset 0 0 0 1px var(--lc-warn-line);
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }

      .note .quiet {
        color: var(--lc-warn);
      }

      .why {
        display: grid;
        gap: var(--lc-space-1);
        margin-block-end: var(--lc-space-2);
      }

      .danger {
        color: var(--lc-danger);
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('chat');
    if (changed.has('chat') && before?.id !== this.chat?.id) {
      this.earlier = undefined;
      this.next = undefined;
      this.why = undefined;
      void this.#read();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { chat, notes } = this;
    if (!chat || !notes) {
      return nothing;
    }
    const noted = this.#noted.noted;
    return html`<section data-part="tags"><h2>${t('notes.tags')}</h2>
        <lc-tags .chatId=${chat.id} .tags=${noted?.tags ?? []} .notes=${notes}></lc-tags></section>
      <section data-part="notes"><h2>${t('notes.notes')}</h2>${this.#notes()}</section>
      <section data-part="earlier"><h2>${t('notes.earlier')}</h2>${this.#earlier()}</section>
      <section data-part="why"><h2>${t('notes.why')}</h2>${this.#why()}</section>
      <div class="dialogs"></div>`;
  }

  #notes(): TemplateResult {
    const notes = this.#noted.noted?.entries.filter(entry => entry.kind === 'note') ?? [];
    return notes.length === 0
      ? html`<p class="muted">${t('notes.none')}</p>`
      : html`${notes.map(
          note =>
            html`<div class="note"><p class="quiet"><bdi>${note.by}</bdi> · <span class="num">${timeOfDay(note.at)}</span></p><p dir="auto">${messageText(note.text ?? '')}</p></div>`,
        )}`;
  }

  #earlier(): TemplateResult {
    const { earlier } = this;
    if (this.failed) {
      return html`<p class="danger" role="alert">${t('notes.earlier.failed')}</p><lc-button size="s" @click=${() => this.#read()}>${t('notes.retry')}</lc-button>`;
    }
    if (!earlier) {
      return html`<p class="muted">${t('notes.earlier.busy')}</p>`;
    }
    if (earlier.length === 0) {
      return html`<p class="muted">${t('notes.earlier.none')}</p>`;
    }
    return html`<ul>${earlier.map(
      chat => html`<li><button type="button" class="row" data-chat=${chat.id} @click=${() => this.#open(chat)}>
          <span>${dayOf(chat.startedAt, systemClock.now())}, <span class="num">${timeOfDay(chat.startedAt)}</span></span>
          <span class="quiet">${this.#about(chat)}</span></button></li>`,
    )}</ul>
      ${this.next === undefined ? nothing : html`<lc-button size="s" @click=${() => this.#read(this.next)}>${t('notes.earlier.more')}</lc-button>`}`;
  }

  #about({ queue, agent, isMessage, rating }: EarlierChatDto): string {
    return [
      queue,
      agent ?? (isMessage ? t('notes.earlier.message') : ''),
      rating === undefined ? '' : t('notes.earlier.rated', { score: rating }),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #why(): TemplateResult {
    const { why } = this;
    switch (why) {
      case undefined:
        return html`<lc-button size="s" @click=${this.#ask}>${t('notes.why.ask')}</lc-button>`;
      case 'reading':
        return html`<p class="muted" role="status">${t('notes.why.busy')}</p>`;
      case 'failed':
        return html`<p class="danger" role="alert">${t('notes.why.failed')}</p><lc-button size="s" @click=${this.#ask}>${t('notes.retry')}</lc-button>`;
      case null:
        return html`<p class="muted">${t('notes.why.none')}</p>`;
      default:
        return html`<ul class="why" role="list">${routingInWords(why).map(words => html`<li dir="auto">${words}</li>`)}</ul>`;
    }
  }

  #ask = async (): Promise<void> => {
    const { chat } = this;
    this.why = 'reading';
    const why = chat && this.notes && (await whyItRang(this.notes.hub, chat.id));
    if (this.chat?.id === chat?.id) {
      this.why = why === undefined ? 'failed' : why;
    }
  };

  async #read(after?: string): Promise<void> {
    const { chat } = this;
    if (!chat || !this.notes) {
      return;
    }
    this.failed = false;
    const page = await this.notes.earlier(chat.id, after);
    if (this.chat?.id !== chat.id) {
      return;
    }
    this.failed = page === undefined;
    if (page) {
      this.earlier = [...(after === undefined ? [] : (this.earlier ?? [])), ...page.chats];
      this.next = page.next;
    }
  }

  async #open(earlier: EarlierChatDto): Promise<void> {
    if (!(await loadPart(() => import('./lc-earlier-dialog.js')))) {
      return;
    }
    const dialog = document.createElement('lc-earlier-dialog');
    dialog.earlier = earlier;
    dialog.notes = this.notes;
    dialog.files = this.files;
    dialog.redactions = this.redactions;
    dialog.addEventListener('lc-close', () => dialog.remove());
    this.renderRoot.querySelector('.dialogs')?.append(dialog);
    await dialog.show();
  }
}

define('lc-details-team', LcDetailsTeam);

declare global {
  interface HTMLElementTagNameMap {
    'lc-details-team': LcDetailsTeam;
  }
}
