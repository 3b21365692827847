import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LcLog } from '../../chat/lc-log.js';
import type { ChatHeader, ChatState } from '../../core/chat-state.js';
import { openChat, reduceChat } from '../../core/chat-store.js';
import { useTexts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/en.js';
import type { EntryDto } from '../../protocol/contract.gen.js';
import { attachment, header, message, messages } from '../core/chats.js';

let log: LcLog;

const chat = (entries: EntryDto[]): ChatState<ChatHeader> =>
  openChat(header(entries.length), entries, 0, entries.length);
const region = () => log.renderRoot.querySelector('[role=log]');
const rows = () => [...log.renderRoot.querySelectorAll('li')];

async function show(state: ChatState<ChatHeader>): Promise<void> {
  log.chat = state;
  await log.updateComplete;
  await Promise.all(
    [...log.renderRoot.querySelectorAll('lc-message, lc-event')].map(row => (row as LcLog).updateComplete),
  );
}

async function readFurtherUp(): Promise<void> {
  const scroll = region() as HTMLElement;
  for (const [name, value] of Object.entries({ scrollHeight: 2_000, clientHeight: 300 })) {
    Object.defineProperty(scroll, name, { value, configurable: true });
  }
  scroll.dispatchEvent(new Event('scroll'));
  scroll.scrollTop = 500;
  scroll.dispatchEvent(new Event('scroll'));
  await log.updateComplete;
}

beforeEach(async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  useTexts('en', chatTexts);
  await import('../../chat/lc-log.js');
  log = document.createElement('lc-log');
  document.body.append(log);
});

afterEach(() => {
  log.remove();
  vi.unstubAllGlobals();
});

describe('the log', () => {
  it('is one named region that can be reached and scrolled by keyboard', async () => {
    await show(chat(messages(1, 2)));
    expect(region()?.getAttribute('aria-label')).toBe('Conversation');
    expect(region()?.getAttribute('tabindex')).toBe('0');
    expect(log.renderRoot.querySelectorAll('ol')).toHaveLength(1);
  });

  it('never announces what was there before, and announces what comes', async () => {
    const state = chat(messages(1, 3));
    await show(state);
    expect(region()?.getAttribute('aria-live')).toBe('off');
    await show(reduceChat(state, { type: 'pushed', fence: 1, lastSequence: 4, entries: [message(4)] }));
    expect(region()?.getAttribute('aria-live')).toBe('polite');
  });

  it('never announces history that is put before', async () => {
    const state = openChat<ChatHeader>(header(20), messages(11, 20), 10, 20);
    await show(state);
    await show(
      reduceChat(state, { type: 'page', header: header(20), entries: messages(1, 10), after: 0, through: 10 }),
    );
    expect(rows()).toHaveLength(20);
    expect(region()?.getAttribute('aria-live')).toBe('off');
  });

  it('does not announce own messages', async () => {
    const own: EntryDto = { ...message(2), author: { role: 'customer', name: 'Dana' } };
    await show(chat([message(1), own]));
    expect(rows().map(row => row.getAttribute('aria-live'))).toEqual([null, 'off']);
  });

  it('takes nothing for new when the newest message it knew is gone', async () => {
    const own = (sequence: number): EntryDto => ({ ...message(sequence), author: { role: 'customer', name: 'Dana' } });
    await show(chat([own(1), ...messages(2, 20)]));
    await readFurtherUp();
    expect(log.atEnd).toBe(false);
    await show(chat([own(1), ...messages(2, 19), { kind: 'hidden', sequence: 20 } as EntryDto]));
    expect(log.atEnd).toBe(false);
    expect(log.renderRoot.querySelector('.pill')?.textContent?.trim()).toBe('');
    expect(region()?.getAttribute('aria-live')).toBe('off');
  });

  it('counts what others write below who reads further up, until they go there', async () => {
    const state = chat(messages(1, 20));
    await show(state);
    await readFurtherUp();
    const own: EntryDto = { ...message(23), author: { role: 'customer', name: 'Dana' } };
    const two = reduceChat(state, { type: 'pushed', fence: 1, lastSequence: 22, entries: messages(21, 22) });
    await show(two);
    const pill = () => log.renderRoot.querySelector<HTMLButtonElement>('.pill');
    expect(pill()?.textContent?.trim()).toBe('2 new messages');
    expect(pill()?.getAttribute('aria-label')).toBe('2 new messages');
    const joined: EntryDto = { kind: 'joined', sequence: 23, at: 0, agent: 'Ana' };
    const three = reduceChat(two, { type: 'pushed', fence: 1, lastSequence: 24, entries: [joined, message(24)] });
    await show(three);
    expect(pill()?.textContent?.trim()).toBe('3 new messages');
    pill()?.click();
    await log.updateComplete;
    expect(log.atEnd).toBe(true);
    expect(pill()).toBeNull();

    await readFurtherUp();
    expect(pill()?.textContent?.trim()).toBe('');
    await show(
      reduceChat(three, {
        type: 'pushed',
        fence: 1,
        lastSequence: 25,
        entries: [{ ...own, sequence: 25, messageId: 'm25' }],
      }),
    );
    expect(log.atEnd).toBe(false);
    expect(pill()?.textContent?.trim()).toBe('');
  });

  it('holds at most 150 rows', async () => {
    await show(chat(messages(1, 1_000)));
    expect(rows()).toHaveLength(150);
    expect(rows().at(-1)?.dataset.key).toBe('m1000');
  });

  it('shows markup as the text it is', async () => {
    const hostile = '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>';
    await show(
      chat([
        { ...message(1), text: hostile, author: { role: 'agent', name: hostile } },
        { kind: 'joined', sequence: 2, at: 0, agent: hostile },
      ]),
    );
    const parts = [...log.renderRoot.querySelectorAll('lc-message, lc-event')].map(row => row.shadowRoot);
    expect(parts[0]?.querySelector('.b')?.textContent).toBe(hostile);
    expect(parts.some(part => part?.querySelector('img, script'))).toBe(false);
    expect('hit' in globalThis).toBe(false);
  });

  it('asks for earlier messages only when there are some', async () => {
    const asked = vi.fn();
    log.addEventListener('lc-earlier', asked);
    await show(chat(messages(1, 3)));
    expect(log.renderRoot.querySelector('.earlier')).toBeNull();
    await show(openChat<ChatHeader>(header(20, { id: 'other' }), messages(11, 20), 10, 20));
    log.renderRoot.querySelector<HTMLButtonElement>('.earlier')?.click();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('offers to try a failed message again', async () => {
    const retried = vi.fn();
    log.addEventListener('lc-retry', event => retried((event as CustomEvent).detail));
    const outgoing = [{ messageId: 'mine', text: 'hello', at: 0, status: 'failed' as const, reason: 'timed_out' }];
    await show({ ...chat(messages(1, 1)), outgoing });
    const retry = log.renderRoot
      .querySelector('[data-key=mine] lc-message')
      ?.shadowRoot?.querySelector<HTMLButtonElement>('.retry');
    expect(retry?.getAttribute('aria-label')).toBe('Retry: hello');
    retry?.click();
    expect(retried).toHaveBeenCalledWith('mine');
  });

  it('leads to the last message that was not sent, if there is one', async () => {
    const failed = { text: 'hello', at: 0, status: 'failed' as const, reason: 'timed_out' };
    await show(chat(messages(1, 1)));
    expect(log.focusLastFailed()).toBe(false);
    const outgoing = [
      { ...failed, messageId: 'first' },
      { ...failed, messageId: 'second' },
      { messageId: 'third', text: 'hello', at: 0, status: 'waiting' as const },
    ];
    await show({ ...chat(messages(1, 1)), outgoing });
    expect(log.focusLastFailed()).toBe(true);
    const second = log.renderRoot.querySelector('[data-key=second] lc-message');
    expect(log.renderRoot instanceof ShadowRoot && log.renderRoot.activeElement).toBe(second);
    expect(second?.shadowRoot?.activeElement?.className).toBe('retry');
  });

  it('shows the files of a message, and no bubble where nothing was written', async () => {
    const files = [attachment('photo.png'), attachment('other.png')];
    const open = vi.fn();
    log.files = { basePath: '', now: () => 0, open };
    await show(
      chat([
        { ...message(1), text: '', attachments: files },
        { ...message(2), attachments: files },
      ]),
    );
    const [silent, spoken] = [...log.renderRoot.querySelectorAll('lc-message')].map(row => row.shadowRoot);
    expect([silent?.querySelector('.b'), spoken?.querySelector('.b')?.textContent]).toEqual([null, 'text 2']);
    const shown = [...(silent?.querySelectorAll('lc-attachment') ?? [])];
    expect(shown.map(({ file, files: source }) => [file, source])).toEqual(files.map(file => [file, log.files]));
    await customElements.whenDefined('lc-attachment');
    await shown[0]?.updateComplete;
    expect(shown[0]?.shadowRoot?.textContent).toContain('photo.png');
  });

  it('names the file of a failed message in which nothing was written', async () => {
    const attachments = [attachment('photo.png')];
    const outgoing = [{ messageId: 'mine', text: '', attachments, at: 0, status: 'failed' as const }];
    await show({ ...chat(messages(1, 1)), outgoing });
    const failed = log.renderRoot.querySelector('[data-key=mine] lc-message')?.shadowRoot;
    expect(failed?.querySelector('.retry')?.getAttribute('aria-label')).toBe('Retry: photo.png');
  });

  it('has what draws files as soon as they can be sent', async () => {
    const attachments = { maxBytes: 1, maxFiles: 1, parallel: 1, extensions: ['.png'] };
    await show({ ...chat(messages(1, 1)), header: header(1, { attachments }) });
    await customElements.whenDefined('lc-attachment');
  });
});
