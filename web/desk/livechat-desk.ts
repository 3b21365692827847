import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { systemClock } from '../core/clock.js';
import { t } from '../core/i18n.js';
import { nextTask } from '../core/next-task.js';
import { readPageConfig } from '../core/page-config.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-bar.js';
import '../kit/lc-button.js';
import '../kit/lc-skeleton.js';
import { sheet } from '../kit/sheet.js';
import '../kit/chat-icons.js';
import '../kit/staff-icons.js';
import { staffTokens } from '../kit/staff-tokens.js';
import { tokens } from '../kit/tokens.js';
import type {
  AgentClient,
  AgentHub,
  AvailabilityDto,
  TransferChat,
  TransferTargetsDto,
} from '../protocol/contract.gen.js';
import type { ChatTransport, ConnectionState } from '../protocol/transport.js';
import { activeChats, chatAt, selectedChat, unreadCount } from './chat-facts.js';
import { DeskScreen } from './desk-screen.js';
import { type DeskChat, type DeskState, emptyDesk } from './desk-state.js';
import { deskStyles } from './desk-styles.js';
import { useDeskTexts } from './desk-texts.js';
import { commandOf, type DeskCommand } from './keymap.js';
import type { LcConversation } from './lc-conversation.js';
import './lc-conversation.js';
import type { DeskNotice } from './lc-desk-bars.js';
import './lc-desk-bars.js';
import './lc-desk-idle.js';
import './lc-desk-side.js';
import './lc-desk-top.js';
import './lc-details.js';
import './lc-end-dialog.js';
import type { LcMessagesDialog } from './lc-messages-dialog.js';
import './lc-rings.js';
import './lc-shortcuts.js';
import './lc-transfer-dialog.js';
import './macros/lc-macros-pages.js';
import type { NotificationState } from './ring-notifications.js';
import { oldest } from './rings.js';

/**
 * The agent desk. Put it on a page of its own; it fills the window.
 *
 * @attr base-path - where LiveChat is mapped; the default is what the page's data block says, or `/livechat`
 */
export class LivechatDesk extends LitElement {
  static override readonly properties = {
    basePath: { attribute: 'base-path' },
    transport: { attribute: false },
    desk: { state: true },
    connection: { state: true },
    now: { state: true },
    blocked: { state: true },
    muted: { state: true },
    notifications: { state: true },
    notice: { state: true },
    page: { state: true },
    details: { state: true },
  };

  declare basePath: string | undefined;
  /** How to talk to the server; made from `basePath` when left out. */
  declare transport: ChatTransport<AgentHub, AgentClient> | undefined;
  declare private desk: DeskState;
  declare private connection: ConnectionState;
  /** The server's time, to the second. */
  declare private now: number;
  declare private blocked: boolean;
  declare private muted: boolean;
  declare private notifications: NotificationState;
  declare private notice: DeskNotice | undefined;
  /** What a narrow screen shows. */
  declare private page: 'list' | 'chat';
  declare private details: boolean;

  #screen: DeskScreen | undefined;
  #endTick: (() => void) | undefined;
  #ended = false;

  static override readonly styles = [tokens, staffTokens, sheet, deskStyles];

  constructor() {
    super();
    this.desk = emptyDesk;
    this.connection = { phase: 'connecting', attempt: 0 };
    this.now = systemClock.now();
    this.blocked = false;
    this.muted = false;
    this.notifications = 'default';
    this.page = 'list';
    this.details = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    useDeskTexts();
    const screen = new DeskScreen({
      basePath: this.basePath ?? readPageConfig().basePath,
      transport: this.transport,
      root: this.renderRoot,
      onState: (desk, before) => this.#changed(desk, before),
      onConnection: connection => {
        this.connection = connection;
      },
      onSigns: signs => {
        this.blocked = signs.blocked;
        this.muted = signs.muted;
        this.notifications = signs.notifications;
      },
      onTakenOver: ({ name, to, known }) =>
        this.#say({ text: t(known ? 'desk.moved' : 'desk.movedSomewhere', { name, to }), tone: 'neutral' }),
      onShowRing: offerId => this.renderRoot.querySelector('lc-rings')?.focusRing(offerId),
    });
    this.#screen = screen;
    screen.start();
    this.#endTick = systemClock.every(1_000, () => {
      this.now = screen.tick();
    });
    document.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    this.#endTick?.();
    void this.#screen?.stop();
    this.#screen = undefined;
  }

  protected override render(): TemplateResult {
    const { desk } = this;
    const chat = selectedChat(desk);
    return html`<lc-desk-top .agent=${desk.agent} .taken=${activeChats(desk).length} .muted=${this.muted} .blocked=${this.blocked}
        @lc-availability=${this.#availability} @lc-mute=${() => this.#screen?.toggleMuted()}
        @lc-test-ring=${() => this.#screen?.testRing()} @lc-help=${this.#help}></lc-desk-top>
      <lc-desk-bars class="bars" .connection=${this.connection} .blocked=${this.blocked && !this.muted} .notice=${this.notice}
        .away=${desk.agent?.availability === 'available' ? undefined : desk.agent?.notice} .idleMinutes=${Math.round((desk.awayWhenIdleForMs ?? 0) / 60_000)}
        @lc-enable-sound=${() => this.#screen?.unlock()} @lc-dismiss=${() => this.#say(undefined)}
        @lc-availability=${this.#availability}></lc-desk-bars>
      <div class="columns" data-view=${chat ? 'chat' : 'idle'} data-page=${chat && this.page === 'chat' ? 'chat' : 'list'} data-details=${this.details ? 'shown' : nothing}>
        <aside class="side" aria-label=${t('desk.side')}><lc-desk-side .desk=${desk} .now=${this.now}
          @lc-messages=${() => void this.#messages()}
          @lc-select=${(event: CustomEvent<string>) => this.#open(event.detail)}
          @lc-close-chat=${(event: CustomEvent<string>) => this.#screen?.session.close(event.detail)}></lc-desk-side></aside>
        <main>${this.#main(chat)}</main>
        ${
          chat
            ? html`<aside class="details" aria-label=${t('desk.details')}><lc-details .chat=${chat.log.header} @lc-close-details=${() => this.#details(false)}></lc-details></aside>`
            : nothing
        }
      </div>
      <lc-rings .rings=${desk.rings} .now=${this.now} @lc-accept=${(event: CustomEvent<string>) => this.#accept(event.detail)}
        @lc-decline=${(event: CustomEvent<string>) => this.#screen?.session.decline(event.detail)}></lc-rings>
      <lc-end-dialog .end=${(chatId: string) => this.#end(chatId)} @lc-close=${this.#asked}></lc-end-dialog>
      <lc-transfer-dialog .read=${this.#targets} .transfer=${this.#transfer} @lc-close=${this.#asked}></lc-transfer-dialog>
      <lc-messages-dialog .source=${this.#screen?.session.messages}></lc-messages-dialog>
      <lc-macros-pages .book=${this.#screen?.session.macros}></lc-macros-pages><lc-shortcuts></lc-shortcuts>`;
  }

  #main(shown: DeskChat | undefined): TemplateResult {
    const { desk } = this;
    if (!desk.loaded) {
      if (desk.failure === undefined) {
        return html`<div class="wait"><span class="vh">${t('desk.load.busy')}</span><lc-skeleton row="tile"></lc-skeleton></div>`;
      }
      return html`<div class="wait" role="alert"><span class="muted">${icon('alert', 24)}</span><p>${t('desk.load.failed')}</p>
        <lc-button @click=${() => this.#screen?.session.load()}>${t('desk.load.retry')}</lc-button></div>`;
    }
    const idle = html`<lc-desk-idle .availability=${desk.agent?.availability ?? 'offline'} .blocked=${this.blocked} .muted=${this.muted}
      .notifications=${this.notifications} .connected=${this.connection.phase === 'online'} .queues=${desk.queues.length}
      @lc-test-ring=${() => this.#screen?.testRing()} @lc-mute=${() => this.#screen?.toggleMuted()}
      @lc-ask-notifications=${() => this.#screen?.askNotifications()} @lc-availability=${this.#availability}></lc-desk-idle>`;
    return html`${shown ? nothing : idle}${repeat(
      desk.chats,
      chat => chat.log.header.id,
      chat => this.#conversation(chat, chat === shown),
    )}`;
  }

  #conversation(chat: DeskChat, shown: boolean): TemplateResult {
    const { id } = chat.log.header;
    const session = this.#screen?.session;
    return html`<lc-conversation .chat=${chat} .now=${chat.log.header.transfer ? this.now : 0} .self=${this.desk.agent?.name ?? ''} .macros=${session?.macros} ?shown=${shown} data-chat=${id}
      @lc-send=${(event: CustomEvent<string>) => session?.send(id, event.detail)}
      @lc-draft=${(event: CustomEvent<string>) => session?.write(id, event.detail)}
      @lc-typing=${(event: CustomEvent<boolean>) => session?.typing(id, event.detail)}
      @lc-retry=${(event: CustomEvent<string>) => session?.retry(event.detail)}
      @lc-earlier=${() => session?.readEarlier(id)}
      @lc-read=${(event: CustomEvent<number>) => session?.look(id, event.detail)}
      @lc-end=${() => this.#askEnd(chat)}
      @lc-transfer=${() => this.#askTransfer(chat)}
      @lc-cancel-transfer=${(event: CustomEvent<string>) => this.#cancelTransfer(id, event.detail)}
      @lc-close-chat=${() => session?.close(id)}
      @lc-back=${() => this.#show('list')}
      @lc-show-details=${() => this.#details(true)}></lc-conversation>`;
  }

  /** One drawing for everything that came in while the last one was made: many messages at once do not mean many drawings. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) {
      await nextTask();
    }
    await super.scheduleUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('desk')) {
      this.#retitle();
    }
  }

  #changed(desk: DeskState, before: DeskState): void {
    this.desk = desk;
    if (desk.selected !== before.selected) {
      this.details = false;
    }
    if (desk.selected === undefined) {
      this.page = 'list';
    }
  }

  #retitle(): void {
    const ring = oldest(this.desk.rings);
    const unread = this.desk.chats.reduce((sum, chat) => sum + unreadCount(chat), 0);
    document.title = ring
      ? t('desk.title.ring', { name: ring.ring.contact.name })
      : t(unread > 0 ? 'desk.title.unread' : 'desk.title', { count: unread });
  }

  async #accept(offerId: string): Promise<void> {
    const session = this.#screen?.session;
    if (!session) {
      return;
    }
    const chatId = session.state.rings.find(ring => ring.ring.offerId === offerId)?.ring.chatId;
    await session.accept(offerId);
    if (chatId !== undefined && session.state.selected === chatId) {
      this.#open(chatId);
    }
  }

  #open(chatId: string): void {
    this.#screen?.session.select(chatId);
    this.#show('chat');
    void this.#focusChat();
  }

  async #focusChat(): Promise<void> {
    await this.updateComplete;
    const conversation = this.renderRoot.querySelector<LcConversation>('lc-conversation[shown]');
    await conversation?.updateComplete;
    conversation?.focusComposer();
  }

  #show(page: 'list' | 'chat'): void {
    this.page = page;
    this.details = false;
    this.renderRoot.querySelector('lc-macros-pages')?.close();
  }

  #details(shown: boolean): void {
    this.details = shown;
  }

  #askEnd(chat: DeskChat): void {
    const { id, contact } = chat.log.header;
    void this.renderRoot
      .querySelector('lc-end-dialog')
      ?.ask({ chatId: id, name: contact.name, draft: chat.draft.trim() !== '' });
  }

  #askTransfer(chat: DeskChat): void {
    const { id, contact } = chat.log.header;
    void this.renderRoot.querySelector('lc-transfer-dialog')?.ask({ chatId: id, name: contact.name });
  }

  /** The list is loaded when it is asked for. */
  async #messages(): Promise<void> {
    await import('./lc-messages-dialog.js');
    await this.renderRoot.querySelector<LcMessagesDialog>('lc-messages-dialog')?.show();
  }

  #targets = (chatId: string, search: string): Promise<TransferTargetsDto | undefined> =>
    this.#screen?.session.transfers.targets(chatId, search) ?? Promise.resolve(undefined);

  #transfer = async (request: TransferChat): Promise<string | undefined> => {
    const problem = await this.#screen?.session.transfers.transfer(request);
    this.#ended = problem === undefined;
    return problem;
  };

  async #cancelTransfer(chatId: string, offerId: string): Promise<void> {
    const problem = await this.#screen?.session.transfers.cancel(chatId, offerId);
    if (problem !== undefined && problem !== 'not_in_chat' && problem !== 'chat_not_found') {
      this.#say({ text: t('desk.transfer.back'), tone: 'danger' });
    }
  }

  async #end(chatId: string): Promise<string | undefined> {
    const problem = await this.#screen?.session.end(chatId);
    this.#ended = problem === undefined;
    return problem;
  }

  /** After End or Transfer the place that had the focus may be gone: the chat that is shown now gets it. */
  #asked = (): void => {
    if (!this.#ended) {
      return;
    }
    this.#ended = false;
    void this.#focusChat();
  };

  #availability = async (event: CustomEvent<AvailabilityDto>): Promise<void> => {
    const problem = await this.#screen?.session.setAvailability(event.detail);
    this.#say(problem === undefined ? undefined : { text: t('desk.status.failed'), tone: 'danger' });
  };

  #say(notice: DeskNotice | undefined): void {
    this.notice = notice;
  }

  #help = (): void => {
    this.renderRoot.querySelector('lc-shortcuts')?.show();
  };

  #key = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (!command || this.#modal) {
      return;
    }
    event.preventDefault();
    this.#run(command);
  };

  #run(command: DeskCommand): void {
    const ring = oldest(this.desk.rings)?.ring.offerId;
    const chat = selectedChat(this.desk);
    switch (command.kind) {
      case 'accept':
        if (ring !== undefined) {
          void this.#accept(ring);
        }
        break;
      case 'decline':
        if (ring !== undefined) {
          void this.#screen?.session.decline(ring);
        }
        break;
      case 'end':
        if (chat?.log.header.status === 'active') {
          this.#askEnd(chat);
        }
        break;
      case 'transfer':
        if (chat?.log.header.status === 'active' && chat.log.header.transfer === undefined) {
          this.#askTransfer(chat);
        }
        break;
      case 'status':
        this.renderRoot.querySelector('lc-desk-top')?.showStatus();
        break;
      case 'mute':
        this.#screen?.toggleMuted();
        break;
      case 'help':
        this.#help();
        break;
      default: {
        const to = chatAt(this.desk, command.kind === 'chat' ? command.number : command.kind);
        if (to !== undefined) {
          this.#open(to);
        }
      }
    }
  }

  /** Shortcuts rest while a dialog asks or shows something. */
  get #modal(): boolean {
    const dialogs = this.renderRoot.querySelectorAll(
      'lc-end-dialog, lc-transfer-dialog, lc-messages-dialog, lc-shortcuts',
    );
    return [...dialogs].some(element => !!element.shadowRoot?.querySelector('lc-dialog[open]'));
  }
}

define('livechat-desk', LivechatDesk);

declare global {
  interface HTMLElementTagNameMap {
    'livechat-desk': LivechatDesk;
  }
}
