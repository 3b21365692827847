import { html, nothing, render } from 'lit';
import { describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/en.js';
import type { ChatStatusDto, CustomerChatDto } from '../../protocol/contract.gen.js';
import type { ConnectionState } from '../../protocol/transport.js';
import {
  bars,
  chooseView,
  offlineText,
  resumeErrorText,
  type Situation,
  startErrorText,
  type View,
} from '../../widget/panel-views.js';
import { header } from '../core/chats.js';
import { widgetTexts } from '../widget-texts.js';

const chat = (status: ChatStatusDto): CustomerChatDto => ({ ...header(1, { status }), segment: 1, canResume: false });

function view(more: Partial<Situation>): string {
  const nothingKnown = { chat: undefined, loaded: false, mayHaveChat: true, phase: undefined, asksNew: '' } as const;
  return chooseView({ ...nothingKnown, conversation: true, takesMessages: true, leavesMessage: '', ...more });
}

describe('what the panel shows', () => {
  it('is the form at once for a visitor who was never here', () => {
    expect(view({ mayHaveChat: false })).toBe('form');
  });

  it('is nothing yet until the server has told whether there is a chat, unless it lets nobody in', () => {
    expect(view({})).toBe('loading');
    expect(view({ phase: 'reconnecting' })).toBe('loading');
    expect(view({ phase: 'refused' })).toBe('form');
    expect(view({ loaded: true })).toBe('form');
  });

  it('follows the chat', () => {
    const statuses = ['waiting', 'ringing', 'active', 'ended'] as const;
    expect(statuses.map(status => view({ chat: chat(status) }))).toEqual(['queue', 'queue', 'active', 'ended']);
  });

  it('waits for the elements of a conversation', () => {
    expect(view({ chat: chat('active'), conversation: false })).toBe('loading');
  });

  it('is the form after the end when the customer asked for it, as long as it is about that chat', () => {
    expect(view({ chat: chat('ended'), asksNew: 'chat' })).toBe('form');
    expect(view({ chat: chat('ended'), asksNew: 'another' })).toBe('ended');
    expect(view({ chat: chat('active'), asksNew: 'chat' })).toBe('active');
  });
});

describe('nobody who would answer', () => {
  const closed = { reason: 'closed' } as const;
  const nobody = { reason: 'nobody' } as const;

  it('makes a form to leave a message by of the form before the chat, where the widget takes messages', () => {
    expect(view({ loaded: true, offline: closed })).toBe('message');
    expect(view({ loaded: true, offline: nobody, takesMessages: false })).toBe('form');
    expect(view({ chat: chat('ended'), asksNew: 'chat', offline: nobody })).toBe('message');
  });

  it('leaves a chat alone that is going on, and one that has ended', () => {
    expect(view({ chat: chat('active'), offline: nobody })).toBe('active');
    expect(view({ chat: chat('waiting'), offline: closed })).toBe('queue');
    expect(view({ chat: chat('ended'), offline: nobody })).toBe('ended');
  });

  it('leaves the form alone in which somebody is typing, until there is a chat', () => {
    expect(view({ loaded: true, offline: nobody, stays: 'form' })).toBe('form');
    expect(view({ loaded: true, stays: 'message' })).toBe('message');
    expect(view({ chat: chat('ended'), asksNew: 'chat', offline: nobody, stays: 'form' })).toBe('form');
    expect(view({ chat: chat('waiting'), stays: 'form' })).toBe('queue');
    expect(view({ chat: chat('ended'), stays: 'form' })).toBe('ended');
  });

  it('lets the customer leave one where nobody answered in time', () => {
    const unanswered = { ...chat('ended'), leaveMessage: true };
    expect(view({ chat: unanswered })).toBe('ended');
    expect(view({ chat: unanswered, leavesMessage: 'chat' })).toBe('message');
    expect(view({ chat: unanswered, leavesMessage: 'chat', takesMessages: false })).toBe('ended');
    expect(view({ chat: unanswered, leavesMessage: 'chat', asksNew: 'chat' })).toBe('form');
  });

  it('is explained', () => {
    useTexts('en', widgetTexts);
    expect(offlineText(undefined, nobody)).toBe('Nobody is here at the moment.');
    expect(offlineText(undefined, closed)).toBe('We are closed at the moment.');
    expect(offlineText({ ...chat('ended'), leaveMessage: true }, undefined)).toBe('Nobody was free to answer you.');
  });
});

describe('a queue that is full', () => {
  it('asks to come again, without saying that anything failed', () => {
    useTexts('en', chatTexts, widgetTexts);
    expect(startErrorText({ code: 'queue_full' })).toContain('Too many people wait');
    expect(startErrorText({ code: 'visitor_blocked' })).toContain('No chat can be started');
    expect(resumeErrorText({ code: 'visitor_blocked' })).toContain('No chat can be started');
    expect(startErrorText({ code: 'connection_lost' })).toContain("You're offline");
  });
});

describe('a queue that is closed', () => {
  const now = new Date(2026, 10, 28, 20, 0).getTime();
  const monday = new Date(2026, 10, 30, 9, 0).getTime();

  it('says when it opens next, or only that it is closed when that is not known', () => {
    useTexts('en-GB', chatTexts, widgetTexts);
    const until = 'We are closed at the moment. We open again: Monday 30 November, 09:00.';
    expect(startErrorText({ code: 'queue_closed', opensAt: monday }, 'form.failed', now)).toBe(until);
    expect(resumeErrorText({ code: 'queue_closed', opensAt: monday }, now)).toBe(until);
    expect(startErrorText({ code: 'queue_closed' }, 'form.failed', now)).toBe('We are closed at the moment.');
    expect(offlineText(undefined, { reason: 'closed', opensAt: monday }, now)).toBe(until);
    const evening = new Date(2026, 10, 28, 22, 30).getTime();
    expect(offlineText(undefined, { reason: 'closed', opensAt: evening }, now)).toBe(
      'We are closed at the moment. We open again: Today, 22:30.',
    );
  });
});

describe('the bar below the header', () => {
  const bar = (connection: ConnectionState, shown: View) => {
    const place = document.createElement('div');
    render(bars(connection, shown, undefined), place);
    return place.textContent?.trim();
  };

  it('tells how the connection is, as far as that is worth a word', () => {
    useTexts('en', chatTexts, widgetTexts);
    expect(bar({ phase: 'connecting', attempt: 0 }, 'loading')).toBe('');
    expect(bar({ phase: 'connecting', attempt: 1 }, 'loading')).toBe('Reconnecting…');
    expect(bar({ phase: 'connecting', attempt: 1 }, 'form')).toBe('');
    expect(bar({ phase: 'reconnecting', attempt: 1 }, 'active')).toBe('Reconnecting…');
    expect(bar({ phase: 'reconnecting', attempt: 0 }, 'form')).toBe('Reconnecting…');
    expect(bar({ phase: 'offline', attempt: 3 }, 'queue')).toBe("You're offline. Messages wait here.");
    expect(bar({ phase: 'refused', attempt: 0 }, 'form')).toBe('This chat is not available here.');
    expect(bar({ phase: 'online', attempt: 0 }, 'active')).toBe('');
  });

  it('offers the other form also where something has failed before', () => {
    useTexts('en', chatTexts, widgetTexts);
    const turned = html`It is your turn.`;
    const failing = { failed: 'download', lost: false } as const;
    expect(bars(undefined, 'form', failing, turned)).toBe(turned);
    expect(bars(undefined, 'form', undefined, turned)).toBe(turned);
    expect(bars(undefined, 'ended', failing)).not.toBe(nothing);
    expect(bars(undefined, 'ended', undefined)).toBe(nothing);
  });
});
