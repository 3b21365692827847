import { beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../core/chat-state.js';
import { Outbox } from '../../core/outbox.js';
import type { KeyValueStorage } from '../../core/storage.js';
import type { MessageReceiptDto, Reply, SendMessage } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { FakeClock, settle } from '../fake-clock.js';
import { memoryStorage } from '../memory-storage.js';

let clock: FakeClock;
let storage: KeyValueStorage;
let sent: SendMessage[];
let shown: readonly OutgoingMessage[];
let stored: string[];
let answer: (message: SendMessage) => Promise<Reply<MessageReceiptDto>>;
let ids: number;

beforeEach(() => {
  clock = new FakeClock();
  storage = memoryStorage();
  sent = [];
  shown = [];
  stored = [];
  ids = 0;
  answer = async () => ({ ok: true, value: { sequence: sent.length, at: 1 } });
});

function outbox(): Outbox {
  return new Outbox({
    send(message) {
      sent.push(message);
      return answer(message);
    },
    storage,
    storageKey: 'outbox',
    onChange: (_, messages) => {
      shown = messages;
    },
    onStored: (_, message) => stored.push(message.text),
    clock,
    newId: () => `id-${++ids}`,
  });
}

const texts = () => sent.map(message => message.text);

describe('the outbox', () => {
  it('shows a message at once and sends it when there is a connection', async () => {
    const subject = outbox();
    subject.add('chat', 'hello');
    expect(shown).toMatchObject([{ text: 'hello', status: 'waiting' }]);
    expect(sent).toEqual([]);
    subject.setConnected(true);
    await settle();
    expect(sent).toEqual([{ chatId: 'chat', messageId: 'id-1', text: 'hello' }]);
    expect(stored).toEqual(['hello']);
    expect(shown).toEqual([]);
  });

  it('shows what the server keeps, where it has taken something out', async () => {
    answer = async () => ({ ok: true, value: { sequence: 1, at: 1, text: 'card ▒▒▒▒' } });
    const subject = outbox();
    subject.setConnected(true);
    subject.add('chat', 'card 4111');
    await settle();
    expect(stored).toEqual(['card ▒▒▒▒']);
    expect(storage.get('outbox')).toBeUndefined();
  });

  it('keeps the order: the next message goes when the one before is acknowledged', async () => {
    const open: ((reply: Reply<MessageReceiptDto>) => void)[] = [];
    answer = () => new Promise(resolve => open.push(resolve));
    const subject = outbox();
    subject.setConnected(true);
    subject.add('chat', 'one');
    subject.add('chat', 'two');
    await settle();
    expect(texts()).toEqual(['one']);
    open[0]?.({ ok: true, value: { sequence: 1, at: 1 } });
    await settle();
    expect(texts()).toEqual(['one', 'two']);
  });

  it('does not let one chat wait for another', async () => {
    answer = message =>
      message.chatId === 'slow' ? new Promise(() => {}) : Promise.resolve({ ok: true, value: { sequence: 1, at: 1 } });
    const subject = outbox();
    subject.setConnected(true);
    subject.add('slow', 'a');
    subject.add('fast', 'b');
    await settle();
    expect(stored).toEqual(['b']);
  });

  it('sends again under the same id after the connection was lost', async () => {
    answer = async () => refusal('connection_lost');
    const subject = outbox();
    subject.setConnected(true);
    subject.add('chat', 'hello');
    await settle();
    expect(shown).toMatchObject([{ status: 'waiting' }]);
    answer = async () => ({ ok: true, value: { sequence: 9, at: 1 } });
    subject.setConnected(true);
    await settle();
    expect(sent.map(message => message.messageId)).toEqual(['id-1', 'id-1']);
    expect(stored).toEqual(['hello']);
  });

  it('gives up on a message that takes the connection down every time, and goes on with the next', async () => {
    answer = async message =>
      message.text === 'bad' ? refusal('connection_lost') : { ok: true, value: { sequence: 1, at: 1 } };
    const subject = outbox();
    subject.add('chat', 'bad');
    subject.add('chat', 'good');
    for (let connection = 0; connection < 3; connection++) {
      subject.setConnected(true);
      await settle();
    }
    expect(texts()).toEqual(['bad', 'bad', 'bad', 'good']);
    expect(shown).toMatchObject([{ text: 'bad', status: 'failed', reason: 'connection_lost' }]);
  });

  it('waits as long as the server asks for', async () => {
    answer = async () => ({ ok: false, error: { code: 'rate_limited', retryAfterMs: 4_000 } });
    const subject = outbox();
    subject.setConnected(true);
    subject.add('chat', 'hello');
    await clock.advance(3_999);
    expect(sent).toHaveLength(1);
    answer = async () => ({ ok: true, value: { sequence: 1, at: 1 } });
    await clock.advance(1);
    expect(sent).toHaveLength(2);
    expect(stored).toEqual(['hello']);
  });

  it('shows at once what can never succeed, with its reason', async () => {
    answer = async () => refusal('chat_ended');
    const subject = outbox();
    subject.setConnected(true);
    subject.add('chat', 'late');
    await settle();
    expect(shown).toMatchObject([{ status: 'failed', reason: 'chat_ended' }]);
    expect(sent).toHaveLength(1);
  });

  it('retries a failed message under its old id', async () => {
    answer = async () => refusal('chat_ended');
    const subject = outbox();
    subject.setConnected(true);
    subject.add('chat', 'hello');
    await settle();
    answer = async () => ({ ok: true, value: { sequence: 1, at: 1 } });
    subject.retry('id-1');
    await settle();
    expect(sent.map(message => message.messageId)).toEqual(['id-1', 'id-1']);
    expect(shown).toEqual([]);
  });

  it('keeps what is not acknowledged over a reload of the page', async () => {
    answer = () => new Promise(() => {});
    const before = outbox();
    before.setConnected(true);
    before.add('chat', 'one');
    before.add('chat', 'two');
    await settle();
    sent = [];
    answer = async () => ({ ok: true, value: { sequence: 1, at: 1 } });
    const after = outbox();
    expect(after.messages('chat').map(message => [message.text, message.status])).toEqual([
      ['one', 'waiting'],
      ['two', 'waiting'],
    ]);
    after.setConnected(true);
    await settle();
    expect(sent.map(message => message.messageId)).toEqual(['id-1', 'id-2']);
    expect(storage.get('outbox')).toBeUndefined();
  });

  it('forgets a message that turned up among the entries', async () => {
    answer = async () => refusal('connection_lost');
    const subject = outbox();
    subject.setConnected(true);
    subject.add('chat', 'hello');
    await settle();
    subject.arrived('id-1');
    subject.setConnected(true);
    await settle();
    expect(sent).toHaveLength(1);
    expect(shown).toEqual([]);
  });

  it('sends the same files with a message each time, also after a reload of the page', async () => {
    const picture = { id: 'file-1', name: 'a.png', type: 'image/png', size: 3, width: 1, height: 1 };
    answer = async () => refusal('connection_lost');
    const before = outbox();
    before.setConnected(true);
    before.add('chat', '', [picture]);
    await settle();
    expect(shown).toMatchObject([{ text: '', attachments: [picture], status: 'waiting' }]);
    answer = async () => refusal('attachments_disabled');
    const after = outbox();
    after.setConnected(true);
    await settle();
    expect(sent.map(({ attachments }) => attachments)).toEqual([['file-1'], ['file-1']]);
    expect(shown).toMatchObject([{ attachments: [picture], status: 'failed', reason: 'attachments_disabled' }]);
    answer = async () => ({ ok: true, value: { sequence: 1, at: 1 } });
    after.retry('id-1');
    await settle();
    expect(sent.at(-1)).toEqual({ chatId: 'chat', messageId: 'id-1', text: '', attachments: ['file-1'] });
    expect(stored).toEqual(['']);
  });

  it('does not trust what it finds in the storage', () => {
    const noFiles = '[{"chatId":"c","messageId":"m","text":"","at":1,"status":"waiting","attachments":{}}]';
    for (const damaged of ['{', '[1]', '{"a":1}', '[{"chatId":"c"}]', 'null', noFiles]) {
      storage.set('outbox', damaged);
      expect(outbox().messages('c')).toEqual([]);
    }
  });

  it('drops a message that was stored and redacted meanwhile: it did not fail, and nothing of it is kept', async () => {
    answer = async () => refusal('redacted');
    const subject = outbox();
    subject.add('chat', 'secret');
    subject.setConnected(true);
    await settle();
    expect(shown).toEqual([]);
    expect(storage.get('outbox')).toBeUndefined();
    expect(texts()).toEqual(['secret']);
  });
});
