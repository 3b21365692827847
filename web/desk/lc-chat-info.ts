import { css, html, nothing, type TemplateResult } from 'lit';
import { systemClock } from '../core/clock.js';
import { dayOf, t, timeOfDay } from '../core/i18n.js';
import { languageName } from '../core/language-name.js';
import { define } from '../kit/define.js';
import type { AgentChatDto } from '../protocol/contract.gen.js';
import { ChatDialog } from './chat-dialog.js';

/** What there is to know about a chat as such, with its id for whoever looks it up elsewhere. */
export class LcChatInfo extends ChatDialog {
  static override readonly properties = { chat: { attribute: false }, copied: { state: true } };

  declare chat: AgentChatDto | undefined;
  declare private copied: boolean;

  constructor() {
    super();
    this.copied = false;
  }

  static override readonly styles = [
    ChatDialog.styles,
    css`
      dl {
        display: grid;
        grid-template-columns: fit-content(45%) minmax(0, 1fr);
        gap: var(--lc-space-1) var(--lc-space-4);
      }

      dt {
        color: var(--lc-text-muted);
      }

      dd {
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { chat } = this;
    if (!chat) {
      return nothing;
    }
    const rows: readonly (readonly [string, string | undefined])[] = [
      ['notes.info.id', chat.id],
      ['notes.info.queue', chat.queue],
      ['notes.info.status', t(`notes.info.status.${chat.status}`)],
      ['notes.info.started', `${dayOf(chat.startedAt, systemClock.now())}, ${timeOfDay(chat.startedAt)}`],
      ['desk.details.segments', chat.segment > 1 ? t('desk.details.times', { count: chat.segment - 1 }) : undefined],
      ['notes.info.agent', chat.agentName],
      ['desk.details.language', chat.locale === undefined ? undefined : languageName(chat.locale)],
      ['notes.info.browser', chat.browser],
      ['notes.info.files', t(chat.attachments ? 'notes.info.files.on' : 'notes.info.files.off')],
    ];
    return html`<lc-dialog form .heading=${t('notes.info.title', { name: chat.contact.name })}>
      <dl>${rows.map(([label, value]) => (value === undefined ? nothing : html`<dt>${t(label)}</dt><dd dir="auto">${value}</dd>`))}</dl>
      <lc-button slot="actions" @click=${this.#copy}>${t(this.copied ? 'notes.info.copied' : 'notes.info.copy')}</lc-button>
      ${this.closer()}
    </lc-dialog>`;
  }

  #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.chat?.id ?? '');
      this.copied = true;
    } catch {
      this.copied = false;
    }
  };
}

define('lc-chat-info', LcChatInfo);

declare global {
  interface HTMLElementTagNameMap {
    'lc-chat-info': LcChatInfo;
  }
}
