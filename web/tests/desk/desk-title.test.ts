import { beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { deskTitle } from '../../desk/desk-title.js';
import { chat, desk, message, ring, withEntries } from './samples.js';

beforeEach(() => useTexts('en', deskTexts));

describe('the title of the desk', () => {
  it('counts what customers wrote and nobody has read, in all chats', () => {
    const quiet = desk({ chats: [chat('a'), chat('b')] });
    expect(deskTitle(quiet)).toBe('Desk');
    const one = withEntries(quiet, 'a', [message(1, 'customer'), message(2, 'agent')]);
    expect(deskTitle(one)).toBe('(1) Desk');
    expect(deskTitle(withEntries(one, 'b', [message(1, 'customer'), message(2, 'customer')]))).toBe('(3) Desk');
  });

  it('says first who rings, the oldest of them', () => {
    const rings = [ring('Omar', { since: 2_000 }), ring('Dana', { since: 1_000 })];
    const ringing = desk({ chats: [chat('a')], rings });
    expect(deskTitle(withEntries(ringing, 'a', [message(1, 'customer')]))).toBe('Incoming chat · Dana');
  });
});
