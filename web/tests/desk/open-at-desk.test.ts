// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { TabMessage } from '../../desk/desk-tabs.js';
import { OpenAtDesk } from '../../desk/open-at-desk.js';
import { FakeClock, settle } from '../fake-clock.js';

let clock: FakeClock;
let posted: TabMessage[];
let opened: string[];
let lets: boolean;
let isOpen: boolean;
let opener: OpenAtDesk;

beforeEach(() => {
  clock = new FakeClock();
  posted = [];
  opened = [];
  lets = true;
  isOpen = true;
  opener = new OpenAtDesk({
    post: message => posted.push(message),
    isOpen: () => Promise.resolve(isOpen),
    url: '/livechat/desk',
    open: url => {
      opened.push(url);
      return lets ? {} : null;
    },
    clock,
  });
});

describe('an accepted chat', () => {
  it('goes to the desk that is open in this browser, and opens no other', async () => {
    const shown = opener.show('c1');
    await settle();
    expect(posted).toEqual([{ kind: 'openChat', chatId: 'c1' }]);
    opener.told({ kind: 'chatOpened', chatId: 'another' });
    opener.told({ kind: 'chatOpened', chatId: 'c1' });
    expect(await shown).toBe('there');
    await clock.advance(5_000);
    expect(opened).toEqual([]);
  });

  it('opens a desk when none answers in time', async () => {
    const shown = opener.show('c1');
    await settle();
    await clock.advance(2_999);
    await settle();
    expect(opened).toEqual([]);
    await clock.advance(1);
    expect(await shown).toBe('new');
    expect(opened).toEqual(['/livechat/desk#chat=c1']);
  });

  it('is told apart when the browser opens nothing', async () => {
    lets = false;
    isOpen = false;
    expect(await opener.show('c1')).toBe('blocked');
  });

  it('waits for nobody where no desk is open', async () => {
    isOpen = false;
    expect(await opener.show('c1')).toBe('new');
    expect(posted).toEqual([]);
  });
});
