import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t, timeOfDay } from '../core/i18n.js';
import { loadOnce } from '../core/load-part.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import '../kit/lc-chip.js';
import { languageName } from '../core/language-name.js';
import { sheet } from '../kit/sheet.js';
import { answer, emailOf } from '../log/answer.js';
import type { AgentChatDto } from '../protocol/contract.gen.js';
import type { ChatFiles } from '../staff/chat-files.js';
import type {} from './lc-details-team.js';
import { pagePath, safeLink } from './names.js';
import type { Redactions } from './redaction/redactions.js';
import type { TeamNotes } from './team-notes.js';

/**
 * What is known about the customer of a chat: the form, the contact, the page.
 *
 * @fires lc-close-details - where the details cover the conversation: back to it
 */
export class LcDetails extends LitElement {
  static override readonly properties = {
    chat: { attribute: false },
    notes: { attribute: false },
    files: { attribute: false },
    redactions: { attribute: false },
  };

  declare chat: AgentChatDto | undefined;
  /** What the team notes; nothing while there is no desk around it. */
  declare notes: TeamNotes | undefined;
  /** The files of the chats. */
  declare files: ChatFiles | undefined;
  declare redactions: Redactions | undefined;

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
        min-block-size: 0;
        overflow-y: auto;
        scrollbar-width: thin;
        background: var(--lc-surface-2);
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      .close {
        display: none;
        justify-content: flex-end;
        padding: var(--lc-space-2);
      }

      section {
        padding: var(--lc-space-3) var(--lc-space-4);
        border-block-end: 1px solid var(--lc-border);
      }

      h2 {
        margin-block-end: 6px;
      }

      dl {
        display: grid;
        grid-template-columns: 6.5em minmax(0, 1fr);
        gap: var(--lc-space-1) var(--lc-space-2);
      }

      dt {
        color: var(--lc-text-muted);
        overflow-wrap: anywhere;
      }

      dd {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }

      a {
        color: var(--lc-accent-text);
        text-decoration-thickness: 1px;
        text-underline-offset: 2px;
      }

      @container (max-width: 1180px) {
        .close {
          display: flex;
        }
      }
    `,
  ];

  /** What only the team has draws itself once it is loaded. Without a connection that is tried again with the next thing that happens in the chat. */
  protected override updated(): void {
    void loadTeam(true);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { chat } = this;
    if (!chat) {
      return nothing;
    }
    const email = emailOf(chat.contact);
    return html`<div class="close"><lc-button variant="quiet" square .label=${t('desk.details.close')} @click=${this.#close}>${icon('close')}</lc-button></div>
      <section data-part="form">
        <h2>${t('desk.details.form')}</h2>
        ${
          chat.form.length === 0
            ? html`<p class="muted">${t('desk.details.noForm')}</p>`
            : html`<dl>${chat.form.map(field => html`<dt>${field.label}</dt><dd dir="auto">${answer(field)}</dd>`)}</dl>`
        }
      </section>
      <section data-part="contact">
        <h2>${t('desk.details.contact')}</h2>
        <dl>
          <dt>${t('desk.details.name')}</dt><dd dir="auto">${chat.contact.name}</dd>
          ${email === undefined ? nothing : html`<dt>${t('desk.details.email')}</dt><dd dir="ltr">${email}</dd>`}
          <dt>${t('desk.details.identity')}</dt>
          <dd>${
            chat.contact.verified
              ? html`<lc-chip tone="ok">${icon('check', 14)}${t('desk.details.verified')}</lc-chip>`
              : html`<lc-chip>${icon('user', 14)}${t('desk.details.unverified')}</lc-chip>`
          }</dd>
          ${chat.locale === undefined ? nothing : html`<dt>${t('desk.details.language')}</dt><dd>${languageName(chat.locale)}</dd>`}
        </dl>
      </section>
      <section data-part="page">
        <h2>${t('desk.details.page')}</h2>
        <dl>
          <dt>${t('desk.details.address')}</dt><dd>${this.#page(chat.pageUrl)}</dd>
          <dt>${t('desk.details.started')}</dt><dd class="num">${timeOfDay(chat.startedAt)}</dd>
          ${
            chat.segment > 1
              ? html`<dt>${t('desk.details.segments')}</dt><dd class="num">${t('desk.details.times', { count: chat.segment - 1 })}</dd>`
              : nothing
          }
          ${chat.browser === undefined ? nothing : html`<dt>${t('notes.info.browser')}</dt><dd dir="auto">${chat.browser}</dd>`}
        </dl>
      </section>
      <lc-details-team .chat=${chat} .notes=${this.notes} .files=${this.files} .redactions=${this.redactions}></lc-details-team>`;
  }

  #page(url: string | undefined): TemplateResult {
    if (url === undefined) {
      return html`<span class="muted">${t('desk.details.noPage')}</span>`;
    }
    const link = safeLink(url);
    if (link === undefined) {
      return html`<bdi dir="ltr">${url}</bdi>`;
    }
    return html`<a href=${link} target="_blank" rel="noopener noreferrer nofollow ugc" title=${link}><bdi dir="ltr">${pagePath(link)}</bdi></a>`;
  }

  #close = (): void => {
    fire(this, 'lc-close-details');
  };
}

/** Its words come first: what it draws has some from the start. */
const loadTeam = loadOnce(async () => {
  const { useTeamTexts } = await import('./team-texts.js');
  await useTeamTexts();
  return import('./lc-details-team.js');
});

define('lc-details', LcDetails);

declare global {
  interface HTMLElementTagNameMap {
    'lc-details': LcDetails;
  }
}
