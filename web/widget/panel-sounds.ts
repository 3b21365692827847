import { SoundPlayer } from '../core/sound.js';
import { browserStorage, type KeyValueStorage, storageIsBlocked } from '../core/storage.js';
import type { EntryDto } from '../protocol/contract.gen.js';
import { SoundTurn } from './sound-turn.js';

/** The sounds of the panel: whether the customer wants them, and which of several tabs makes them. */
export class PanelSounds {
  readonly #player = new SoundPlayer();
  readonly #turn: SoundTurn;
  readonly #storage: KeyValueStorage;

  /** `page`: where it is kept that they are muted when the browser lets the frame keep nothing; `wanted`: whether there are sounds as long as the customer has not said. */
  constructor(siteKey: string, page: KeyValueStorage, wanted: boolean) {
    this.#turn = new SoundTurn(`livechat-sound:${siteKey}`);
    this.#storage = storageIsBlocked('localStorage') ? page : browserStorage('localStorage', `livechat:${siteKey}:`);
    this.#player.muted = (this.#storage.get('muted') ?? (wanted ? '0' : '1')) === '1';
  }

  get muted(): boolean {
    return this.#player.muted;
  }

  mute(muted: boolean): void {
    this.#storage.set('muted', muted ? '1' : '0');
    this.#player.muted = muted;
  }

  /** The person uses this tab: that is when browsers allow sound, and this tab is the one that makes it. */
  use(): void {
    this.#turn.take();
    void this.#player.unlock();
  }

  /** Sounds when an agent joins, and when one writes something that is not in sight. */
  news(entries: readonly EntryDto[], inSight: boolean): void {
    const joined = entries.some(entry => entry.kind === 'joined');
    const written = entries.some(entry => entry.kind === 'message' && entry.author.role === 'agent');
    if (this.#turn.mine && (joined || (written && !inSight))) {
      this.#player.play(joined ? 'joined' : 'message');
    }
  }
}
