import type { Tone } from '../core/sound.js';

/** How a chat may ring. Made here, like all sounds: no file, no request. */
export const ringSounds = {
  bells: [
    { hertz: 659.3, at: 0, length: 0.22 },
    { hertz: 880, at: 0.2, length: 0.22 },
    { hertz: 659.3, at: 0.4, length: 0.22 },
    { hertz: 880, at: 0.6, length: 0.34 },
  ],
  phone: [0, 0.09, 0.18, 0.27, 0.6, 0.69, 0.78, 0.87].map(at => ({ hertz: 1396.9, at, length: 0.085 })),
  marimba: [
    { hertz: 523.3, at: 0, length: 0.3 },
    { hertz: 659.3, at: 0.14, length: 0.3 },
    { hertz: 784, at: 0.28, length: 0.3 },
    { hertz: 1046.5, at: 0.42, length: 0.5 },
  ],
  calm: [
    { hertz: 440, at: 0, length: 0.7 },
    { hertz: 554.4, at: 0.45, length: 0.9 },
  ],
} satisfies Record<string, readonly Tone[]>;

export type RingSoundName = keyof typeof ringSounds;

/** How a message in a chat that is not in sight may sound. */
export const messageSounds = {
  chime: [
    { hertz: 880, at: 0, length: 0.09 },
    { hertz: 1174.7, at: 0.08, length: 0.16 },
  ],
  drop: [
    { hertz: 1318.5, at: 0, length: 0.06 },
    { hertz: 784, at: 0.06, length: 0.14 },
  ],
  tap: [{ hertz: 622.3, at: 0, length: 0.08 }],
} satisfies Record<string, readonly Tone[]>;

export type MessageSoundName = keyof typeof messageSounds;
