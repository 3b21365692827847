import { Announcer } from '../core/announce.js';
import { t } from '../core/i18n.js';
import { SoundPlayer } from '../core/sound.js';
import { browserStorage } from '../core/storage.js';
import type { AgentClient, AgentHub, RingEndedEvent } from '../protocol/contract.gen.js';
import { agentTransport } from '../protocol/hubs.js';
import type { ChatTransport, ConnectionState } from '../protocol/transport.js';
import { Activity } from './activity.js';
import { unreadCount } from './chat-facts.js';
import { DeskSession } from './desk-session.js';
import { spokenChanges, spokenCountdown } from './desk-spoken.js';
import type { DeskState } from './desk-state.js';
import { DeskTabs } from './desk-tabs.js';
import { RingBell } from './ring-bell.js';
import { type NotificationState, RingNotifications } from './ring-notifications.js';
import type { TakenOver } from './transfers.js';

/** What the desk can do to be noticed. */
export interface Signs {
  /** Whether the browser blocks sound. */
  readonly blocked: boolean;
  readonly muted: boolean;
  readonly notifications: NotificationState;
}

export interface DeskScreenOptions {
  readonly basePath: string;
  readonly transport: ChatTransport<AgentHub, AgentClient> | undefined;
  /** Where the announcer speaks. */
  readonly root: HTMLElement | DocumentFragment;
  readonly onState: (desk: DeskState, before: DeskState) => void;
  readonly onConnection: (connection: ConnectionState) => void;
  readonly onSigns: (signs: Signs) => void;
  /** A notification was clicked. */
  readonly onShowRing: (offerId: string) => void;
  /** Another agent accepted the chat this one passed on. */
  readonly onTakenOver: (chat: TakenOver) => void;
}

/** The shortest time between two sounds of messages. */
const chimePauseMs = 1_500;

/** What stands between the desk's session and the browser: sound, notifications, other tabs, what is spoken. */
export class DeskScreen {
  readonly session: DeskSession;
  readonly #options: DeskScreenOptions;
  readonly #sound = new SoundPlayer();
  readonly #notices: RingNotifications;
  readonly #bell: RingBell;
  readonly #tabs: DeskTabs;
  readonly #kept = browserStorage('localStorage');
  readonly #activity = new Activity(document, () => this.session.beat());
  #announcer: Announcer | undefined;
  #blocked = true;
  #wasOnline = false;
  #chimedAt = 0;

  constructor(options: DeskScreenOptions) {
    this.#options = options;
    this.#sound.muted = this.#kept.get('desk-muted') === 'true';
    this.#notices = new RingNotifications(ring => {
      window.focus();
      options.onShowRing(ring.offerId);
    });
    this.#bell = new RingBell(this.#sound, this.#notices);
    const name = `livechat-desk:${options.basePath}`;
    this.#tabs = new DeskTabs({
      name,
      locks: navigator.locks,
      channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined,
      onLeader: () => this.#ring(),
      onMessage: message => {
        if (message.kind === 'ringEnded') {
          this.session.ringEnded(message.ended);
        } else if (this.#blocked) {
          this.#tabs.yield();
        }
      },
    });
    this.session = new DeskSession({
      transport: options.transport ?? agentTransport(options.basePath),
      storage: browserStorage('sessionStorage'),
      onChange: (state, before) => this.#changed(state, before),
      onConnection: connection => this.#connection(connection),
      onTakenOver: options.onTakenOver,
      idleForMs: () => this.#activity.idleForMs,
      onRingOver: (ended: RingEndedEvent) => this.#tabs.post({ kind: 'ringEnded', ended }),
    });
  }

  start(): void {
    const { root } = this.#options;
    if (root instanceof HTMLElement || root instanceof ShadowRoot) {
      this.#announcer = new Announcer(root);
    }
    this.#sound.watch(blocked => {
      this.#blocked = blocked;
      this.#signs();
    });
    this.#activity.start();
    this.#tabs.start();
    this.session.start();
    document.addEventListener('pointerdown', this.#gesture);
    document.addEventListener('keydown', this.#gesture);
    document.addEventListener('visibilitychange', this.#looked);
    this.#signs();
  }

  async stop(): Promise<void> {
    document.removeEventListener('pointerdown', this.#gesture);
    document.removeEventListener('keydown', this.#gesture);
    document.removeEventListener('visibilitychange', this.#looked);
    this.#bell.update([], false, 0);
    this.#activity.stop();
    this.#tabs.stop();
    this.#announcer?.remove();
    await this.session.stop();
  }

  /** A second has passed; answers the server's time. */
  tick(): number {
    const now = this.session.now();
    this.#ring();
    for (const { text } of spokenCountdown(this.session.state.rings, now)) {
      this.#announcer?.say(text);
    }
    return now;
  }

  /** Lets sound out; call it from a press. */
  async unlock(): Promise<void> {
    if (!this.#blocked) {
      return;
    }
    if (await this.#sound.unlock()) {
      this.#tabs.post({ kind: 'canSound' });
    }
    this.#signs();
  }

  async testRing(): Promise<void> {
    await this.unlock();
    const { muted } = this.#sound;
    this.#sound.muted = false;
    this.#sound.play('ring');
    this.#sound.muted = muted;
  }

  toggleMuted(): void {
    this.#sound.muted = !this.#sound.muted;
    this.#kept.set('desk-muted', String(this.#sound.muted));
    this.#announcer?.say(t(this.#sound.muted ? 'desk.sounds.muted' : 'desk.sounds.unmuted'));
    this.#signs();
  }

  async askNotifications(): Promise<void> {
    await this.#notices.ask();
    this.#ring();
    this.#signs();
  }

  #changed(state: DeskState, before: DeskState): void {
    this.#options.onState(state, before);
    if (state.rings !== before.rings) {
      this.#ring();
    }
    for (const { text, urgent } of spokenChanges(state, before, this.session.now())) {
      if (urgent) {
        this.#announcer?.alert(text);
      } else {
        this.#announcer?.say(text);
      }
    }
    if (this.#tabs.leader && hasNewElsewhere(state, before, document.visibilityState === 'visible')) {
      this.#chime();
    }
  }

  /** A message came somewhere out of sight: one sound for several at once. */
  #chime(): void {
    const now = this.session.now();
    if (now - this.#chimedAt < chimePauseMs) {
      return;
    }
    if (this.#sound.play('message')) {
      this.#chimedAt = now;
    }
  }

  #connection(connection: ConnectionState): void {
    if (connection.phase === 'online') {
      this.#wasOnline = true;
    } else if (this.#wasOnline && connection.phase !== 'stopped') {
      this.#wasOnline = false;
      this.#announcer?.alert(t('desk.say.lost'));
    }
    this.#options.onConnection(connection);
  }

  #ring(): void {
    this.#bell.update(this.session.state.rings, this.#tabs.leader, this.session.now());
  }

  #signs(): void {
    this.#options.onSigns({
      blocked: this.#blocked,
      muted: this.#sound.muted,
      notifications: this.#notices.state,
    });
  }

  #gesture = (): void => void this.unlock();

  #looked = (): void => {
    if (document.visibilityState !== 'visible') {
      return;
    }
    this.session.refresh();
    this.#signs();
  };
}

/** Whether a chat that is not in sight has more unread than before; `looked`: whether the page is. */
function hasNewElsewhere(state: DeskState, before: DeskState, looked: boolean): boolean {
  if (state.chats === before.chats) {
    return false;
  }
  return state.chats.some(chat => {
    const { id } = chat.log.header;
    if (id === state.selected && looked) {
      return false;
    }
    const was = before.chats.find(other => other.log.header.id === id);
    return was !== undefined && was.log.entries.length > 0 && unreadCount(chat) > unreadCount(was);
  });
}
