import { beforeEach, describe, expect, it } from 'vitest';
import { type FileLink, FileLinks, linksOf } from '../../core/file-links.js';
import type { FileSource } from '../../core/file-source.js';
import type { AttachmentLinksDto, Reply } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { FakeClock } from '../fake-clock.js';

const minute = 60_000;
const good = 10 * minute;

let clock: FakeClock;
let asked: (readonly string[])[];
let answers: ((ids: readonly string[]) => Reply<AttachmentLinksDto>)[];
let links: FileLinks;

/** Every link is another one than the one before. */
function give(ids: readonly string[], more: Partial<AttachmentLinksDto> = {}): Reply<AttachmentLinksDto> {
  const given = ids.map(id => ({ id, ticket: `${id}-${asked.length}` }));
  return { ok: true, value: { links: given, until: clock.now() + good, ...more } };
}

const source: FileSource = {
  basePath: '/livechat',
  now: () => clock.now(),
  open: async ids => {
    asked.push(ids);
    return (answers.shift() ?? give)(ids);
  },
};

/** What is found in time. */
async function find(id: string, ms = 0): Promise<FileLink | undefined> {
  let found: FileLink | undefined;
  void links.find(id).then(link => {
    found = link;
  });
  await clock.advance(ms);
  return found;
}

beforeEach(() => {
  clock = new FakeClock(1_000_000);
  asked = [];
  answers = [];
  links = new FileLinks(source, clock);
});

describe('links to files', () => {
  it('are addresses below the path of LiveChat, of the origin that serves files', async () => {
    expect(await find('a')).toEqual({ kind: 'open', address: '/livechat/files/a-1' });
    answers.push(ids => give(ids, { origin: 'https://files.example' }));
    expect(await find('b')).toEqual({ kind: 'open', address: 'https://files.example/livechat/files/b-2' });
  });

  it('that are wished for together are asked for together, each once, a hundred at a time', async () => {
    const ids = Array.from({ length: 130 }, (_, index) => `file-${index}`);
    const found = Promise.all([...ids, ...ids].map(id => links.find(id)));
    await clock.advance(0);
    expect(asked.map(some => some.length)).toEqual([100, 30]);
    expect((await found).every(link => link.kind === 'open')).toBe(true);
  });

  it('are kept until shortly before they end', async () => {
    await find('a');
    await clock.advance(good - minute);
    expect(await find('a')).toEqual({ kind: 'open', address: '/livechat/files/a-1' });
    expect(links.address('a')).toBe('/livechat/files/a-1');
    await clock.advance(minute / 2);
    expect(links.address('a')).toBeUndefined();
    expect(await find('a')).toEqual({ kind: 'open', address: '/livechat/files/a-2' });
  });

  it('are asked for anew when one has not worked', async () => {
    await find('a');
    links.forget('a');
    expect(await find('a')).toEqual({ kind: 'open', address: '/livechat/files/a-2' });
  });

  it('are none for a file that is gone, also where there was one before', async () => {
    await find('a');
    links.forget('a');
    answers.push(() => give([]));
    expect(await find('a')).toEqual({ kind: 'gone' });
  });

  it('are asked for again when that may help, and then the person decides', async () => {
    answers.push(() => refusal('connection_lost'));
    expect(await find('a')).toBeUndefined();
    await clock.advance(1_000);
    expect(links.address('a')).toBe('/livechat/files/a-2');

    answers.push(...Array.from({ length: 5 }, () => () => refusal('try_again')));
    expect(await find('b', 14_999)).toBeUndefined();
    expect(await find('b', 1)).toEqual({ kind: 'failed' });
    expect(asked).toHaveLength(7);
  });

  it('are asked for until there is a connection, however long that takes', async () => {
    answers.push(...Array.from({ length: 8 }, () => () => refusal('not_connected')));
    expect(await find('a', 46_999)).toBeUndefined();
    expect(await find('a', 1)).toMatchObject({ kind: 'open' });
  });

  it('wait as long as the server asks', async () => {
    answers.push(() => ({ ok: false, error: { code: 'rate_limited', retryAfterMs: 5_000 } }));
    expect(await find('a', 4_999)).toBeUndefined();
    expect(await find('a', 1)).toMatchObject({ kind: 'open' });
  });

  it('are not asked for twice when that cannot help', async () => {
    answers.push(() => refusal('chat_not_found'));
    expect(await find('a')).toEqual({ kind: 'failed' });
    expect(asked).toHaveLength(1);
  });

  it('are not needed for a picture the page has itself', () => {
    links.keep('a', 'blob:a');
    expect(links.own('a')).toBe('blob:a');
    links.keep('a', undefined);
    expect(links.own('a')).toBeUndefined();
  });

  it('are remembered for each source', () => {
    expect(linksOf(source)).toBe(linksOf(source));
    expect(linksOf({ ...source })).not.toBe(linksOf(source));
  });

  it('of a redacted file are forgotten, and the picture this page has itself is given up', async () => {
    const own = URL.createObjectURL(new Blob(['a']));
    const revoked: string[] = [];
    const before = URL.revokeObjectURL;
    URL.revokeObjectURL = address => void revoked.push(address);
    await find('a');
    links.keep('a', own);
    links.redact('a');
    links.redact('b');
    URL.revokeObjectURL = before;
    expect([links.address('a'), links.own('a'), revoked]).toEqual([undefined, undefined, [own]]);
  });
});
