import { OutgoingFiles } from '../chat/outgoing-files.js';
import { Announcer } from '../core/announce.js';
import { t } from '../core/i18n.js';
import { LostConnection } from '../core/lost-connection.js';
import { browserStorage } from '../core/storage.js';
import type { AgentClient, AgentHub, RingEndedEvent } from '../protocol/contract.gen.js';
import { agentTransport } from '../protocol/hubs.js';
import type { ChatTransport, ConnectionState } from '../protocol/transport.js';
import { Activity } from './activity.js';
import { Alarm, type Signs } from './alarm.js';
import { unreadCount } from './chat-facts.js';
import { DeskSession } from './desk-session.js';
import { SpokenCountdown, spokenChanges } from './desk-spoken.js';
import type { DeskState } from './desk-state.js';
import type { TabMessage } from './desk-tabs.js';
import type { TakenOver } from './transfers.js';

export interface DeskScreenOptions {
  readonly basePath: string;
  readonly transport: ChatTransport<AgentHub, AgentClient> | undefined;
  /** Where the announcer speaks. */
  readonly root: HTMLElement | DocumentFragment;
  /** Whether the agent sees this chat now. */
  readonly inSight: (chatId: string) => boolean;
  readonly onState: (desk: DeskState, before: DeskState) => void;
  readonly onConnection: (connection: ConnectionState) => void;
  readonly onSigns: (signs: Signs) => void;
  /** A notification was clicked. */
  readonly onShowRing: (offerId: string) => void;
  /** Another agent accepted the chat this one passed on. */
  readonly onTakenOver: (chat: TakenOver) => void;
  readonly onRedacted: (chatId: string) => void;
  /** A chat was accepted on another page of this browser and is to be shown here. */
  readonly onOpenChat: (chatId: string) => void;
}

/** What stands between the desk's session and the browser: sound, notifications, other tabs, what is spoken. */
export class DeskScreen {
  readonly session: DeskSession;
  readonly alarm: Alarm;
  /** The files that are about to be sent. */
  readonly uploads: OutgoingFiles;
  readonly #options: DeskScreenOptions;
  readonly #activity = new Activity(document, () => this.session.beat());
  readonly #countdown = new SpokenCountdown();
  #announcer: Announcer | undefined;
  #lost: LostConnection | undefined;

  constructor(options: DeskScreenOptions) {
    this.#options = options;
    this.alarm = new Alarm({
      basePath: options.basePath,
      rings: () => this.session.state.rings,
      now: () => this.session.now(),
      onSigns: options.onSigns,
      onShowRing: ring => options.onShowRing(ring.offerId),
      hearsMessages: true,
      onMessage: message => this.#told(message),
    });
    const { basePath, transport = agentTransport(basePath) } = options;
    const storage = browserStorage('sessionStorage');
    this.uploads = new OutgoingFiles(options.root, async () => {
      // Called by loadPart.
      const { deskUploads } = await import('./desk-uploads.js');
      return deskUploads({
        hub: transport,
        source: chatId => this.session.files.of(chatId),
        storage,
        say: words => this.#announcer?.say(words),
      });
    });
    this.session = new DeskSession({
      transport,
      basePath,
      storage,
      onChange: (state, before) => this.#changed(state, before),
      onConnection: connection => this.#connection(connection),
      onTakenOver: options.onTakenOver,
      onRedacted: options.onRedacted,
      idleForMs: () => this.#activity.idleForMs,
      onRingOver: (ended: RingEndedEvent) => this.alarm.post({ kind: 'ringEnded', ended }),
    });
  }

  start(): void {
    const { root } = this.#options;
    if (root instanceof HTMLElement || root instanceof ShadowRoot) {
      this.#announcer = new Announcer(root);
      this.#lost = new LostConnection(this.#announcer);
    }
    this.#activity.start();
    this.alarm.start();
    this.session.start();
    document.addEventListener('visibilitychange', this.#looked);
  }

  async stop(): Promise<void> {
    document.removeEventListener('visibilitychange', this.#looked);
    this.#activity.stop();
    this.alarm.stop();
    this.#announcer?.remove();
    await this.session.stop();
  }

  /** A second has passed; answers the server's time. */
  tick(): number {
    const now = this.session.now();
    this.alarm.update();
    for (const text of this.#countdown.due(this.session.state.rings, now)) {
      this.#announcer?.say(text);
    }
    return now;
  }

  /** Sends what was written, with the files that are ready. */
  send(chatId: string, text: string): void {
    this.session.send(chatId, text, this.uploads.all?.take(chatId));
  }

  toggleMuted(): void {
    const muted = !this.alarm.settings.muted;
    this.alarm.change({ muted });
    this.#announcer?.say(t(muted ? 'desk.sounds.muted' : 'desk.sounds.unmuted'));
  }

  #changed(state: DeskState, before: DeskState): void {
    this.#options.onState(state, before);
    this.uploads.update(state.chats.map(chat => chat.log));
    this.alarm.isOf(state.agent?.id);
    if (state.rings !== before.rings) {
      this.alarm.update();
    }
    for (const { text, urgent } of spokenChanges(state, before, this.session.now(), this.#options.inSight)) {
      if (urgent) {
        this.#announcer?.alert(text);
      } else {
        this.#announcer?.say(text);
      }
    }
    if (hasNewElsewhere(state, before, this.#options.inSight)) {
      this.alarm.chime();
    }
  }

  #told(message: TabMessage): void {
    if (message.kind === 'ringEnded') {
      this.session.ringEnded(message.ended);
    } else if (message.kind === 'openChat') {
      this.alarm.post({ kind: 'chatOpened', chatId: message.chatId });
      window.focus();
      this.alarm.beckon(t('desk.openedHere'));
      this.#options.onOpenChat(message.chatId);
    }
  }

  #connection(connection: ConnectionState): void {
    // One that was stopped is not lost.
    this.#lost?.update(connection.phase === 'online' || connection.phase === 'stopped');
    this.#options.onConnection(connection);
  }

  #looked = (): void => {
    if (document.visibilityState !== 'visible') {
      return;
    }
    this.session.refresh();
    this.alarm.look();
  };
}

/** Whether a chat that is not in sight has more unread than before. */
function hasNewElsewhere(state: DeskState, before: DeskState, inSight: (chatId: string) => boolean): boolean {
  if (state.chats === before.chats) {
    return false;
  }
  return state.chats.some(chat => {
    const { id } = chat.log.header;
    const was = before.chats.find(other => other.log.header.id === id);
    return was !== undefined && was.log.entries.length > 0 && unreadCount(chat) > unreadCount(was) && !inSight(id);
  });
}
