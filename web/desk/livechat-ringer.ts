import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Announcer } from '../core/announce.js';
import { systemClock } from '../core/clock.js';
import { t } from '../core/i18n.js';
import { readPageConfig } from '../core/page-config.js';
import '../kit/chat-icons.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import { sheet } from '../kit/sheet.js';
import '../kit/staff-icons.js';
import { staffTokens } from '../kit/staff-tokens.js';
import { tokens } from '../kit/tokens.js';
import type { AgentClient, AgentHub } from '../protocol/contract.gen.js';
import { agentTransport } from '../protocol/hubs.js';
import type { ChatTransport } from '../protocol/transport.js';
import { Activity } from './activity.js';
import { Alarm, type Signs } from './alarm.js';
import { speakTo } from './desk-language.js';
import { keysOfSettings, usualSettings } from './desk-settings.js';
import { SpokenCountdown, spokenChanges } from './desk-spoken.js';
import { type DeskState, emptyDesk } from './desk-state.js';
import { firstWords } from './first-words.js';
import { commandOf } from './keymap.js';
import './lc-rings.js';
import { OpenAtDesk, type Opened } from './open-at-desk.js';
import { RingerSession } from './ringer-session.js';
import { ringerStyles } from './ringer-styles.js';
import { oldest } from './rings.js';

/** How long it says where the chat is. */
const wordMs = 4_000;

/**
 * Rings on a page that is not the desk: the cards of chats that may be accepted stand over it, with sound and notifications, and accepting one opens the desk. Whoever may
 * not open the desk sees and hears nothing. All desks and ringers of a browser ring as one.
 *
 * @attr base-path - where LiveChat is mapped; the default is where the script came from
 * @attr desk-url - the page the desk is on; the default is LiveChat's own
 * @attr theme - `light` or `dark`; the default is what the system prefers
 * @attr lang - the language to speak unless the agent chose another; the default is the page's
 * @fires livechat-accepted - a chat was accepted here; `detail` is `{ chatId, opened }`, where `opened` says whether a desk shows it
 */
export class LivechatRinger extends LitElement {
  static override readonly properties = {
    basePath: { attribute: 'base-path' },
    deskUrl: { attribute: 'desk-url' },
    theme: { reflect: true },
    transport: { attribute: false },
    desk: { state: true },
    now: { state: true },
    signs: { state: true },
    accepted: { state: true },
    speaks: { state: true },
  };

  declare basePath: string | undefined;
  declare deskUrl: string | undefined;
  declare theme: 'light' | 'dark' | undefined;
  /** How to talk to the server; made from `basePath` when left out. */
  declare transport: ChatTransport<AgentHub, AgentClient> | undefined;
  declare private desk: DeskState;
  declare private now: number;
  declare private signs: Signs;
  /** The chat accepted last, as long as it is said where it is. */
  declare private accepted: { readonly chatId: string; readonly opened: Opened | undefined } | undefined;
  declare private speaks: string | undefined;

  #connect: (() => RingerSession) | undefined;
  #session: RingerSession | undefined;
  #alarm: Alarm | undefined;
  #opener: OpenAtDesk | undefined;
  #announcer: Announcer | undefined;
  #activity: Activity | undefined;
  #ends: (() => void)[] = [];

  static override readonly styles = [tokens, staffTokens, sheet, ringerStyles];

  constructor() {
    super();
    this.desk = emptyDesk;
    this.now = systemClock.now();
    this.signs = { blocked: false, notifications: 'default', settings: usualSettings };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A desk on the same page rings by itself.
    if (document.querySelector('livechat-desk')) {
      return;
    }
    const basePath = this.basePath ?? readPageConfig(document, import.meta.url).basePath;
    void firstWords(this, () => speakTo(this, this.lang)).then(tag => {
      this.speaks = tag;
    });
    const activity = new Activity(document, () => this.#session?.beat());
    const alarm = new Alarm({
      basePath,
      rings: () => this.desk.rings,
      now: () => this.#session?.now() ?? systemClock.now(),
      onSigns: signs => {
        this.signs = signs;
      },
      onShowRing: ring => this.renderRoot.querySelector('lc-rings')?.focusRing(ring.offerId),
      onLead: this.#needed,
      onMessage: message => {
        this.#opener?.told(message);
        if (message.kind === 'ringEnded') {
          this.#session?.ringEnded(message.ended);
        }
      },
    });
    this.#activity = activity;
    this.#alarm = alarm;
    this.#opener = new OpenAtDesk({
      post: message => alarm.post(message),
      isOpen: () => alarm.hearsElsewhere(),
      url: this.deskUrl ?? `${basePath}/desk`,
    });
    this.#connect = () =>
      new RingerSession({
        transport: this.transport ?? agentTransport(basePath),
        onChange: (state, before) => this.#changed(state, before),
        onConnection: ({ phase }) => phase === 'refused' && this.#end(),
        onAccepted: chatId => void this.#open(chatId),
        onRingOver: ended => alarm.post({ kind: 'ringEnded', ended }),
        idleForMs: () => activity.idleForMs,
      });
    this.#announcer = new Announcer(this.renderRoot instanceof ShadowRoot ? this.renderRoot : this);
    const countdown = new SpokenCountdown();
    activity.start();
    alarm.start();
    this.#needed();
    this.#ends.push(
      systemClock.every(1_000, () => {
        this.now = this.#session?.now() ?? this.now;
        alarm.update();
        for (const text of countdown.due(this.desk.rings, this.now)) {
          this.#announcer?.say(text);
        }
      }),
    );
    document.addEventListener('keydown', this.#key);
    document.addEventListener('visibilitychange', this.#needed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { rings } = this.desk;
    if (this.speaks === undefined) {
      return nothing;
    }
    return html`<lc-rings .rings=${rings} .now=${this.now} .keys=${keysOfSettings(this.signs.settings)}
        @lc-accept=${(event: CustomEvent<string>) => this.#session?.answers.accept(event.detail)}
        @lc-decline=${(event: CustomEvent<string>) => this.#session?.answers.decline(event.detail)}></lc-rings>
      ${this.#word()}`;
  }

  /** One line below the cards: where the chat is that was accepted, or why nothing is heard. */
  #word(): TemplateResult | typeof nothing {
    if (this.accepted) {
      const { chatId, opened } = this.accepted;
      return html`<section class="word" aria-label=${t('desk.title')} data-opened=${opened ?? nothing}>${icon('check', 16)}<p role="status">${
        opened === 'blocked'
          ? html`<a href=${this.#opener?.addressOf(chatId) ?? ''} target="livechat-desk">${t('ringer.open')}</a>`
          : t(opened === 'there' ? 'ringer.opened' : 'ringer.opening')
      }</p></section>`;
    }
    return this.signs.blocked && !this.signs.settings.muted && oldest(this.desk.rings)
      ? html`<section class="word warn" aria-label=${t('desk.sounds')} data-blocked>${icon('bell-off', 16)}<p>${t('ringer.blocked')}</p></section>`
      : nothing;
  }

  /** A page nobody sees, and that is not the one that rings for all, needs no connection: an agent may have many of them open. */
  #needed = (): void => {
    const needed = document.visibilityState === 'visible' || this.#alarm?.leads === true;
    if (needed && !this.#session) {
      this.#session = this.#connect?.();
      this.#session?.start();
    } else if (!needed && this.#session) {
      void this.#session.stop();
      this.#session = undefined;
      this.desk = { ...this.desk, rings: [] };
    }
  };

  #changed(state: DeskState, before: DeskState): void {
    this.desk = state;
    this.#alarm?.isOf(state.agent?.id);
    if (state.rings !== before.rings) {
      this.#alarm?.update();
    }
    for (const { text, urgent } of spokenChanges(state, before, this.#session?.now() ?? 0, () => false)) {
      if (urgent) {
        this.#announcer?.alert(text);
      } else {
        this.#announcer?.say(text);
      }
    }
  }

  async #open(chatId: string): Promise<void> {
    this.accepted = { chatId, opened: undefined };
    const opened = await this.#opener?.show(chatId);
    this.accepted = { chatId, opened };
    this.dispatchEvent(
      new CustomEvent('livechat-accepted', { detail: { chatId, opened: opened !== 'blocked' }, bubbles: true }),
    );
    if (opened !== 'blocked') {
      this.#ends.push(
        systemClock.after(wordMs, () => {
          this.accepted = this.accepted?.chatId === chatId ? undefined : this.accepted;
        }),
      );
    }
  }

  #end(): void {
    document.removeEventListener('keydown', this.#key);
    document.removeEventListener('visibilitychange', this.#needed);
    this.#connect = undefined;
    for (const end of this.#ends.splice(0)) {
      end();
    }
    this.#activity?.stop();
    this.#alarm?.stop();
    this.#announcer?.remove();
    void this.#session?.stop();
    this.#session = undefined;
    this.#alarm = undefined;
    this.desk = emptyDesk;
  }

  /** Only what answers a ring, and only while something rings: the page has keys of its own. */
  #key = (event: KeyboardEvent): void => {
    const ring = oldest(this.desk.rings)?.ring.offerId;
    const kind = commandOf(event, keysOfSettings(this.signs.settings))?.kind;
    if (event.defaultPrevented || ring === undefined || (kind !== 'accept' && kind !== 'decline')) {
      return;
    }
    event.preventDefault();
    void (kind === 'accept' ? this.#session?.answers.accept(ring) : this.#session?.answers.decline(ring));
  };
}

define('livechat-ringer', LivechatRinger);

declare global {
  interface HTMLElementTagNameMap {
    'livechat-ringer': LivechatRinger;
  }
}
