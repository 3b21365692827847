import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { LcLog } from '../chat/lc-log.js';
import { Announcer } from '../core/announce.js';
import { Drafts } from '../core/drafts.js';
import { t } from '../core/i18n.js';
import type { LostConnection } from '../core/lost-connection.js';
import { define } from '../kit/define.js';
import { sheet } from '../kit/sheet.js';
import { tokens } from '../kit/tokens.js';
import type { EntryDto } from '../protocol/contract.gen.js';
import type { Surroundings, ToFrame } from '../protocol/frame-port.js';
import { CustomerSession } from './customer-session.js';
import { type Answers, answersWith } from './form-rules.js';
import { formScreen, turnBar } from './form-screen.js';
import type { HostLink } from './host-link.js';
import './lc-panel-header.js';
import { loadConversation } from './load-conversation.js';
import { PanelCommands } from './panel-commands.js';
import type { PanelFiles } from './panel-files.js';
import { aboutPage, PanelScripts } from './panel-scripts.js';
import type { PanelSetup } from './panel-setup.js';
import type { PanelSounds } from './panel-sounds.js';
import { panelStyles } from './panel-styles.js';
import { bars, branding, chooseView, type FormView, loading, subtitle, type View } from './panel-views.js';
import type { SpokenPlace } from './spoken-place.js';
import type { TitleFlash } from './title-flash.js';

/** The customer's panel: form, queue, conversation, end. */
export class LivechatPanel extends LitElement {
  static override readonly properties = {
    asksNew: { state: true },
    leavesMessage: { state: true },
    stays: { state: true },
    muted: { state: true },
    conversation: { state: true },
  };

  /** The ended chat for which the customer asked for the form again. */
  declare private asksNew: string;
  /** The chat nobody answered, after which the customer asked to leave a message. */
  declare private leavesMessage: string;
  /** The form in which something has been typed. */
  declare private stays: FormView | undefined;
  declare private muted: boolean;
  /** Whether the elements of a conversation are there. */
  declare private conversation: boolean;

  #setup: PanelSetup | undefined;
  #chat: CustomerSession | undefined;
  #commands: PanelCommands | undefined;
  #host: HostLink | undefined;
  #announcer: Announcer | undefined;
  #lost: LostConnection | undefined;
  #place: SpokenPlace | undefined;
  #scripts: PanelScripts | undefined;
  #title: TitleFlash | undefined;
  #parts: typeof import('./chat-parts.js') | undefined;
  #sounds: PanelSounds | undefined;
  #drafts: Drafts | undefined;
  #uploads: PanelFiles | undefined;
  #surroundings: Surroundings = { url: '', title: '', full: false, focus: false };
  #open = false;
  #focusWanted = false;
  #shown: View | undefined;

  static override readonly styles = [tokens, sheet, panelStyles];

  constructor() {
    super();
    this.asksNew = '';
    this.leavesMessage = '';
    this.muted = false;
    this.conversation = false;
  }

  /** Puts the panel to work; called once, when the page around it is known. */
  begin(setup: PanelSetup): void {
    this.#setup = setup;
    this.asksNew = setup.storage.get('form') ?? '';
    const root = this.renderRoot as ShadowRoot; // what an element draws into unless it says otherwise
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, setup.theme.sheet];
    this.#announcer = new Announcer(root);
    this.#drafts = new Drafts(setup.storage, 'draft:');
    this.#chat = new CustomerSession({
      transport: setup.transport,
      basePath: setup.config.basePath,
      storage: setup.storage,
      onChange: () => this.#changed(),
      onNews: entries => void this.#news(entries),
      onFailed: ({ reason = '' }) => {
        this.#announcer?.alert(t('announce.failed'));
        this.#host?.failed(reason);
      },
    });
    this.#commands = new PanelCommands({
      session: this.#chat,
      about: () => aboutPage(this.#known, this.#surroundings, setup.speech.locale),
      onChange: () => this.requestUpdate(),
      newId: () => crypto.randomUUID(),
      onStarted: answers => this.#started(answers),
      onLeft: () => this.#messageLeft(),
      onRefused: code => this.#host?.failed(code),
      onFieldErrors: errors => this.renderRoot.querySelector('lc-chat-form')?.showErrors(errors),
    });
    const scripts = new PanelScripts({
      setup,
      session: this.#chat,
      commands: this.#commands,
      drafts: this.#drafts,
      root,
      known: () => this.#known,
      answers: fields => answersWith(setup.config.form, this.#known, fields),
      changed: () => this.requestUpdate(),
    });
    this.#scripts = scripts;
    document.addEventListener('visibilitychange', this.#onVisibility);
    document.addEventListener('keydown', this.#onKey);
    document.addEventListener('pointerdown', this.#onUse);
    document.addEventListener('keydown', this.#onUse);
    // What has been asked for comes first: it may say who the visitor is.
    void Promise.all(setup.calls.map(call => scripts.take(call))).then(() => this.#chat?.connect());
    if (setup.mayHaveChat) {
      void this.#loadConversation();
    }
    this.#setOpen(setup.open, setup.surroundings);
    setup.host.listen(this.#hear);
  }

  protected override render(): TemplateResult | typeof nothing {
    const setup = this.#setup;
    if (!setup) {
      return nothing;
    }
    const view = this.#view;
    const header = this.#chat?.chat?.header;
    const open = view === 'queue' || view === 'active';
    const agent = view === 'active' ? (header?.agent ?? '') : '';
    return html`<div class="panel" role="dialog" aria-label=${agent || setup.config.name} aria-modal=${this.#surroundings.full ? 'true' : nothing}
      data-view=${view} data-connection=${this.#chat?.connection.phase ?? nothing} data-chat=${header?.id ?? nothing}>
      <lc-panel-header .company=${setup.config.name} .logo=${setup.config.logo} .agent=${agent} .subtitle=${subtitle(view, setup.config.name, header?.isMessage ?? false)}
        .menu=${open || view === 'ended' ? this.#menu(setup, open) : undefined} .full=${this.#surroundings.full} @lc-minimise=${this.#minimise}
      ></lc-panel-header>
      <div class="bars">${bars(this.#chat?.connection, view, this.#commands, turnBar(view, this.#choose(undefined), this.#chat?.offline, this.#stay))}</div>
      ${this.#body(view, setup)}${branding(setup.config)}
      ${
        open
          ? html`<lc-leave-dialog .agent=${agent} .busy=${this.#commands?.leaving} @lc-confirm=${() => void this.#leave()}></lc-leave-dialog>`
          : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    const view = this.#view;
    const before = this.#shown;
    this.#shown = view;
    const opened = this.#focusWanted;
    const turned = before !== undefined && before !== view && before !== 'loading' && document.hasFocus();
    if (this.#open && view !== 'loading' && (opened || turned)) {
      this.#focusWanted = false;
      this.#focusView(opened);
    }
    this.#updateSight();
    void this.#uploads?.follow(this.#chat?.chat, this.renderRoot);
  }

  get #view(): View {
    return this.#choose(this.stays);
  }

  #choose(stays: FormView | undefined): View {
    return chooseView({
      chat: this.#chat?.chat?.header,
      loaded: this.#chat?.loaded ?? false,
      mayHaveChat: this.#setup?.mayHaveChat ?? false,
      phase: this.#chat?.connection.phase,
      asksNew: this.asksNew,
      conversation: this.conversation,
      offline: this.#chat?.offline,
      takesMessages: this.#setup?.config.offlineForm !== undefined,
      leavesMessage: this.leavesMessage,
      stays,
    });
  }

  #stay = (view: FormView): void => {
    this.stays = view;
  };

  #menu({ config, handOver }: PanelSetup, open: boolean): TemplateResult | undefined {
    return this.#parts?.chatMenu({
      muted: this.muted,
      mute: () => this.#mute(!this.muted),
      download: config.transcriptDownload ? () => void this.#commands?.download(config.name) : undefined,
      popOut: handOver && !this.#surroundings.full ? this.#popOut : undefined,
      leave: open ? this.#askLeave : undefined,
    });
  }

  #body(view: View, setup: PanelSetup): TemplateResult | typeof nothing {
    if (view === 'loading') {
      return this.#commands?.lost ? nothing : loading();
    }
    const [session, commands, drafts] = [this.#chat, this.#commands, this.#drafts];
    if (view === 'form' || view === 'message') {
      return formScreen({ view, config: setup.config, session, commands, known: this.#known, typed: this.#stay });
    }
    return session && commands && drafts && this.#parts
      ? this.#parts.chatScreen({
          view,
          config: setup.config,
          session,
          commands,
          drafts,
          muted: this.muted,
          atEnd: this.#updateSight,
          send: text => this.#send(text),
          toLastFailed: () => this.#log?.focusLastFailed(),
          startNew: chatId => this.#rememberNew(chatId),
          leaveMessage: chatId => {
            this.leavesMessage = chatId;
          },
        })
      : nothing;
  }

  #started(answers: Answers): void {
    this.#rememberNew('');
    this.#scripts?.usedUp();
    void this.#loadConversation().then(() => this.#host?.started(answers));
  }

  #messageLeft(): void {
    this.#rememberNew('');
    this.#scripts?.usedUp();
    this.#announcer?.say(t('announce.messageLeft'));
  }

  get #known() {
    return this.#scripts?.known(this.#chat?.known, this.#surroundings.url) ?? {};
  }

  async #leave(): Promise<void> {
    await this.#commands?.leave();
    this.#dialog?.close();
  }

  #rememberNew(chatId: string): void {
    this.asksNew = chatId;
    this.stays = undefined;
    this.#setup?.storage.set('form', chatId);
  }

  #send(text: string): void {
    this.#chat?.send(text, this.#uploads?.take(this.#chat.chat));
    this.#log?.scrollToEnd();
  }

  async #news(entries: readonly EntryDto[]): Promise<void> {
    await this.#loadConversation();
    this.#sounds?.news(entries, this.#inSight);
    if (entries.some(entry => entry.kind === 'ended' && entry.by !== 'customer')) {
      this.#announcer?.alert(t('announce.ended'));
    }
    this.#host?.news(entries, this.#open);
  }

  async #loadConversation(): Promise<void> {
    const setup = this.#setup;
    const chat = this.#chat;
    const parts = await loadConversation(setup?.speech, () => !chat?.chat);
    if (!parts) {
      return;
    }
    if (setup && chat && this.#announcer && !this.#parts) {
      const { config, entry, host, storage } = setup;
      this.#parts = parts;
      this.#lost = new parts.LostConnection(this.#announcer);
      this.#place = new parts.SpokenPlace(this.#announcer);
      this.#sounds = new parts.PanelSounds(config.siteKey, storage, config.sound);
      this.#title = new parts.TitleFlash(host);
      this.#host = new parts.HostLink(host, chat);
      parts.hearOver({ config, entry, host, storage });
      this.#uploads = new parts.PanelFiles(setup, chat.files, words => this.#announcer?.say(words));
      this.muted = this.#sounds.muted;
    }
    this.conversation = true;
    this.#changed();
  }

  #changed(): void {
    const chat = this.#chat;
    if ((chat?.loaded || chat?.connection.phase === 'refused') && !this.conversation) {
      void this.#loadConversation();
    }
    this.#lost?.update(chat?.connection.phase === 'online');
    this.#place?.update(
      this.#setup?.config.showQueuePosition && this.#view === 'queue' ? chat?.chat?.header.position : undefined,
    );
    this.#host?.update(this.#view);
    this.#title?.update(chat?.unread ?? 0);
    this.#scripts?.onChanged?.();
    this.requestUpdate();
  }

  #hear = (message: ToFrame): void => {
    if (message[0] === 'open' || message[0] === 'close') {
      this.#setOpen(message[0] === 'open', message[1] ?? this.#surroundings);
    } else {
      void this.#scripts?.take(message);
    }
  };

  #setOpen(open: boolean, surroundings: Surroundings): void {
    this.#open = open;
    this.#surroundings = surroundings;
    this.#focusWanted = open && surroundings.focus;
    if (open) {
      this.#chat?.refresh();
    }
    this.requestUpdate();
  }

  /** A phone's keyboard does not jump up by itself: there the focus goes to the title. Nor does it go while somebody writes. */
  #focusView(opened: boolean): void {
    const body = this.renderRoot.querySelector('lc-composer, lc-chat-form, lc-ended');
    const target = matchMedia('(pointer: coarse)').matches ? this.#header : body;
    if (target instanceof LitElement) {
      void target.updateComplete.then(() => (!opened && body?.matches(':focus-within')) || target.focus());
    }
  }

  #askLeave = (): void => {
    this.#commands?.askToLeave();
    this.#dialog?.show();
  };

  /** At once, as long as the browser takes it for the customer's wish. */
  #popOut = (): void => {
    const { config, handOver } = this.#setup ?? {};
    if (config && handOver && this.#parts?.popOut(config.siteKey, handOver)) {
      this.#minimise();
    }
  };

  #minimise = (): void => {
    this.#setOpen(false, this.#surroundings); // what comes before the page has answered was not seen
    this.#setup?.host.send(['close']);
  };

  #mute(muted: boolean): void {
    this.#sounds?.mute(muted);
    this.muted = muted;
  }

  #onKey = (event: KeyboardEvent): void => {
    const inner = this.#dialog?.open || this.#header?.menuOpen;
    if (event.key === 'Escape' && !event.isComposing && !inner) {
      this.#minimise();
    }
  };

  #onUse = (): void => this.#sounds?.use();

  #onVisibility = (): void => {
    if (document.visibilityState === 'visible') {
      this.#chat?.refresh();
    }
    this.#updateSight();
    this.#title?.update(this.#chat?.unread ?? 0);
  };

  #updateSight = (): void => {
    this.#chat?.setInSight(this.#inSight);
  };

  get #inSight(): boolean {
    return this.#open && document.visibilityState === 'visible' && (this.#log?.atEnd ?? false);
  }

  get #dialog() {
    return this.renderRoot.querySelector('lc-leave-dialog');
  }

  get #header() {
    return this.renderRoot.querySelector('lc-panel-header');
  }

  get #log(): LcLog | null {
    return this.renderRoot.querySelector('lc-log');
  }
}

define('livechat-panel', LivechatPanel);

declare global {
  interface HTMLElementTagNameMap {
    'livechat-panel': LivechatPanel;
  }
}
