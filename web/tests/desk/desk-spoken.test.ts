import { beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { SpokenCountdown } from '../../desk/desk-spoken.js';
import type { DeskRing } from '../../desk/desk-state.js';
import { ring } from './samples.js';

let countdown: SpokenCountdown;

const ringing = (name: string, until: number): DeskRing => ({
  ring: { ...ring(name), until },
  phase: 'ringing',
});
const due = (rings: readonly DeskRing[], seconds: number) => countdown.due(rings, seconds * 1_000);
const soon = (seconds: number) => `${seconds} seconds left to answer ${ring('a').contact.name}.`;

beforeEach(() => {
  useTexts('en', deskTexts);
  countdown = new SpokenCountdown();
});

describe('how long is left to answer', () => {
  it('is said once, when ten seconds are left', () => {
    const said = Array.from({ length: 21 }, (_, second) => due([ringing('a', 20_000)], second));
    expect(said.flatMap((texts, second) => texts.map(text => [second, text]))).toEqual([[10, soon(10)]]);
  });

  it('is said a little later where that second was left out', () => {
    expect([8, 9, 12, 13].flatMap(second => due([ringing('a', 20_000)], second))).toEqual([soon(8)]);
  });

  it('is not said again of a ring that was short when it came, nor of one that is answered or over', () => {
    expect([0, 1, 2].flatMap(second => due([ringing('a', 9_000)], second))).toEqual([]);
    const accepting: DeskRing = { ...ringing('b', 20_000), phase: 'accepting' };
    expect([...due([ringing('b', 20_000)], 9), ...due([accepting], 10), ...due([accepting], 11)]).toEqual([]);
    expect([...due([ringing('c', 20_000)], 9), ...due([ringing('c', 20_000)], 21)]).toEqual([]);
  });

  it('is said of each ring by itself', () => {
    const rings = [ringing('a', 20_000), ringing('b', 25_000)];
    expect([9, 10, 14, 15].map(second => due(rings, second).length)).toEqual([0, 1, 0, 1]);
  });
});
