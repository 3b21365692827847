import { beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  ConnectCustomer,
  CustomerClient,
  CustomerHub,
  CustomerTicketDto,
  WidgetConfigDto,
} from '../../protocol/contract.gen.js';
import { ConnectionRefused } from '../../protocol/errors.js';
import type { ToHost } from '../../protocol/frame-port.js';
import { type Entry, plainEntry } from '../../widget/entry.js';
import { SdkIdentity } from '../../widget/sdk-identity.js';
import { FakeClock, settle } from '../fake-clock.js';
import { memoryStorage } from '../memory-storage.js';
import { ScriptedHub } from '../scripted-hub.js';

let hub: ScriptedHub<CustomerHub, CustomerClient>;
let entry: Entry;
let requests: ConnectCustomer[];
let told: ToHost[];
let answers: (CustomerTicketDto | Error)[];
let reloads: number;
let identity: SdkIdentity;
let clock: FakeClock;
const storage = memoryStorage();
const config = { siteKey: 'key' } as WidgetConfigDto; // nothing else of it is looked at

beforeEach(() => {
  hub = new ScriptedHub();
  entry = plainEntry('secret');
  requests = [];
  told = [];
  answers = [];
  reloads = 0;
  clock = new FakeClock();
  storage.set('draft:chat', 'Half a');
  entry.connect = async (_, request) => {
    requests.push(request);
    const answer = answers.shift() ?? { ticket: 'ticket' };
    if (answer instanceof Error) {
      throw answer;
    }
    return answer;
  };
  const host = { send: (message: ToHost) => void told.push(message), listen: () => {} };
  identity = new SdkIdentity({ config, entry, transport: hub, storage, host }, () => reloads++, clock);
});

/** As the transport does for every connection. */
function enter(): Promise<CustomerTicketDto> {
  return entry.connect('/livechat', { siteKey: 'key', ...(entry.visitor && { visitor: entry.visitor }) });
}

describe('a token of the company’s server', () => {
  it('goes along with the very first connection, once', async () => {
    const taken = identity.bring('token');
    await enter();
    await taken;
    await enter();
    expect(requests).toEqual([
      { siteKey: 'key', visitor: 'secret', token: 'token' },
      { siteKey: 'key', visitor: 'secret' },
    ]);
    expect(reloads).toBe(0);
  });

  it('makes a connection that stands anew', async () => {
    hub.start();
    hub.go('online');
    const phases: string[] = [];
    hub.onState(({ phase }) => phases.push(phase));
    void identity.bring('token');
    await settle();
    expect(phases).toEqual(['stopped', 'connecting']);
    await enter();
    hub.go('online');
    await settle();
    expect(phases).toEqual(['stopped', 'connecting', 'online']);
  });

  it('makes a connection anew that was begun without it', async () => {
    hub.start();
    void identity.bring('token');
    const phases: string[] = [];
    hub.onState(({ phase }) => phases.push(phase));
    hub.go('online');
    await settle();
    expect(phases).toEqual(['online', 'stopped', 'connecting']);
  });

  it('is kept while the network is away', async () => {
    answers = [new Error('No network.')];
    const taken = identity.bring('token');
    await expect(enter()).rejects.toThrow('No network.');
    await enter();
    await taken;
    expect(requests.map(({ token }) => token)).toEqual(['token', 'token']);
  });

  it('is refused with its code, and the visitor stays who it was', async () => {
    answers = [new ConnectionRefused('identity_token_expired'), { ticket: 'plain' }];
    const refused = identity.bring('token');
    const entered = enter();
    await expect(refused).rejects.toMatchObject({ code: 'identity_token_expired' });
    expect(await entered).toEqual({ ticket: 'plain' });
    expect(requests).toEqual([
      { siteKey: 'key', visitor: 'secret', token: 'token' },
      { siteKey: 'key', visitor: 'secret', anonymous: true },
    ]);
    expect(entry.visitor).toBe('secret');
    expect(storage.get('draft:chat')).toBe('Half a');
    expect(told).toEqual([]);
  });

  it('is refused, and nobody sees what a known user left at this browser', async () => {
    answers = [new ConnectionRefused('identity_token_expired'), { ticket: 'plain', visitor: 'nobody’s' }];
    const refused = identity.bring('token');
    void enter();
    await expect(refused).rejects.toMatchObject({ code: 'identity_token_expired' });
    await vi.waitFor(() => expect(reloads).toBe(1));
    expect(entry.visitor).toBe('nobody’s');
    expect(storage.get('draft:chat')).toBeUndefined();
  });

  it('that says it is somebody else leaves nothing of who was there', async () => {
    answers = [{ ticket: 'ticket', visitor: 'other secret' }];
    const taken = identity.bring('token');
    void enter();
    await taken;
    await vi.waitFor(() => expect(reloads).toBe(1));
    expect(entry.visitor).toBe('other secret');
    expect(storage.get('draft:chat')).toBeUndefined();
    expect(told).toContainEqual(['visitor', 'other secret']);
    expect(told).toContainEqual(['unread', 0]);
  });

  it('that says it is somebody else ends the one before in the other tabs', async () => {
    const others = new BroadcastChannel('livechat-over:key');
    const over = new Promise(resolve => {
      others.onmessage = ({ data }) => resolve(data);
    });
    answers = [{ ticket: 'ticket', visitor: 'other secret' }];
    void identity.bring('token');
    void enter();
    expect(await over).toBe('secret');
    others.close();
    await vi.waitFor(() => expect(reloads).toBe(1));
  });

  it('begins nothing afresh for somebody who comes for the first time', async () => {
    entry.visitor = '';
    answers = [{ ticket: 'ticket', visitor: 'first secret' }];
    const taken = identity.bring('token');
    expect(await enter()).toEqual({ ticket: 'ticket', visitor: 'first secret' });
    await taken;
    expect(reloads).toBe(0);
  });

  it('gives way to a later one', async () => {
    const first = identity.bring('first');
    const second = identity.bring('second');
    await expect(first).rejects.toMatchObject({ code: 'overtaken' });
    await enter();
    await second;
    expect(requests.map(({ token }) => token)).toEqual(['second']);
  });

  it('is refused where the connection is', async () => {
    hub.state = { phase: 'refused', attempt: 1, code: 'origin_not_allowed' };
    await expect(identity.bring('token')).rejects.toMatchObject({ code: 'origin_not_allowed' });
  });
});

describe('a token that has expired, of a page that has another', () => {
  const expired = () => new ConnectionRefused('identity_token_expired');

  it('is replaced by that one, and nothing of the visitor is lost', async () => {
    answers = [expired(), { ticket: 'ticket', visitor: 'secret' }];
    const first = identity.bring('first', true);
    const entered = enter();
    await expect(first).rejects.toMatchObject({ code: 'identity_token_expired' });
    await settle();
    expect(requests).toHaveLength(1);
    await identity.bring('second');
    expect(await entered).toEqual({ ticket: 'ticket', visitor: 'secret' });
    expect(requests.map(({ token, anonymous }) => [token, anonymous])).toEqual([
      ['first', undefined],
      ['second', undefined],
    ]);
    expect(storage.get('draft:chat')).toBe('Half a');
    expect(reloads).toBe(0);
    expect(clock.delays).toEqual([]);
    await enter();
    expect(requests.at(-1)).toEqual({ siteKey: 'key', visitor: 'secret' });
  });

  it('is waited for three seconds, then the visitor is one nobody knows', async () => {
    answers = [expired(), { ticket: 'plain' }];
    const first = identity.bring('first', true);
    const entered = enter();
    await expect(first).rejects.toMatchObject({ code: 'identity_token_expired' });
    await clock.advance(2_999);
    expect(requests).toHaveLength(1);
    await clock.advance(1);
    expect(await entered).toEqual({ ticket: 'plain' });
    expect(requests[1]).toEqual({ siteKey: 'key', visitor: 'secret', anonymous: true });
  });

  it('is not waited for when the page says that it has none', async () => {
    answers = [expired(), { ticket: 'plain' }];
    const first = identity.bring('first', true);
    const entered = enter();
    await expect(first).rejects.toMatchObject({ code: 'identity_token_expired' });
    identity.unknown();
    await entered;
    expect(requests[1]).toMatchObject({ anonymous: true });
    expect(clock.delays).toEqual([]);
  });

  it('is waited for only where it has expired', async () => {
    answers = [new ConnectionRefused('identity_token_used'), { ticket: 'plain' }];
    const first = identity.bring('first', true);
    const entered = enter();
    await expect(first).rejects.toMatchObject({ code: 'identity_token_used' });
    await entered;
    expect(requests[1]).toMatchObject({ anonymous: true });
  });
});

describe('a visitor nobody vouches for any more', () => {
  it('comes in as that, however often it takes, and never as the user of before', async () => {
    answers = [
      new ConnectionRefused('identity_token_used'),
      new Error('No ticket: rate_limited.'),
      { ticket: 'plain' },
    ];
    const refused = identity.bring('token');
    const failed = enter();
    await expect(refused).rejects.toMatchObject({ code: 'identity_token_used' });
    await expect(failed).rejects.toThrow('rate_limited');
    await enter();
    await enter();
    expect(requests.map(({ token, anonymous }) => [token, anonymous])).toEqual([
      ['token', undefined],
      [undefined, true],
      [undefined, true],
      [undefined, undefined],
    ]);
  });

  it('is one for whom the page had no token, and begins afresh', async () => {
    const brought = identity.bring('token');
    identity.unknown();
    await expect(brought).rejects.toMatchObject({ code: 'overtaken' });
    answers = [{ ticket: 'plain', visitor: 'nobody’s' }];
    void enter();
    await vi.waitFor(() => expect(reloads).toBe(1));
    expect(requests).toEqual([{ siteKey: 'key', visitor: 'secret', anonymous: true }]);
    expect(entry.visitor).toBe('nobody’s');
    expect(storage.get('draft:chat')).toBeUndefined();
  });

  it('is whoever a token says that comes later', async () => {
    identity.unknown();
    const taken = identity.bring('token');
    await enter();
    await taken;
    await enter();
    expect(requests.map(({ token, anonymous }) => [token, anonymous])).toEqual([
      ['token', undefined],
      [undefined, undefined],
    ]);
  });
});
