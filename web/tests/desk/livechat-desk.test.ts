import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LivechatDesk } from '../../desk/livechat-desk.js';
import type { AgentClient, AgentHub } from '../../protocol/contract.gen.js';
import { settle } from '../fake-clock.js';
import { ScriptedHub } from '../scripted-hub.js';

let desk: LivechatDesk;
let may: boolean;
let asked: number;
const reload = vi.fn();

const find = (name: string) => desk.renderRoot.querySelector<HTMLElement>(name);

beforeEach(async () => {
  may = false;
  asked = 0;
  reload.mockReset();
  vi.spyOn(location, 'reload').mockImplementation(reload);
  desk = new LivechatDesk();
  desk.lang = 'en';
  desk.basePath = '/livechat';
  desk.signOutUrl = '/signin';
  desk.transport = new ScriptedHub<AgentHub, AgentClient>();
  document.body.append(desk);
  await vi.waitFor(() => expect(find('lc-desk-pages')).not.toBeNull());
  Object.assign(find('lc-desk-pages') ?? {}, {
    mayLeave: async () => {
      asked++;
      return may;
    },
  });
});

afterEach(() => desk.remove());

describe('what is written on a page of the desk', () => {
  it('is asked about before the desk is loaded again', async () => {
    find('lc-desk-bars')?.dispatchEvent(new Event('lc-reload'));
    await settle();
    expect([asked, reload.mock.calls.length]).toEqual([1, 0]);
    may = true;
    find('lc-desk-bars')?.dispatchEvent(new Event('lc-reload'));
    await settle();
    expect([asked, reload.mock.calls.length]).toEqual([2, 1]);
  });

  it('is asked about before the agent signs out', async () => {
    const show = vi.fn();
    Object.assign(find('lc-sign-out') ?? {}, { show });
    find('lc-desk-top')?.dispatchEvent(new Event('lc-leave'));
    await settle();
    expect([asked, show.mock.calls.length]).toEqual([1, 0]);
    may = true;
    find('lc-desk-top')?.dispatchEvent(new Event('lc-leave'));
    await vi.waitFor(() => expect(show).toHaveBeenCalledOnce());
  });
});
