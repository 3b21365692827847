import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { frameLoads, launcher, load, page, panelSays, seen, setUpPage, tearDownPage } from './company-page.js';

beforeEach(setUpPage);
afterEach(tearDownPage);

async function openPanel(): Promise<void> {
  page.LiveChat.open();
  await frameLoads();
}

describe('a function in place of a token', () => {
  const brought = (number: number, token: string) => ['call', number, 'identify', [{ token }]];
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
    expect(seen.toFrame.at(-1)).toEqual(brought(1, 'second'));
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
    expect(seen.posted[0]?.hello.calls).toEqual([]);
    answer('late');
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.toFrame.at(-1)).toEqual(brought(1, 'late'));
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
