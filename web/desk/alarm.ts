import { SoundPlayer } from '../core/sound.js';
import { browserStorage } from '../core/storage.js';
import type { RingDto } from '../protocol/contract.gen.js';
import { type DeskSettings, KeptSettings, repeats } from './desk-settings.js';
import { messageSounds, ringSounds } from './desk-sounds.js';
import type { DeskRing } from './desk-state.js';
import { DeskTabs, type TabMessage } from './desk-tabs.js';
import { RingBell } from './ring-bell.js';
import { type NotificationState, RingNotifications } from './ring-notifications.js';

/** What a page can do to be noticed. */
export interface Signs {
  /** Whether the browser blocks sound. */
  readonly blocked: boolean;
  readonly notifications: NotificationState;
  readonly settings: DeskSettings;
}

export interface AlarmOptions {
  readonly basePath: string;
  readonly rings: () => readonly DeskRing[];
  readonly now: () => number;
  readonly onSigns: (signs: Signs) => void;
  /** A notification was clicked. It does not accept. */
  readonly onShowRing: (ring: RingDto) => void;
  /** This page is the one that rings from now on, or another is. */
  readonly onLead?: (leads: boolean) => void;
  /** Whether messages come to this page: of all that hear them, one sounds. */
  readonly hearsMessages?: boolean;
  /** Another page of this browser tells something. */
  readonly onMessage: (message: TabMessage) => void;
}

/** The shortest time between two sounds of messages. */
const chimePauseMs = 1_500;

/**
 * How a page makes itself noticed: sound, notifications of the operating system, and which one of all the pages of this browser does. Desks and ringers take part alike.
 */
export class Alarm {
  readonly #options: AlarmOptions;
  readonly #sound = new SoundPlayer();
  readonly #notices: RingNotifications;
  readonly #bell: RingBell;
  readonly #tabs: DeskTabs;
  /** Which of the pages that hear messages sounds; a ringer hears none and may be the one that rings. */
  readonly #chimers: DeskTabs | undefined;
  readonly #messages: string;
  readonly #settings: KeptSettings;
  #blocked = true;
  #chimedAt = 0;

  constructor(options: AlarmOptions) {
    this.#options = options;
    this.#settings = new KeptSettings(browserStorage('localStorage'), () => this.#tellSigns());
    this.#notices = new RingNotifications(ring => {
      window.focus();
      options.onShowRing(ring);
    });
    this.#bell = new RingBell({
      sound: () => (this.settings.ringInFocus || !document.hasFocus()) && this.#play(this.settings.ring),
      pauseMs: () => repeats[this.settings.repeat],
      notices: this.#notices,
    });
    const name = `livechat-desk:${options.basePath}`;
    this.#tabs = new DeskTabs({
      name,
      locks: navigator.locks,
      channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined,
      onLeader: leads => {
        options.onLead?.(leads);
        this.update();
        this.#seek();
      },
      onMessage: message => {
        if (message.kind === 'cannotSound') {
          this.#offer();
        } else if (message.kind === 'canSound') {
          this.#giveWay(message.messages);
        } else {
          options.onMessage(message);
        }
      },
    });
    this.#messages = `${name}:messages`;
    this.#chimers = options.hearsMessages
      ? new DeskTabs({
          name: this.#messages,
          locks: navigator.locks,
          channel: undefined,
          onLeader: () => this.#seek(),
          onMessage: () => {},
        })
      : undefined;
  }

  get settings(): DeskSettings {
    return this.#settings.value;
  }

  /** Whether this is the page that rings. */
  get leads(): boolean {
    return this.#tabs.leader;
  }

  get blocked(): boolean {
    return this.#blocked;
  }

  start(): void {
    this.#sound.watch(blocked => {
      this.#blocked = blocked;
      this.#tellSigns();
      this.#seek();
    });
    this.#settings.start();
    this.#tabs.start();
    this.#chimers?.start();
    // Not when it is pressed down: the bar that goes would take what is pressed away from under the pointer.
    document.addEventListener('click', this.#gesture, true);
    document.addEventListener('keydown', this.#gesture);
    this.#tellSigns();
  }

  stop(): void {
    document.removeEventListener('click', this.#gesture, true);
    document.removeEventListener('keydown', this.#gesture);
    this.#bell.update([], false, 0);
    this.#settings.stop();
    this.#tabs.stop();
    this.#chimers?.stop();
  }

  /** Whose settings hold. */
  isOf(agent: string | undefined): void {
    this.#settings.use(agent);
  }

  change(part: Partial<DeskSettings>): void {
    this.#settings.change(part);
  }

  post(message: TabMessage): void {
    this.#tabs.post(message);
  }

  /** Rings came or went, or time has passed. */
  update(): void {
    this.#bell.update(this.#options.rings(), this.leads, this.#options.now());
  }

  /** Looks again at what the browser allows. */
  look(): void {
    this.#tellSigns();
  }

  /** Lets sound out; call it from a press. */
  async unlock(): Promise<void> {
    if (!this.#blocked) {
      return;
    }
    await this.#sound.unlock();
    this.#offer();
    this.#tellSigns();
  }

  /** Lets one sound be heard as it is set now, muted or not. */
  async test(sound: 'ring' | 'message' = 'ring'): Promise<void> {
    await this.unlock();
    const { ring, message } = this.settings;
    this.#sound.muted = false;
    this.#play(sound === 'ring' ? ring : message);
    this.#sound.muted = this.settings.muted;
  }

  /** Whether a page is open in this browser that hears messages, which is a desk. Where browsers do not tell, one may be. */
  async hearsElsewhere(): Promise<boolean> {
    const locks = await navigator.locks?.query();
    return locks?.held?.some(({ name }) => name === this.#messages) ?? true;
  }

  /** Leads to this page from another one, which a script may not do: by a notification, where those are allowed. */
  beckon(words: string): void {
    if (document.visibilityState !== 'visible') {
      this.#notices.tell(words, 'desk');
    }
  }

  async askNotifications(): Promise<void> {
    await this.#notices.ask();
    this.update();
    this.#tellSigns();
  }

  /** A message came somewhere out of sight: one sound for several at once, in one of the pages that hear it. */
  chime(): void {
    const now = this.#options.now();
    if (this.#chimers?.leader && now - this.#chimedAt >= chimePauseMs && this.#play(this.settings.message)) {
      this.#chimedAt = now;
    }
  }

  #play(name: DeskSettings['ring'] | DeskSettings['message']): boolean {
    this.#sound.volume = this.settings.volume / 70;
    return name !== 'none' && this.#sound.play({ ...ringSounds, ...messageSounds }[name]);
  }

  /** Where this page is to be heard and must be silent, it asks for another. */
  #seek(): void {
    if (this.#blocked && (this.leads || this.#chimers?.leader)) {
      this.post({ kind: 'cannotSound' });
    }
  }

  #offer(): void {
    if (!this.#blocked) {
      this.post({ kind: 'canSound', messages: this.#chimers !== undefined });
    }
  }

  /** Sound works in another page: that one is to be heard, when this one must be silent. The next in line may have to be silent, too, and asks again. */
  #giveWay(messages: boolean): void {
    if (this.#blocked) {
      this.#tabs.yield();
      if (messages) {
        this.#chimers?.yield();
      }
    }
  }

  #tellSigns(): void {
    this.#sound.muted = this.settings.muted;
    this.#options.onSigns({ blocked: this.#blocked, notifications: this.#notices.state, settings: this.settings });
  }

  /** Not every key counts as a press for the browser, and it warns of sound that comes before one. */
  #gesture = (): void => {
    if (navigator.userActivation?.hasBeenActive !== false) {
      void this.unlock();
    }
  };
}
