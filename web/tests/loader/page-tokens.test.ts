import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { frameLoads, launcher, load, page, panelSays, seen, setUpPage, tearDownPage } from './company-page.js';

beforeEach(setUpPage);
afterEach(tearDownPage);

async function openPanel(): Promise<void> {
  page.LiveChat.open();
  await frameLoads();
}

describe('a function in place of a token', () => {
  const brought = (number: number, token: string, renewable = true) => [
    'call',
    number,
    'identify',
    [{ token, renewable }],
  ];
  const anonymous = ['call', 0, 'anonymous', []];
  let given: string[];
  let source: Mock<() => Promise<string>>;

  beforeEach(() => {
    given = ['first', 'second', 'third'];
    source = vi.fn(async () => given.shift() ?? '');
  });

  it('is asked when the panel is there to use the token, which comes along with the first hello', async () => {
    await load();
    void page.LiveChat.identify({ token: source });
    expect(source).not.toHaveBeenCalled();
    await openPanel();
    await vi.advanceTimersByTimeAsync(0);
    expect(source).toHaveBeenCalledOnce();
    expect(seen.posted[0]?.hello.calls).toEqual([brought(1, 'first')]);
  });

  it('is asked at once where the panel is there', async () => {
    await load();
    await openPanel();
    void page.LiveChat.identify({ token: source });
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.toFrame.at(-1)).toEqual(brought(1, 'first'));
  });

  it('is asked once more for a token that has expired, and no more', async () => {
    await load();
    await openPanel();
    const identified = page.LiveChat.identify({ token: source });
    await vi.advanceTimersByTimeAsync(0);
    panelSays(['failed', 1, { code: 'identity_token_expired', message: 'No.' }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.toFrame.at(-1)).toEqual(brought(1, 'second', false));
    panelSays(['failed', 1, { code: 'identity_token_expired', message: 'No.' }]);
    await expect(identified).rejects.toMatchObject({ code: 'identity_token_expired' });
    expect(source).toHaveBeenCalledTimes(2);
  });

  it('is asked for nothing where a token was refused for another reason', async () => {
    await load();
    await openPanel();
    const identified = page.LiveChat.identify({ token: source });
    await vi.advanceTimersByTimeAsync(0);
    panelSays(['failed', 1, { code: 'identity_token_invalid', message: 'No.' }]);
    await expect(identified).rejects.toMatchObject({ code: 'identity_token_invalid' });
    expect(source).toHaveBeenCalledOnce();
  });

  it('that has no token is an error, and the panel goes on without', async () => {
    await load();
    await openPanel();
    source.mockRejectedValue(new Error('Signed out.'));
    const identified = page.LiveChat.identify({ token: source });
    await expect(identified).rejects.toMatchObject({ code: 'identity_token_missing' });
    expect(seen.toFrame.filter(message => Array.isArray(message) && message[0] === 'call')).toEqual([]);
  });

  it('that is slow keeps nobody waiting: its token is brought when it comes', async () => {
    await load();
    let answer = (_: string) => {};
    void page.LiveChat.identify({
      token: () =>
        new Promise<string>(resolve => {
          answer = resolve;
        }),
    });
    await openPanel();
    expect(seen.posted).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(seen.posted[0]?.hello.calls).toEqual([anonymous]);
    answer('late');
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.toFrame.at(-1)).toEqual(brought(1, 'late'));
  });

  it('that has no token when the panel begins lets nobody see what a known user has left', async () => {
    localStorage.setItem('livechat:site-key-of-a-test:visitor', 'secret of a known user');
    await load();
    source.mockRejectedValue(new Error('Signed out.'));
    void page.LiveChat.identify({ token: source });
    await openPanel();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.posted[0]?.hello).toMatchObject({ visitor: 'secret of a known user', calls: [anonymous] });
    void page.LiveChat.identify({ token: 'a token' });
    await frameLoads();
    expect(seen.posted[1]?.hello.calls).toEqual([['call', 2, 'identify', [{ token: 'a token' }]]]);
  });

  it.each([undefined, null, '', 5])('that gives %o has no token', async nothing => {
    await load();
    source.mockResolvedValue(nothing as unknown as string);
    const identified = page.LiveChat.identify({ token: source });
    await openPanel();
    await vi.advanceTimersByTimeAsync(0);
    await expect(identified).rejects.toMatchObject({ code: 'identity_token_missing' });
    expect(seen.posted[0]?.hello.calls).toEqual([anonymous]);
  });

  it('tells the panel not to wait any longer when it has no second token', async () => {
    await load();
    await openPanel();
    void page.LiveChat.identify({ token: source });
    await vi.advanceTimersByTimeAsync(0);
    source.mockRejectedValue(new Error('Signed out.'));
    panelSays(['failed', 1, { code: 'identity_token_expired', message: 'No.' }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.toFrame.at(-1)).toEqual(anonymous);
  });

  it('makes what was asked later wait, three seconds at most', async () => {
    await load();
    await openPanel();
    const calls = () => seen.toFrame.filter(message => Array.isArray(message) && message[0] === 'call');
    const startChat = (number: number) => ['call', number, 'startChat', [undefined]];
    const soon = deferred();
    void page.LiveChat.identify({ token: () => soon.token });
    void page.LiveChat.startChat();
    expect(calls()).toEqual([]);
    soon.answer('soon');
    await vi.advanceTimersByTimeAsync(0);
    expect(calls()).toEqual([brought(1, 'soon'), startChat(2)]);

    const late = deferred();
    void page.LiveChat.identify({ token: () => late.token });
    void page.LiveChat.startChat();
    await vi.advanceTimersByTimeAsync(2_999);
    expect(calls()).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls().slice(2)).toEqual([startChat(4)]);
    late.answer('late');
    await vi.advanceTimersByTimeAsync(0);
    expect(calls().slice(3)).toEqual([brought(3, 'late')]);
  });

  it('makes nothing wait that was asked before', async () => {
    await load();
    void page.LiveChat.setTheme('dark');
    void page.LiveChat.identify({ token: () => deferred().token });
    void page.LiveChat.setTheme('light');
    await openPanel();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(seen.posted[0]?.hello.calls?.map(([, number]) => number)).toEqual([1, 3, 0]);
  });

  it('brings nothing after shutdown', async () => {
    await load();
    source.mockImplementation(() => new Promise(resolve => setTimeout(() => resolve('late'), 5_000)));
    void page.LiveChat.identify({ token: source });
    await openPanel();
    const over = page.LiveChat.shutdown();
    await vi.advanceTimersByTimeAsync(10_000);
    await over;
    expect(seen.posted).toEqual([]);
    expect(launcher().hasAttribute('data-hidden')).toBe(false);
  });
});

/** A token that comes when the test says so. */
function deferred(): { readonly token: Promise<string>; answer(token: string): void } {
  let answer = (_: string) => {};
  const token = new Promise<string>(resolve => {
    answer = resolve;
  });
  return { token, answer: text => answer(text) };
}

describe('the newest token', () => {
  const tokens = () =>
    seen.toFrame.flatMap(message =>
      Array.isArray(message) && message[2] === 'identify' ? [[message[1], message[3][0].token]] : [],
    );

  it('counts, whenever the function of an older one answers', async () => {
    await load();
    await openPanel();
    const slow = deferred();
    const first = page.LiveChat.identify({ token: () => slow.token });
    const second = page.LiveChat.identify({ token: 'second' });
    expect(tokens()).toEqual([[2, 'second']]);
    panelSays(['done', 2, undefined]);
    await second;
    slow.answer('first');
    await expect(first).rejects.toMatchObject({ code: 'overtaken' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(tokens()).toEqual([[2, 'second']]);
  });

  it('counts while an older one is fetched anew', async () => {
    await load();
    await openPanel();
    const slow = deferred();
    const given = [Promise.resolve('expired'), slow.token];
    const first = page.LiveChat.identify({ token: () => given.shift() ?? '' });
    await vi.advanceTimersByTimeAsync(0);
    panelSays(['failed', 1, { code: 'identity_token_expired', message: 'No.' }]);
    void page.LiveChat.identify({ token: 'second' });
    slow.answer('fresh');
    await expect(first).rejects.toMatchObject({ code: 'overtaken' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(tokens()).toEqual([
      [1, 'expired'],
      [2, 'second'],
    ]);
  });

  it('lets an older one that has expired have no second chance', async () => {
    await load();
    await openPanel();
    const source = vi.fn(async () => 'expired');
    const first = page.LiveChat.identify({ token: source });
    await vi.advanceTimersByTimeAsync(0);
    void page.LiveChat.identify({ token: 'second' });
    panelSays(['failed', 1, { code: 'identity_token_expired', message: 'No.' }]);
    await expect(first).rejects.toMatchObject({ code: 'identity_token_expired' });
    expect(source).toHaveBeenCalledOnce();
  });

  it('is the only one that is asked for when the panel comes', async () => {
    await load();
    const older = vi.fn(async () => 'older');
    const first = page.LiveChat.identify({ token: older });
    void page.LiveChat.identify({ token: async () => 'newer' });
    await openPanel();
    await vi.advanceTimersByTimeAsync(0);
    await expect(first).rejects.toMatchObject({ code: 'overtaken' });
    expect(older).not.toHaveBeenCalled();
    expect(seen.posted[0]?.hello.calls).toMatchObject([['call', 2, 'identify', [{ token: 'newer' }]]]);
  });

  it('lets the panel begin that waited for an older one', async () => {
    await load();
    void page.LiveChat.identify({ token: () => deferred().token });
    await openPanel();
    expect(seen.posted).toEqual([]);
    void page.LiveChat.identify({ token: 'second' });
    expect(seen.posted[0]?.hello.calls).toEqual([['call', 2, 'identify', [{ token: 'second' }]]]);
  });
});
