// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { DeskTabs, type TabMessage } from '../../desk/desk-tabs.js';
import { settle } from '../fake-clock.js';
import { FakeChannels, FakeLocks } from './fake-tabs.js';

function browser(count: number) {
  const locks = new FakeLocks();
  const channels = new FakeChannels();
  return Array.from({ length: count }, () => {
    const heard: TabMessage[] = [];
    const changes: boolean[] = [];
    const tabs = new DeskTabs({
      locks,
      channel: channels.open(),
      name: 'desk',
      onLeader: leader => changes.push(leader),
      onMessage: message => heard.push(message),
    });
    tabs.start();
    return { tabs, heard, changes };
  });
}

describe('several tabs of one desk', () => {
  it('have exactly one that leads', () => {
    expect(browser(3).map(({ tabs }) => tabs.leader)).toEqual([true, false, false]);
  });

  it('pass the lead on when the leading one is closed', async () => {
    const [first, second] = browser(2);
    first?.tabs.stop();
    await settle();
    expect([first?.tabs.leader, second?.tabs.leader]).toEqual([false, true]);
    expect(first?.changes).toEqual([true, false]);
  });

  it('do not give the lead to one that was closed while it waited', async () => {
    const [first, second, third] = browser(3);
    second?.tabs.stop();
    first?.tabs.stop();
    await settle();
    expect([second?.tabs.leader, third?.tabs.leader]).toEqual([false, true]);
    expect(second?.changes).toEqual([]);
  });

  it('let one that cannot ring hand over and stand in line again', async () => {
    const [first, second] = browser(2);
    first?.tabs.yield();
    await settle();
    expect([first?.tabs.leader, second?.tabs.leader]).toEqual([false, true]);
    second?.tabs.yield();
    await settle();
    expect([first?.tabs.leader, second?.tabs.leader]).toEqual([true, false]);
  });

  it('tell each other when a ring is over, and not themselves', async () => {
    const [first, second] = browser(2);
    const message: TabMessage = { kind: 'ringEnded', ended: { chatId: 'c', offerId: 'o', outcome: 'declined' } };
    second?.tabs.post(message);
    await settle();
    expect([first?.heard, second?.heard]).toEqual([[message], []]);
  });

  it('each lead where the browser has no locks', () => {
    const tabs = new DeskTabs({
      locks: undefined,
      channel: undefined,
      name: 'desk',
      onLeader: () => {},
      onMessage: () => {},
    });
    tabs.start();
    expect(tabs.leader).toBe(true);
  });
});
