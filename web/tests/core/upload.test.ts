import { beforeEach, describe, expect, it } from 'vitest';
import { UploadQueue } from '../../core/upload.js';
import type { UploadItem } from '../../core/upload-state.js';
import { refusal } from '../../protocol/errors.js';
import { FakeClock, settle } from '../fake-clock.js';
import { file, limits, UploadServer } from './upload-server.js';

let clock: FakeClock;
let server: UploadServer;
let queue: UploadQueue;
let seen: string[];

beforeEach(() => {
  clock = new FakeClock();
  server = new UploadServer();
  seen = [];
  let ids = 0;
  queue = new UploadQueue({
    chatId: 'chat',
    basePath: '/livechat',
    calls: server,
    request: server.request,
    clock,
    newId: () => `id-${++ids}`,
    onChange: () => seen.push(queue.items.map(words).join(', ')),
  });
  queue.allow(limits);
});

function words({ name, state }: UploadItem): string {
  const more = 'sent' in state ? ` ${state.sent}` : 'code' in state ? ` ${state.code}` : '';
  return `${name} ${state.kind}${more}`;
}

/** Until nothing goes on by itself any more. */
async function rest(): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await settle();
  }
}

const now = () => queue.items.map(words);
const kinds = () => queue.items.map(({ state }) => state.kind);
const keyOf = (name: string) => queue.items.find(item => item.name === name)?.key ?? '';

describe('an upload', () => {
  it('comes in parts, one after the other, and is ready', async () => {
    queue.add([file('a.png', 250)]);
    await rest();
    expect(server.asked).toEqual(['begin a.png', 'put a.png 1', 'put a.png 2', 'put a.png 3', 'finish a.png']);
    expect(kinds()).toEqual(['ready']);
  });

  it('tells how far it is, bytes on their way included', async () => {
    queue.add([file('a.png', 250)]);
    await rest();
    const sent = seen.flatMap(line => /uploading (\d+)/.exec(line)?.[1] ?? []).map(Number);
    expect(sent).toEqual([0, 50, 100, 150, 200, 225, 250]);
  });

  it('is asked about every few seconds while the server looks at it', async () => {
    server.verdict = 'checking';
    queue.add([file('a.png', 100)]);
    await rest();
    expect(kinds()).toEqual(['checking']);
    await clock.advance(3_000);
    expect(kinds()).toEqual(['checking']);
    server.settle('a.png', 'ready');
    await clock.advance(3_000);
    expect(kinds()).toEqual(['ready']);
    expect(server.asked.slice(-2)).toEqual(['get a.png', 'get a.png']);
  });

  it('ends with the code of the server, and is not tried again by itself', async () => {
    server.say('finish a.png', refusal('type_not_allowed'));
    server.say('begin b.png', { ok: false, error: { code: 'attachment_refused', reason: 'no_cats' } });
    queue.add([file('a.png'), file('b.png')]);
    await clock.advance(120_000);
    expect(now()).toEqual(['a.png refused type_not_allowed', 'b.png refused attachment_refused']);
    expect(queue.items[1]?.state).toMatchObject({ reason: 'no_cats' });
    expect(server.asked.filter(asked => asked.startsWith('finish'))).toHaveLength(1);
  });

  it('goes on after a lost connection with what the server has', async () => {
    server.hold('put a.png 3');
    queue.add([file('a.png', 250)]);
    await rest();
    expect(now()).toEqual(['a.png uploading 225']);
    server.online = false;
    server.say('put a.png 3', refusal('connection_lost'));
    server.letGo('put a.png 3');
    await rest();
    expect(now()).toEqual(['a.png interrupted 225']);
    await clock.advance(600_000);
    expect(now()).toEqual(['a.png interrupted 225']);
    server.online = true;
    queue.wake();
    await rest();
    expect(kinds()).toEqual(['ready']);
    expect(server.asked.filter(asked => asked.startsWith('put'))).toEqual([
      'put a.png 1',
      'put a.png 2',
      'put a.png 3',
      'put a.png 3',
    ]);
  });

  it('waits longer each time nothing is gained, then leaves it to the person', async () => {
    for (let i = 0; i < 20; i++) {
      server.say('put a.png 1', refusal('connection_lost'));
    }
    queue.add([file('a.png')]);
    const tries: number[] = [];
    for (let second = 0; second < 240; second++) {
      const before = server.asked.length;
      await clock.advance(1_000);
      tries.push(...server.asked.slice(before).flatMap(asked => (asked.startsWith('put') ? second : [])));
    }
    expect(tries).toHaveLength(9);
    expect((tries[8] ?? 0) - (tries[7] ?? 0)).toBeGreaterThan((tries[2] ?? 0) - (tries[1] ?? 0));
    expect(now()).toEqual(['a.png refused connection_lost']);
    expect(server.asked.at(-1)).toBe('cancel a.png');
  });

  it('gets a new ticket when the old one is none any more', async () => {
    server.say('put a.png 2', refusal('upload_ticket_invalid'));
    queue.add([file('a.png', 250)]);
    await clock.advance(0);
    expect(server.asked.filter(asked => !asked.startsWith('finish'))).toEqual([
      'begin a.png',
      'put a.png 1',
      'put a.png 2',
      'begin a.png',
      'put a.png 2',
      'put a.png 3',
    ]);
    expect(kinds()).toEqual(['ready']);
  });

  it('sends the part the server wants', async () => {
    server.say('put a.png 3', { ok: false, error: { code: 'part_out_of_order', next: 2 } });
    queue.add([file('a.png', 250)]);
    await rest();
    expect(server.asked.filter(asked => asked.startsWith('put'))).toEqual([
      'put a.png 1',
      'put a.png 2',
      'put a.png 3',
      'put a.png 2',
      'put a.png 3',
    ]);
  });

  it('waits as long as the server asks for', async () => {
    server.say('put a.png 1', { ok: false, error: { code: 'upload_busy', retryAfterMs: 4_000 } });
    queue.add([file('a.png')]);
    await clock.advance(3_999);
    expect(server.asked.filter(asked => asked.startsWith('put'))).toEqual(['put a.png 1']);
    await clock.advance(1);
    expect(kinds()).toEqual(['ready']);
  });

  it('waits for a place as long as it takes when the other side has them all', async () => {
    for (let i = 0; i < 30; i++) {
      server.say('begin a.png', { ok: false, error: { code: 'too_many_uploads', retryAfterMs: 1_000 } });
    }
    queue.add([file('a.png')]);
    await clock.advance(59_000);
    expect(now()).toEqual(['a.png waiting']);
    await clock.advance(2_000);
    expect(kinds()).toEqual(['ready']);
  });
});

describe('several uploads', () => {
  it('go as many at once as may be, the next when one is done', async () => {
    for (const name of ['a', 'b', 'c']) {
      server.hold(`finish ${name}.png`);
    }
    queue.add([file('a.png'), file('b.png'), file('c.png')]);
    await rest();
    expect(kinds()).toEqual(['uploading', 'uploading', 'waiting']);
    server.letGo('finish a.png');
    await rest();
    expect(kinds()).toEqual(['ready', 'uploading', 'uploading']);
  });

  it('do not wait for one that is only looked at', async () => {
    server.verdict = 'checking';
    queue.add([file('a.png'), file('b.png'), file('c.png')]);
    await rest();
    expect(kinds()).toEqual(['checking', 'checking', 'checking']);
  });
});

describe('what cannot be sent', () => {
  it('is known before a byte is sent', async () => {
    queue.add([file('a.pdf'), file('b.png', 0), file('c.PNG', 1_001), file('d.JPEG', 1_000)]);
    await rest();
    expect(now()).toEqual([
      'a.pdf refused extension_not_allowed',
      'b.png refused empty',
      'c.PNG refused too_large',
      'd.JPEG ready',
    ]);
    expect(server.asked[0]).toBe('begin d.JPEG');
  });

  it('is left out where a message cannot have as many', async () => {
    expect(queue.add([file('a.png'), file('bad.pdf'), file('b.png')])).toBe(0);
    expect(queue.add(['c', 'd', 'e'].map(name => file(`${name}.png`)))).toBe(1);
    expect(queue.items.map(({ name }) => name)).toEqual(['a.png', 'bad.pdf', 'b.png', 'c.png', 'd.png']);
    queue.remove(keyOf('a.png'));
    expect(queue.add([file('e.png')])).toBe(0);
  });
});

describe('giving up', () => {
  it('ends the request and tells the server', async () => {
    server.hold('put a.png 2');
    queue.add([file('a.png')]);
    await rest();
    queue.remove(keyOf('a.png'));
    await rest();
    expect(queue.items).toEqual([]);
    expect(server.asked.at(-1)).toBe('cancel a.png');
    expect(server.of('a.png')?.status).toBe('refused');
  });

  it('makes room for the next one', async () => {
    server.hold('put a.png 1');
    server.hold('put b.png 1');
    queue.add([file('a.png'), file('b.png'), file('c.png')]);
    await rest();
    queue.remove(keyOf('b.png'));
    await rest();
    expect(kinds()).toEqual(['uploading', 'ready']);
  });

  it('also reaches an upload the server was just asked to begin', async () => {
    server.hold('begin a.png');
    queue.add([file('a.png')]);
    await rest();
    queue.remove(keyOf('a.png'));
    server.letGo('begin a.png');
    await rest();
    expect(server.asked).toEqual(['begin a.png', 'cancel a.png']);
  });

  it('is told later when there is no connection', async () => {
    queue.add([file('a.png')]);
    await rest();
    server.online = false;
    queue.remove(keyOf('a.png'));
    await rest();
    expect(server.of('a.png')?.status).toBe('ready');
    server.online = true;
    queue.wake();
    await rest();
    expect(server.of('a.png')?.status).toBe('refused');
  });

  it('happens to everything that is not sent when files are switched off, and the tiles say so', async () => {
    server.hold('put b.png 1');
    queue.add([file('a.png'), file('b.png')]);
    await rest();
    queue.allow(undefined);
    await clock.advance(60_000);
    expect(now()).toEqual(['a.png refused attachments_disabled', 'b.png refused attachments_disabled']);
    expect(server.asked.filter(asked => asked.startsWith('cancel'))).toEqual(['cancel a.png', 'cancel b.png']);
    expect(queue.add([file('c.png')])).toBe(0);
    expect(queue.items).toHaveLength(2);
  });
});

describe('trying again', () => {
  it('begins a new upload of the same file', async () => {
    server.say('put a.png 1', refusal('abandoned'));
    queue.add([file('a.png')]);
    await rest();
    expect(now()).toEqual(['a.png refused abandoned']);
    queue.retry(keyOf('a.png'));
    await rest();
    expect(kinds()).toEqual(['ready']);
    expect(server.asked.filter(asked => asked.startsWith('begin'))).toHaveLength(2);
    expect(queue.items[0]?.state).toMatchObject({ attachment: { id: 'up-id-3' } });
  });
});

describe('a message', () => {
  it('takes what is ready along and clears what was refused', async () => {
    queue.add([file('a.png'), file('bad.pdf'), file('b.png')]);
    expect([queue.isBusy, queue.isFilled]).toEqual([true, true]);
    await rest();
    expect([queue.isBusy, queue.isFilled]).toEqual([false, true]);
    expect(queue.take().map(({ name }) => name)).toEqual(['a.png', 'b.png']);
    expect([queue.items.length, queue.isFilled]).toEqual([0, false]);
    expect(server.of('a.png')?.status).toBe('ready');
  });
});

describe('a page that is loaded again', () => {
  it('has what was uploaded, and gives up what was under way', async () => {
    server.hold('put b.png 1');
    queue.add([file('a.png'), file('b.png')]);
    await rest();
    const { left } = queue;
    const after = new UploadQueue({ chatId: 'chat', basePath: '', calls: server, clock, onChange: () => {} });
    after.allow(limits);
    after.restore(left);
    await rest();
    expect(after.items.map(({ name, state }) => [name, state.kind])).toEqual([['a.png', 'ready']]);
    expect(server.asked.at(-1)).toBe('cancel b.png');
    expect(after.take().map(({ name }) => name)).toEqual(['a.png']);
  });
});
