import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { OutgoingFiles } from '../chat/outgoing-files.js';
import { duration, hasText, t, timeOfDay } from '../core/i18n.js';
import { loadPart } from '../core/load-part.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-avatar.js';
import '../kit/lc-button.js';
import '../kit/lc-chip.js';
import { sheet } from '../kit/sheet.js';
import type { AgentChatDto } from '../protocol/contract.gen.js';
import type { ChatFiles } from '../staff/chat-files.js';
import { AttachController } from './attach-controller.js';
import { mayEnd } from './chat-facts.js';
import { provideCommand } from './conversation-commands.js';
import { conversationMenu, type MenuAction } from './conversation-menu.js';
import { conversationStyles } from './conversation-styles.js';
import type { DeskChat } from './desk-state.js';
import type { LcDeskComposer } from './lc-desk-composer.js';
import './lc-desk-composer.js';
import './lc-desk-log.js';
import './lc-note-composer.js';
import './lc-write-mode.js';
import { languageName } from '../core/language-name.js';
import type { MacroBook } from '../staff/macros/macro-book.js';
import { NotedController } from './noted-controller.js';
import type { Redactions } from './redaction/redactions.js';
import type { TeamNotes, WriteMode } from './team-notes.js';
import { type TeamRow, teamRows } from './team-rows.js';
import { secondsLeft } from './waiting.js';

/**
 * One conversation at the desk: who, what was said, what is being written. Each chat has one of its own, which keeps its place,
 * its caret and its undo while another is on the screen.
 *
 * @fires lc-send - `detail` is the text
 * @fires lc-draft - `detail` is the text
 * @fires lc-typing - `detail` is whether the agent is typing
 * @fires lc-retry - `detail` is the id of a failed message
 * @fires lc-earlier - older messages are wanted
 * @fires lc-read - the end of what is shown is on the screen, and not read yet; `detail` is its sequence
 * @fires lc-end - the agent wants to end the chat
 * @fires lc-transfer - the agent wants to pass the chat on
 * @fires lc-cancel-transfer - `detail` is the offer's id: the agent takes the question to another one back
 * @fires lc-close-chat - `detail` is the chat's id: it is over and is taken off the list
 * @fires lc-show - a dialog of the desk is wanted; `detail` is its name
 * @fires lc-back - on a narrow screen: back to the list
 * @fires lc-show-details - on a narrow screen: show the details
 */
export class LcConversation extends LitElement {
  static override readonly properties = {
    chat: { attribute: false },
    now: { type: Number },
    self: {},
    sendWith: {},
    notes: { attribute: false },
    files: { attribute: false },
    redactions: { attribute: false },
    problem: { state: true },
    macros: { attribute: false },
    uploads: { attribute: false },
    shown: { type: Boolean, reflect: true },
  };

  declare chat: DeskChat | undefined;
  /** The server's time, to the second; only while another agent is asked to take the chat. */
  declare now: number;
  /** The agent's own name, so that their deeds say "you". */
  declare self: string;
  /** Which keys send. */
  declare sendWith: LcDeskComposer['sendWith'];
  /** What the team notes; nothing while there is no desk around it. */
  declare notes: TeamNotes | undefined;
  /** The files of the chats; nothing while there is no desk around it. */
  declare files: ChatFiles | undefined;
  /** What takes something out of chats for good; nothing while there is no desk around it. */
  declare redactions: Redactions | undefined;
  /** What the menu could not do, in words; or what it did. */
  declare private problem: string | undefined;
  /** The macros the agent may insert. */
  declare macros: MacroBook | undefined;
  /** The files the agent is about to send. */
  declare uploads: OutgoingFiles | undefined;
  /** Whether this is the conversation on the screen. */
  declare shown: boolean;

  readonly #noted = new NotedController(this, () => ({
    notes: this.notes,
    rests: !this.shown,
    chatId: this.chat?.log.header.id,
  }));
  readonly #attach = new AttachController(this, {
    chat: () => this.chat?.log,
    uploads: () => this.uploads,
    composer: () => this.renderRoot.querySelector('lc-desk-composer'),
    reply: () => this.write('reply'),
    say: words => {
      this.problem = words;
    },
  });
  #team: { readonly from: readonly unknown[]; readonly rows: readonly TeamRow[] } = { from: [], rows: [] };

  constructor() {
    super();
    this.now = 0;
    this.self = '';
    this.sendWith = 'enter';
    this.shown = false;
  }

  static override readonly styles = [sheet, conversationStyles];

  /** Puts the focus where the next message is written, or on what is left to do when the chat is over. */
  focusComposer(): void {
    this.renderRoot
      .querySelector<HTMLElement>('lc-desk-composer:not([hidden]), lc-note-composer:not([hidden]), .over lc-button')
      ?.focus();
  }

  /** Goes over to notes, or back to replies, and puts the focus there. */
  async write(mode: WriteMode): Promise<void> {
    const id = this.chat?.log.header.id;
    if (id !== undefined && this.notes) {
      this.notes.setMode(id, mode);
      await this.updateComplete;
      this.focusComposer();
    }
  }

  /** Lets the agent choose files, or says why there is nothing to choose. */
  attach(): void {
    void this.#attach.choose();
  }

  /** It may have come before the agent's eyes. */
  async look(): Promise<void> {
    await this.updateComplete;
    await this.#log?.updateComplete;
    this.#look();
  }

  /** What is not on the screen is not drawn; it catches up when it is shown. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return this.shown || changed.has('shown');
  }

  protected override willUpdate(): void {
    this.inert = !this.shown;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('chat') || changed.has('shown')) {
      void this.look();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { chat } = this;
    if (!chat) {
      return nothing;
    }
    const { header } = chat.log;
    const over = header.status === 'ended';
    return html`<header>
        <lc-button class="narrow back" variant="quiet" square .label=${t('desk.chat.back')} @click=${() => fire(this, 'lc-back')}>${icon('back')}</lc-button>
        <lc-avatar .name=${header.contact.name} .seed=${header.id}></lc-avatar>
        <div class="who">
          <h2><bdi class="clip">${header.contact.name}</bdi>${this.#verified(header)}</h2>
          <p class="about clip">${this.#about(header)}</p>
        </div>
        <lc-button class="narrow details" variant="quiet" square .label=${t('desk.chat.details')} @click=${() => fire(this, 'lc-show-details')}>${icon('details')}</lc-button>
        ${
          over
            ? nothing
            : html`<lc-button variant="quiet" square .label=${t('desk.chat.transfer')} ?disabled=${header.transfer !== undefined} @click=${() => fire(this, 'lc-transfer')}>${icon('swap')}</lc-button>`
        }
        ${mayEnd(header) ? html`<lc-button variant="danger" @click=${() => fire(this, 'lc-end')}>${icon('end', 16)}${t('desk.chat.end')}</lc-button>` : nothing}
        ${this.#menu(header, over)}
      </header>
      <lc-desk-log .chat=${chat.log} .team=${this.#teamRows()} .files=${this.files?.of(header.id)} side="agent" .self=${this.self} .label=${t('desk.chat.log', { name: header.contact.name })} receipts
        .typing=${chat.typingUntil > 0 ? header.contact.name : ''} @lc-at-end=${this.#look}
        @lc-retry-note=${(event: CustomEvent<string>) => this.notes?.retry(event.detail)}></lc-desk-log>
      <div class="foot">${this.#asking(header)}${this.#problem()}${over ? this.#over(header) : nothing}${this.#writing(chat, over)}</div>
      <div class="dialogs"></div>`;
  }

  #verified(header: AgentChatDto): TemplateResult {
    return header.contact.verified
      ? html`<lc-chip tone="ok">${icon('check', 14)}${t('desk.chat.verified')}</lc-chip>`
      : html`<lc-chip>${t('desk.chat.unverified')}</lc-chip>`;
  }

  #about(header: AgentChatDto): string {
    const language = header.locale === undefined ? '' : languageName(header.locale);
    const since = t('desk.chat.since', { time: timeOfDay(header.startedAt) });
    return [header.queue, language, since].filter(Boolean).join(' · ');
  }

  /** Another agent is asked to take the chat. */
  #asking({ transfer }: AgentChatDto): TemplateResult | typeof nothing {
    const left = transfer === undefined ? 0 : secondsLeft(transfer.until, this.now);
    return transfer === undefined
      ? nothing
      : html`<div class="asking" data-asking=${transfer.offerId}>${icon('swap', 16)}<span class="grow">${t('desk.chat.asking', { to: transfer.to })}</span>
          <span class="num muted" aria-live="off"><span aria-hidden="true">${duration(left * 1000)}</span><span class="vh">${t('desk.chat.askingLeft', { count: left })}</span></span>
          <lc-button size="s" @click=${() => fire(this, 'lc-cancel-transfer', transfer.offerId)}>${t('desk.chat.askingEnd')}</lc-button></div>`;
  }

  /** Both fields stay: each keeps its text, its caret and its undo while the other one is written in. */
  #writing(chat: DeskChat, over: boolean): TemplateResult | typeof nothing {
    const { id, contact } = chat.log.header;
    const noted = this.#noted.noted;
    const mode = over || noted?.mode === 'note' ? 'note' : 'reply';
    if (over && !noted) {
      return nothing;
    }
    const waiting = mode === 'note' ? chat.draft.trim() !== '' && !over : (noted?.draft ?? '').trim() !== '';
    return html`${
      noted && !over
        ? html`<lc-write-mode .mode=${mode} ?waiting=${waiting} @lc-mode=${(event: CustomEvent<WriteMode>) => this.write(event.detail)}></lc-write-mode>`
        : nothing
    }
    ${over ? nothing : this.#composer(chat, mode === 'note')}
    ${
      noted
        ? html`<lc-note-composer size="m" .sendWith=${this.sendWith} ?hidden=${mode !== 'note'} .value=${noted.draft} .label=${t('notes.composer', { name: contact.name })}
            @lc-draft=${(event: CustomEvent<string>) => this.#note(event, text => this.notes?.write(id, text))}
            @lc-send=${(event: CustomEvent<string>) => this.#note(event, text => this.notes?.add(id, text))}></lc-note-composer>`
        : nothing
    }`;
  }

  #composer(chat: DeskChat, hidden: boolean): TemplateResult {
    const { header } = chat.log;
    const name = header.contact.name;
    return html`<lc-desk-composer size="m" ?hidden=${hidden} .sendWith=${this.sendWith} .value=${chat.draft} .label=${t('desk.chat.composer', { name })} .placeholder=${t('desk.chat.placeholder')}
      .macros=${this.macros && { book: this.macros, chat: header, self: this.self }} @lc-last-failed=${() => this.#log?.focusLastFailed()} @lc-attach=${() => this.write('reply')}>
      ${this.#attach.button()}
      <lc-button slot="start" variant="quiet" square size="s" data-macros .label=${t('desk.chat.macros')}
        @click=${() => void this.renderRoot.querySelector('lc-desk-composer')?.openMacros()}>${icon('slash')}</lc-button></lc-desk-composer>`;
  }

  /** A note goes no further: whoever is around this conversation sends messages. */
  #note(event: CustomEvent<string>, act: (text: string) => void): void {
    event.stopPropagation();
    act(event.detail);
  }

  #teamRows(): readonly TeamRow[] {
    const noted = this.#noted.noted;
    const from = [noted?.entries, noted?.outgoing];
    if (from.some((part, place) => part !== this.#team.from[place])) {
      this.#team = { from, rows: teamRows(noted?.entries ?? [], noted?.outgoing ?? [], this.self) };
    }
    return this.#team.rows;
  }

  #menu(header: AgentChatDto, over: boolean): TemplateResult | typeof nothing {
    const { notes, files, redactions } = this;
    if (!notes) {
      return nothing;
    }
    const transfer = () => fire(this, 'lc-transfer');
    const sounds = () => fire(this, 'lc-show', 'settings');
    const canPass = !over && header.transfer === undefined;
    const enabled = header.attachments !== undefined;
    const groups: readonly (readonly MenuAction[])[] = [
      files && !over
        ? [
            {
              action: 'files',
              picture: 'page',
              text: t('notes.menu.files'),
              on: enabled,
              act: () => void this.#enable(header.id, files, !enabled),
            },
          ]
        : [],
      [{ action: 'sounds', picture: 'sound', text: t('desk.sounds.settings'), act: sounds }],
      canPass ? [{ action: 'transfer', picture: 'swap', text: t('notes.menu.transfer'), act: transfer }] : [],
      [
        { action: 'copy', picture: 'copy', text: t('notes.menu.copy'), act: () => void this.#copy(false) },
        { action: 'copy-notes', picture: 'copy', text: t('notes.menu.copyNotes'), act: () => void this.#copy(true) },
        { action: 'info', picture: 'details', text: t('notes.menu.info'), act: () => void this.#show('info') },
      ],
      [
        {
          action: 'block',
          picture: 'end',
          text: t('notes.menu.block'),
          danger: true,
          act: () => void this.#show('block'),
        },
        { action: 'blocked', picture: 'users', text: t('notes.menu.blocked'), act: () => void this.#show('blocked') },
      ],
      redactions?.allowed
        ? [
            {
              action: 'redact',
              picture: 'close',
              text: t('notes.menu.redact'),
              danger: true,
              act: () => void this.#redact(header.id, redactions),
            },
          ]
        : [],
    ];
    return conversationMenu(groups);
  }

  async #redact(chatId: string, redactions: Redactions): Promise<void> {
    const part = await loadPart(() => import('./redaction/desk-redaction.js'));
    await part?.showRedaction(this.renderRoot.querySelector('.dialogs') ?? this.renderRoot, chatId, redactions);
  }

  #problem(): TemplateResult | typeof nothing {
    return this.problem === undefined
      ? nothing
      : html`<p class="said" role="status">${this.problem}<lc-button size="s" variant="quiet" square .label=${t('notes.close')} @click=${() => {
          this.problem = undefined;
        }}>${icon('close', 16)}</lc-button></p>`;
  }

  /** The check appears with the server's answer. */
  async #enable(chatId: string, files: ChatFiles, enabled: boolean): Promise<void> {
    this.problem = undefined;
    const code = await files.enable(chatId, enabled);
    if (code !== undefined) {
      const reason = `reason.${code}`;
      this.problem = t(hasText(reason) ? reason : 'notes.files.failed');
    }
  }

  async #copy(withNotes: boolean): Promise<void> {
    const { chat, notes } = this;
    if (!chat || !notes) {
      return;
    }
    this.problem = undefined;
    const part = await loadPart(() => import('./copy-transcript.js'));
    const copied = await part?.copyTranscript(chat.log.header, notes, withNotes);
    this.problem = copied === undefined ? undefined : t(copied ? 'notes.copy.done' : 'notes.copy.failed');
  }

  /** Dialogs are loaded when they are asked for. */
  async #show(which: 'info' | 'block' | 'blocked'): Promise<void> {
    const { chat, notes } = this;
    const place = this.renderRoot.querySelector('.dialogs');
    if (!chat || !notes || !place) {
      return;
    }
    const part = await loadPart(() => import('./conversation-dialogs.js'));
    await part?.showDialog(which, place, chat.log.header, notes);
  }

  #over(header: AgentChatDto): TemplateResult {
    const left = header.endedBy === 'customer';
    const words = left ? t('desk.chat.over.customer', { name: header.contact.name }) : t('desk.chat.over');
    return html`<div class="over" data-over=${header.endedBy ?? 'other'}><span class="grow">${words}</span>
      <lc-button @click=${() => fire(this, 'lc-close-chat', header.id)}>${t('desk.chat.close')}</lc-button></div>`;
  }

  #look = (): void => {
    const { through = 0, header } = this.chat?.log ?? {};
    if (this.shown && this.#log?.atEnd && through > (header?.seen.agentRead ?? 0)) {
      fire(this, 'lc-read', through);
    }
  };

  get #log() {
    return this.renderRoot.querySelector('lc-desk-log');
  }
}

define('lc-conversation', LcConversation);

const canWrite = ({ chat, notes }: LcConversation): boolean =>
  notes !== undefined && chat?.log.header.status !== 'ended';
provideCommand('reply', { run: conversation => void conversation.write('reply'), can: canWrite });
provideCommand('attach', { run: conversation => conversation.attach(), can: canWrite });
provideCommand('note', { run: conversation => void conversation.write('note'), can: canWrite });

declare global {
  interface HTMLElementTagNameMap {
    'lc-conversation': LcConversation;
  }
}
