import { beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { reduceDesk } from '../../desk/desk-reducer.js';
import { spokenChanges } from '../../desk/desk-spoken.js';
import type { DeskState } from '../../desk/desk-state.js';
import { chat, desk, message, ring, withEntries } from './samples.js';

beforeEach(() => useTexts('en', deskTexts));

const nowhere = () => false;
const said = (state: DeskState, before: DeskState, inSight: (chatId: string) => boolean = nowhere) =>
  spokenChanges(state, before, 4_000, inSight).map(({ text, urgent }) => `${urgent ? '!' : '·'} ${text}`);

describe('what the desk says by itself', () => {
  it('interrupts for a chat that rings, once', () => {
    const ringing = reduceDesk(desk(), { type: 'ring', ring: ring('Dana') });
    expect(said(ringing, desk())).toEqual(['! Incoming chat from Dana, Support. 15 seconds to answer.']);
    expect(said(ringing, ringing)).toEqual([]);
  });

  it('says why a ring is over, and nothing of one the agent answered', () => {
    const ringing = desk({ rings: [ring('Dana')] });
    const ended = { chatId: 'chat-Dana', offerId: 'offer-Dana' };
    const end = (outcome: 'taken' | 'customerLeft' | 'missed' | 'declined', by?: string) =>
      reduceDesk(ringing, {
        type: 'ringEnded',
        ended: { ...ended, outcome, ...(by === undefined ? {} : { by }) },
        now: 4_000,
      });
    expect(said(end('taken', 'Ben'), ringing)).toEqual(['· Dana: Taken by Ben.']);
    expect(said(end('customerLeft'), ringing)).toEqual(['· Dana: Customer left.']);
    expect(said(end('missed'), ringing)).toEqual(['· Dana: Missed.']);
    expect(said(end('declined'), ringing)).toEqual([]);
  });

  it('interrupts for the end of a chat that somebody else ended', () => {
    const before = desk({ chats: [chat('Dana')] });
    const end = (endedBy: 'customer' | 'agent') =>
      reduceDesk(before, { type: 'header', chat: chat('Dana', { status: 'ended', fence: 3, endedBy }), draft: '' });
    expect(said(end('customer'), before)).toEqual(['! The chat with Dana has ended.']);
    expect(said(end('agent'), before)).toEqual([]);
  });

  it('interrupts for a message that was not sent', () => {
    const before = desk({ chats: [chat('Dana')] });
    const outgoing = (status: 'sending' | 'failed') =>
      reduceDesk(before, {
        type: 'log',
        chatId: 'Dana',
        action: { type: 'outgoing', messages: [{ messageId: 'm', text: 'Hi', status, at: 1 }] },
      });
    expect(said(outgoing('sending'), before)).toEqual([]);
    expect(said(outgoing('failed'), outgoing('sending'))).toEqual(['! A message was not sent.']);
    expect(said(outgoing('failed'), outgoing('failed'))).toEqual([]);
  });

  it('tells of a message in a chat that is not seen, selected or not, and of no other', () => {
    const before = withEntries(desk({ chats: [chat('Dana')] }), 'Dana', [message(1, 'customer')]);
    const after = withEntries(before, 'Dana', [message(2, 'customer')]);
    expect(after.selected).toBe('Dana');
    expect(said(after, before)).toEqual(['· New message from Dana.']);
    expect(said(after, before, id => id === 'Dana')).toEqual([]);
    expect(said(withEntries(before, 'Dana', [message(2, 'agent')]), before)).toEqual([]);
    expect(said(before, desk({ chats: [chat('Dana')] }))).toEqual([]);
  });
});
