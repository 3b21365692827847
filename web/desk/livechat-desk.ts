import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { systemClock } from '../core/clock.js';
import { t } from '../core/i18n.js';
import { loadPart } from '../core/load-part.js';
import { nextTask } from '../core/next-task.js';
import { readPageConfig } from '../core/page-config.js';
import { browserStorage } from '../core/storage.js';
import { define } from '../kit/define.js';
import { isDialogOpen } from '../kit/lc-dialog.js';
import { sheet } from '../kit/sheet.js';
import '../kit/chat-icons.js';
import '../kit/staff-icons.js';
import { staffTokens } from '../kit/staff-tokens.js';
import { tokens } from '../kit/tokens.js';
import type { AgentClient, AgentHub, AvailabilityDto } from '../protocol/contract.gen.js';
import type { ChatTransport, ConnectionState } from '../protocol/transport.js';
import type { Signs } from './alarm.js';
import { activeChats, selectedChat } from './chat-facts.js';
import { DeskCommands } from './desk-commands.js';
import { type DeskDialogName, showDialog } from './desk-dialogs.js';
import { speakTo } from './desk-language.js';
import { DeskScreen } from './desk-screen.js';
import { keysOfSettings, usualSettings } from './desk-settings.js';
import { type DeskChat, type DeskState, emptyDesk } from './desk-state.js';
import { deskStyles } from './desk-styles.js';
import { deskTitle } from './desk-title.js';
import { DeskView } from './desk-view.js';
import { firstWords } from './first-words.js';
import { type CommandKind, commandOf } from './keymap.js';
import type { LcConversation } from './lc-conversation.js';
import './lc-conversation.js';
import type { DeskNotice } from './lc-desk-bars.js';
import './lc-desk-bars.js';
import './lc-desk-idle.js';
import type { DeskPage } from './lc-desk-pages.js';
import './lc-desk-pages.js';
import './lc-desk-side.js';
import './lc-desk-top.js';
import './lc-desk-wait.js';
import './lc-details.js';
import './lc-rings.js';
import { isOnOwnPage, isPartOfMain } from './own-page.js';
import { Partings } from './partings.js';
import { Sight } from './sight.js';
import { takenOverInWords } from './transfers.js';

/**
 * The agent desk. It fills the element it is put into, which needs a height; alone on a page it fills the window. The tokens (`--lc-accent`, `--lc-surface` and the others
 * of kit/tokens.ts) can be set on it.
 *
 * @attr base-path - where LiveChat is mapped; the default is what the page's data block says, or where the script came from
 * @attr sign-out-url - where the host signs people out; without it there is no such entry in the agent's menu
 * @attr lang - the language to speak unless the agent chose another; the default is the page's, on a page of its own the browser's
 */
export class LivechatDesk extends LitElement {
  static override readonly properties = {
    basePath: { attribute: 'base-path' },
    signOutUrl: { attribute: 'sign-out-url' },
    transport: { attribute: false },
    desk: { state: true },
    connection: { state: true },
    now: { state: true },
    signs: { state: true },
    notice: { state: true },
    covers: { state: true },
    speaks: { state: true },
  };

  declare basePath: string | undefined;
  declare signOutUrl: string | undefined;
  /** How to talk to the server; made from `basePath` when left out. */
  declare transport: ChatTransport<AgentHub, AgentClient> | undefined;
  declare private desk: DeskState;
  declare private connection: ConnectionState;
  /** The server's time, to the second. */
  declare private now: number;
  declare private signs: Signs;
  declare private notice: DeskNotice | undefined;
  /** What is on the screen instead of the chats. */
  declare private covers: DeskPage | undefined;
  /** The language the desk is drawn in; nothing while it is loaded. */
  declare private speaks: string | undefined;

  #basePath = '';
  #screen: DeskScreen | undefined;
  #endTick: (() => void) | undefined;
  /** Whether it is a part of a page that has a main region of its own. */
  #isPart = false;
  /** What the page said before the desk spoke. */
  #ownLanguage = '';
  readonly #view = new DeskView(this, browserStorage('sessionStorage'));
  readonly #sight = new Sight(this, () => this.covers !== undefined);

  static override readonly styles = [tokens, staffTokens, sheet, deskStyles];

  constructor() {
    super();
    this.desk = emptyDesk;
    this.connection = { phase: 'connecting', attempt: 0 };
    this.now = systemClock.now();
    this.signs = { blocked: false, notifications: 'default', settings: usualSettings };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const config = readPageConfig(document, import.meta.url);
    this.#basePath = this.basePath ?? config.basePath;
    this.signOutUrl ??= config.signOutUrl;
    this.#ownLanguage = this.lang;
    this.#isPart = isPartOfMain();
    void this.#speak();
    const screen = new DeskScreen({
      basePath: this.#basePath,
      transport: this.transport,
      root: this.renderRoot,
      inSight: this.#sight.holds,
      onState: (desk, before) => this.#changed(desk, before),
      onConnection: connection => {
        this.connection = connection;
      },
      onSigns: signs => {
        this.signs = signs;
      },
      onTakenOver: moved => this.#say({ text: takenOverInWords(moved), tone: 'neutral', chatId: moved.chatId }),
      onRedacted: chatId => chatId === this.notice?.chatId && this.#say(undefined),
      onShowRing: offerId => this.renderRoot.querySelector('lc-rings')?.focusRing(offerId),
      onOpenChat: chatId => this.#show(chatId),
    });
    this.#screen = screen;
    screen.start();
    this.#asked();
    this.#endTick = systemClock.every(1_000, () => {
      this.now = screen.tick();
    });
    document.addEventListener('keydown', this.#key);
    window.addEventListener('hashchange', this.#asked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    window.removeEventListener('hashchange', this.#asked);
    this.#endTick?.();
    void this.#screen?.stop();
    this.#screen = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.speaks === undefined ? nothing : this.#desk();
  }

  #desk(): TemplateResult {
    const { desk } = this;
    const { blocked, settings } = this.signs;
    const chat = selectedChat(desk);
    const keys = keysOfSettings(settings);
    const { details } = this.#view;
    return html`<lc-desk-top .shows=${this.covers} .agent=${desk.agent} .taken=${activeChats(desk).length} .muted=${settings.muted} .blocked=${blocked} .keys=${keys} .signsOut=${this.signOutUrl !== undefined}
        @lc-language=${(event: CustomEvent<string>) => this.#speak(event.detail)} @lc-leave=${this.#leave}
        @lc-availability=${this.#availability} @lc-mute=${this.#mute} @lc-test-ring=${this.#testRing}
        @lc-show=${(event: CustomEvent<DeskDialogName>) => this.#ask(event.detail)}></lc-desk-top>
      <lc-desk-bars class="bars" .connection=${this.connection} .blocked=${blocked && !settings.muted} .notice=${this.notice}
        .away=${desk.agent?.availability === 'available' ? undefined : desk.agent?.notice} .idleMinutes=${Math.round((desk.awayWhenIdleForMs ?? 0) / 60_000)}
        @lc-enable-sound=${() => this.#screen?.alarm.unlock()} @lc-dismiss=${() => this.#say(undefined)}
        @lc-availability=${this.#availability} @lc-reload=${this.#reload}></lc-desk-bars>
      <div class="columns" data-view=${chat ? 'chat' : 'idle'} data-page=${chat && this.#view.page === 'chat' ? 'chat' : 'list'} data-details=${details === undefined ? nothing : details ? 'shown' : 'hidden'}>
        <aside class="side" aria-label=${t('desk.side')}><lc-desk-side .desk=${desk} .now=${this.now}
          @lc-messages=${() => this.#ask('messages')}
          @lc-select=${(event: CustomEvent<string>) => this.#open(event.detail)}
          @lc-close-chat=${(event: CustomEvent<string>) => this.#screen?.session.close(event.detail)}></lc-desk-side></aside>
        ${this.#isPart ? html`<section class="main" aria-label=${t('desk.title')}>${this.#main(chat)}</section>` : html`<main class="main">${this.#main(chat)}</main>`}
        ${
          chat
            ? html`<aside class="details" aria-label=${t('desk.details')}><lc-details .chat=${chat.log.header} .notes=${this.#screen?.session.notes} .files=${this.#screen?.session.files} .redactions=${this.#screen?.session.redactions} @lc-close-details=${() => this.#view.showDetails(false)}></lc-details></aside>`
            : nothing
        }
      </div>
      <lc-rings .rings=${desk.rings} .now=${this.now} .keys=${keys} ?over-list=${chat && details === false} @lc-accept=${(event: CustomEvent<string>) => this.#accept(event.detail)}
        @lc-decline=${(event: CustomEvent<string>) => this.#screen?.session.answers.decline(event.detail)}></lc-rings>
      ${this.#partings.dialogs()}
      <lc-messages-dialog .source=${this.#screen?.session.messages} .redactions=${this.#screen?.session.redactions}></lc-messages-dialog>
      <lc-desk-pages @lc-covers=${this.#cover} .basePath=${this.#basePath} .session=${this.#screen?.session} .who=${desk.agent?.id}></lc-desk-pages>
      <lc-shortcuts .keys=${keys} .sendWith=${settings.sendWith} @lc-show=${(event: CustomEvent<DeskDialogName>) => this.#ask(event.detail)}></lc-shortcuts>
      <lc-palette .commands=${this.#commands} .desk=${desk} .keys=${keys}></lc-palette>
      <lc-desk-settings .alarm=${this.#screen?.alarm} .signs=${this.signs}></lc-desk-settings>
      <lc-sign-out .chats=${activeChats(desk).length} .session=${this.#screen?.session} .url=${this.signOutUrl}></lc-sign-out>`;
  }

  #main(shown: DeskChat | undefined): TemplateResult {
    const { desk } = this;
    if (!desk.loaded) {
      return html`<lc-desk-wait ?failed=${desk.failure !== undefined} @lc-retry-load=${() => this.#screen?.session.load()}></lc-desk-wait>`;
    }
    const idle = html`<lc-desk-idle .availability=${desk.agent?.availability ?? 'offline'} .blocked=${this.signs.blocked} .muted=${this.signs.settings.muted}
      .notifications=${this.signs.notifications} .connected=${this.connection.phase === 'online'} .queues=${desk.queues.length}
      @lc-test-ring=${this.#testRing} @lc-mute=${this.#mute}
      @lc-ask-notifications=${() => this.#screen?.alarm.askNotifications()} @lc-availability=${this.#availability}></lc-desk-idle>`;
    return html`${shown ? nothing : idle}${repeat(
      desk.chats,
      chat => chat.log.header.id,
      chat => this.#conversation(chat, chat === shown),
    )}`;
  }

  #conversation(chat: DeskChat, shown: boolean): TemplateResult {
    const { id } = chat.log.header;
    const [screen, session] = [this.#screen, this.#screen?.session];
    return html`<lc-conversation .uploads=${screen?.uploads} .chat=${chat} .now=${chat.log.header.transfer ? this.now : 0} .self=${this.desk.agent?.name ?? ''} .macros=${session?.macros} .notes=${session?.notes} .files=${session?.files} .redactions=${session?.redactions} .sendWith=${this.signs.settings.sendWith} ?shown=${shown} data-chat=${id}
      @lc-send=${(event: CustomEvent<string>) => screen?.send(id, event.detail)}
      @lc-draft=${(event: CustomEvent<string>) => session?.write(id, event.detail)}
      @lc-typing=${(event: CustomEvent<boolean>) => session?.typing(id, event.detail)}
      @lc-retry=${(event: CustomEvent<string>) => session?.retry(event.detail)}
      @lc-earlier=${() => session?.readEarlier(id)}
      @lc-read=${(event: CustomEvent<number>) => this.#sight.holds(id) && session?.look(id, event.detail)}
      @lc-end=${() => this.#partings.askEnd(chat)}
      @lc-transfer=${() => this.#partings.askTransfer(chat)}
      @lc-cancel-transfer=${(event: CustomEvent<string>) => this.#partings.cancelTransfer(id, event.detail)}
      @lc-close-chat=${() => session?.close(id)}
      @lc-back=${() => this.#turn('list')}
      @lc-show=${(event: CustomEvent<DeskDialogName>) => this.#ask(event.detail)}
      @lc-show-details=${() => this.#view.showDetails(true)}></lc-conversation>`;
  }

  /** One drawing for everything that came in while the last one was made: many messages at once do not mean many drawings. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) {
      await nextTask();
    }
    await super.scheduleUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    // On a page of somebody else's the title is theirs.
    if (changed.has('desk') && isOnOwnPage()) {
      document.title = deskTitle(this.desk);
    }
  }

  #changed(desk: DeskState, before: DeskState): void {
    this.desk = desk;
    if (desk.selected !== before.selected) {
      this.#view.restDetails();
    }
    if (desk.selected === undefined && before.selected !== undefined) {
      this.#view.turn('list');
    }
  }

  async #accept(offerId: string): Promise<void> {
    const session = this.#screen?.session;
    if (!session) {
      return;
    }
    const chatId = session.state.rings.find(ring => ring.ring.offerId === offerId)?.ring.chatId;
    await session.answers.accept(offerId);
    if (chatId !== undefined && session.state.selected === chatId) {
      this.#open(chatId);
    }
  }

  #open(chatId: string): void {
    this.#screen?.session.select(chatId);
    this.#turn('chat');
    void this.#focusChat();
  }

  /** The address names a chat: once, so that a later reload shows what is on the screen then. */
  #asked = (): void => {
    const asked = chatAskedFor(location.hash);
    if (asked !== undefined) {
      history.replaceState(history.state, '', location.pathname + location.search);
      this.#show(asked);
    }
  };

  /** A chat that was accepted on another page. */
  #show(chatId: string): void {
    this.#screen?.session.show(chatId);
    this.#turn('chat');
    void this.#focusChat();
  }

  async #focusChat(): Promise<void> {
    await this.updateComplete;
    const conversation = this.renderRoot.querySelector<LcConversation>('lc-conversation[shown]');
    await conversation?.updateComplete;
    conversation?.focusComposer();
  }

  #turn(page: 'list' | 'chat'): void {
    this.#view.turn(page);
    this.renderRoot.querySelector('lc-desk-pages')?.close();
  }

  #cover = (event: CustomEvent<DeskPage | null>): void => {
    this.covers = event.detail ?? undefined;
  };

  /** What is drawn is drawn anew in another language. */
  async #speak(chosen?: string): Promise<void> {
    if (!(await this.#mayLeave())) {
      return;
    }
    const speak = () => speakTo(this, this.#ownLanguage, chosen);
    const tag = await (this.speaks === undefined ? firstWords(this, speak, this.renderRoot) : loadPart(speak));
    if (tag === undefined) {
      // The one that is spoken stays.
      return;
    }
    this.speaks = undefined;
    await this.updateComplete;
    this.speaks = tag;
  }

  readonly #partings = new Partings({
    root: () => this.renderRoot,
    session: () => this.#screen?.session,
    hasFiles: chatId => this.#screen?.uploads.all?.isFilled(chatId) ?? false,
    say: notice => this.#say(notice),
    onParted: () => void this.#focusChat(),
  });

  #availability = async (event: CustomEvent<AvailabilityDto>): Promise<void> => {
    const problem = await this.#screen?.session.setAvailability(event.detail);
    this.#say(problem === undefined ? undefined : { text: t('desk.status.failed'), tone: 'danger' });
  };

  #say(notice: DeskNotice | undefined): void {
    this.notice = notice;
  }

  /** Whether nothing is lost that is written on a page over the chats. */
  async #mayLeave(): Promise<boolean> {
    return (await this.renderRoot.querySelector('lc-desk-pages')?.mayLeave()) ?? true;
  }

  #leave = async (): Promise<void> => {
    if (await this.#mayLeave()) {
      this.#ask('leave');
    }
  };

  #reload = async (): Promise<void> => {
    if (await this.#mayLeave()) {
      location.reload();
    }
  };

  #ask(dialog: DeskDialogName): void {
    void showDialog(this.renderRoot, dialog);
  }

  #mute = (): void => this.#screen?.toggleMuted();

  #testRing = (): void => void this.#screen?.alarm.test();

  #key = (event: KeyboardEvent): void => {
    const command = commandOf(event, keysOfSettings(this.signs.settings));
    if (!command || event.defaultPrevented || (isDialogOpen() && !answers.has(command.kind))) {
      return;
    }
    event.preventDefault();
    this.#commands.run(command);
  };

  readonly #commands = new DeskCommands({
    state: () => this.desk,
    conversation: () => (this.covers ? null : this.renderRoot.querySelector<LcConversation>('lc-conversation[shown]')),
    accept: offerId => void this.#accept(offerId),
    decline: offerId => void this.#screen?.session.answers.decline(offerId),
    open: chatId => this.#open(chatId),
    end: this.#partings.askEnd,
    transfer: this.#partings.askTransfer,
    details: () => this.#view.showDetails(!this.renderRoot.querySelector('lc-details')?.checkVisibility()),
    status: () => this.renderRoot.querySelector('lc-desk-top')?.showStatus(),
    mute: this.#mute,
    show: dialog => this.#ask(dialog),
  });
}

/** What no dialog keeps from being done: a ring does not wait until it is closed. */
const answers: ReadonlySet<CommandKind> = new Set<CommandKind>(['accept', 'decline']);

/** The chat that is named behind the `#` of the address, as `<livechat-ringer>` does when it opens the desk. */
function chatAskedFor(hash: string): string | undefined {
  return /^#chat=([\w-]+)$/.exec(hash)?.[1];
}

define('livechat-desk', LivechatDesk);

declare global {
  interface HTMLElementTagNameMap {
    'livechat-desk': LivechatDesk;
  }
}
