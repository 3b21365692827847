// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { TabMessage } from '../../desk/desk-tabs.js';
import { OpenAtDesk } from '../../desk/open-at-desk.js';
import { FakeClock, settle } from '../fake-clock.js';

let clock: FakeClock;
let posted: TabMessage[];
let opened: string[];
let lets: boolean;
let opener: OpenAtDesk;

beforeEach(() => {
  clock = new FakeClock();
  posted = [];
  opened = [];
  lets = true;
  opener = new OpenAtDesk({
    post: message => posted.push(message),
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
    expect(posted).toEqual([{ kind: 'openChat', chatId: 'c1' }]);
    opener.told({ kind: 'chatOpened', chatId: 'another' });
    opener.told({ kind: 'chatOpened', chatId: 'c1' });
    expect(await shown).toBe('there');
    await clock.advance(5_000);
    expect(opened).toEqual([]);
  });

  it('opens a desk when none answers in time', async () => {
    const shown = opener.show('c1');
    await clock.advance(399);
    await settle();
    expect(opened).toEqual([]);
    await clock.advance(1);
    expect(await shown).toBe('new');
    expect(opened).toEqual(['/livechat/desk#chat=c1']);
  });

  it('is told apart when the browser opens nothing', async () => {
    lets = false;
    const shown = opener.show('c1');
    await clock.advance(400);
    expect(await shown).toBe('blocked');
  });
});
