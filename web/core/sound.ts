/** A tone: pitch in hertz, when it begins and how long it lasts in seconds. */
export interface Tone {
  readonly hertz: number;
  readonly at: number;
  readonly length: number;
}

/** Made here, not loaded: no file, no request. */
export const tones = {
  message: [
    { hertz: 880, at: 0, length: 0.09 },
    { hertz: 1174.7, at: 0.08, length: 0.16 },
  ],
  joined: [
    { hertz: 587.3, at: 0, length: 0.14 },
    { hertz: 880, at: 0.13, length: 0.24 },
  ],
} satisfies Record<string, readonly Tone[]>;

export type SoundName = keyof typeof tones;

export interface SoundOptions {
  readonly createContext?: () => AudioContext;
  /** Where the number of sounds that were started is kept as `data-sounds`, for those who watch. A ring counts each time it repeats. */
  readonly mark?: HTMLElement;
}

/** The peak of a tone, of 1. */
const loudness = 0.175;

/** Plays made tones. The browser blocks sound until the person has done something on the page; `blocked` tells. */
export class SoundPlayer {
  readonly #create: () => AudioContext;
  readonly #mark: HTMLElement;
  #context: AudioContext | undefined;
  #started = 0;
  #onBlocked: ((blocked: boolean) => void) | undefined;
  muted = false;
  /** How loud, up to 1. */
  volume = 1;

  constructor(options: SoundOptions = {}) {
    this.#create = options.createContext ?? (() => new AudioContext());
    this.#mark = options.mark ?? document.documentElement;
  }

  /** Whether the browser would not let a sound out now. */
  get blocked(): boolean {
    return this.#audio()?.state !== 'running';
  }

  /** Tells when sound becomes possible or impossible. */
  watch(handler: (blocked: boolean) => void): void {
    this.#onBlocked = handler;
    handler(this.blocked);
  }

  /** Call it while the person presses something: that is when browsers allow sound. */
  async unlock(): Promise<boolean> {
    try {
      await this.#audio()?.resume();
    } catch {
      // Still blocked; the answer says so.
    }
    this.#onBlocked?.(this.blocked);
    return !this.blocked;
  }

  /** Plays a sound once; answers whether it was started. */
  play(sound: SoundName | readonly Tone[]): boolean {
    const context = this.#audio();
    if (this.muted || !context || context.state !== 'running') {
      return false;
    }
    for (const tone of typeof sound === 'string' ? tones[sound] : sound) {
      this.#tone(context, tone);
    }
    this.#started++;
    this.#mark.dataset.sounds = String(this.#started);
    return true;
  }

  #audio(): AudioContext | undefined {
    if (!this.#context) {
      try {
        this.#context = this.#create();
        this.#context.addEventListener('statechange', () => this.#onBlocked?.(this.blocked));
      } catch {
        return undefined;
      }
    }
    return this.#context;
  }

  #tone(context: AudioContext, tone: Tone): void {
    const begin = context.currentTime + tone.at;
    const end = begin + tone.length;
    const gain = context.createGain();
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(loudness * this.volume, begin + 0.012);
    gain.gain.exponentialRampToValueAtTime(0.0001, end);
    const oscillator = context.createOscillator();
    oscillator.type = 'sine';
    oscillator.frequency.value = tone.hertz;
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(begin);
    oscillator.stop(end + 0.02);
  }
}
