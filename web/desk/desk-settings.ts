import { type KeyValueStorage, readJson } from '../core/storage.js';
import { type MessageSoundName, messageSounds, type RingSoundName, ringSounds } from './desk-sounds.js';
import { type CommandKind, commandKinds, defaultKeys, type Keys } from './keymap.js';

/** How often a ring is heard until it is answered. */
export const repeats = { often: 3_000, seldom: 8_000, once: 0 } as const;

export type Repeat = keyof typeof repeats;

/** What an agent chose in this browser. The desk and the ringer on other pages obey it. */
export interface DeskSettings {
  /** No sound at all. */
  readonly muted: boolean;
  readonly ring: RingSoundName;
  /** For messages in chats that are not in sight. */
  readonly message: MessageSoundName | 'none';
  /** From 10 to 100. */
  readonly volume: number;
  readonly repeat: Repeat;
  /** Whether a ring is heard also while the page it rings on is the one in use. */
  readonly ringInFocus: boolean;
  /** Which keys send: Enter, with Shift for a new line, or Ctrl (⌘) and Enter, with Enter for a new line. */
  readonly sendWith: 'enter' | 'modEnter';
  /** Shortcuts that are not the usual ones; empty for those that are switched off. */
  readonly keys: Readonly<Partial<Record<CommandKind, string>>>;
}

export const usualSettings: DeskSettings = {
  muted: false,
  ring: 'bells',
  message: 'chime',
  volume: 70,
  repeat: 'often',
  ringInFocus: true,
  sendWith: 'enter',
  keys: {},
};

/** All shortcuts: the usual ones, and what the agent chose instead. */
export function keysOfSettings(settings: DeskSettings): Keys {
  return { ...defaultKeys, ...settings.keys };
}

/** Keeps an agent's settings in this browser, and hears what another page of the browser changes. */
export class KeptSettings {
  readonly #storage: KeyValueStorage;
  readonly #onChange: (settings: DeskSettings) => void;
  #agent: string | undefined;
  #value = usualSettings;

  constructor(storage: KeyValueStorage, onChange: (settings: DeskSettings) => void) {
    this.#storage = storage;
    this.#onChange = onChange;
  }

  get value(): DeskSettings {
    return this.#value;
  }

  /** Whose they are, once that is known. */
  use(agent: string | undefined): void {
    if (agent !== undefined && agent !== this.#agent) {
      this.#agent = agent;
      this.#read();
    }
  }

  change(part: Partial<DeskSettings>): void {
    this.#value = { ...this.#value, ...part };
    if (this.#agent !== undefined) {
      this.#storage.set(this.#key, JSON.stringify(this.#value));
    }
    this.#onChange(this.#value);
  }

  start(): void {
    window.addEventListener('storage', this.#elsewhere);
  }

  stop(): void {
    window.removeEventListener('storage', this.#elsewhere);
  }

  get #key(): string {
    return `desk-settings:${this.#agent ?? ''}`;
  }

  #read(): void {
    const kept = readJson(this.#storage, this.#key, isRecord);
    this.#value = kept ? settingsOf(kept) : usualSettings;
    this.#onChange(this.#value);
  }

  #elsewhere = (event: StorageEvent): void => {
    if (this.#agent !== undefined && (event.key === null || event.key.endsWith(this.#key))) {
      this.#read();
    }
  };
}

/** What was kept may be of another version, or damaged: each part that is not understood is the usual one. */
function settingsOf(kept: Readonly<{ [part in keyof DeskSettings]?: unknown }>): DeskSettings {
  const usual = usualSettings;
  const { muted, ring, message, volume, repeat, ringInFocus, sendWith, keys } = kept;
  return {
    muted: muted === true,
    ring: isKeyOf(ringSounds, ring) ? ring : usual.ring,
    message: message === 'none' || isKeyOf(messageSounds, message) ? message : usual.message,
    volume: typeof volume === 'number' && volume >= 10 && volume <= 100 ? volume : usual.volume,
    repeat: isKeyOf(repeats, repeat) ? repeat : usual.repeat,
    ringInFocus: ringInFocus !== false,
    sendWith: sendWith === 'modEnter' ? sendWith : usual.sendWith,
    keys: isRecord(keys) ? keysIn(keys) : {},
  };
}

function keysIn(kept: Readonly<Record<string, unknown>>): DeskSettings['keys'] {
  return Object.fromEntries(commandKinds.flatMap(kind => (typeof kept[kind] === 'string' ? [[kind, kept[kind]]] : [])));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKeyOf<T extends object>(names: T, value: unknown): value is keyof T {
  return typeof value === 'string' && Object.hasOwn(names, value);
}
