import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Actions, createApi } from '../../loader/api.js';
import { load, page, setUpPage, tearDownPage } from './company-page.js';

beforeEach(setUpPage);
afterEach(tearDownPage);

describe('the events of LiveChat', () => {
  it('are heard once, or until off', async () => {
    await load();
    const heard: string[] = [];
    const handler = () => heard.push('on');
    page.LiveChat.on('open', handler);
    page.LiveChat.once('open', () => heard.push('once'));
    page.LiveChat.once('close', handler);
    page.LiveChat.off('close', handler);
    page.LiveChat.toggle();
    page.LiveChat.toggle();
    page.LiveChat.toggle();
    expect(heard).toEqual(['on', 'once', 'on']);
    page.LiveChat.off('open', handler);
    page.LiveChat.toggle();
    page.LiveChat.toggle();
    expect(heard).toHaveLength(3);
  });

  it('are heard by the others when one of the same handler has heard enough', async () => {
    await load();
    const handler = vi.fn();
    page.LiveChat.on('open', handler);
    page.LiveChat.once('open', handler);
    const end = page.LiveChat.on('open', handler);
    page.LiveChat.open();
    expect(handler).toHaveBeenCalledTimes(3);
    page.LiveChat.close();
    end();
    page.LiveChat.open();
    expect(handler).toHaveBeenCalledTimes(4);
  });

  it('reach everybody, also behind a handler that throws', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    await load();
    const heard = vi.fn();
    page.LiveChat.on('open', () => {
      throw new Error('of the page');
    });
    page.LiveChat.on('open', heard);
    page.LiveChat.open();
    expect(heard).toHaveBeenCalledOnce();
    expect(reported).toHaveBeenCalledOnce();
  });

  it('are heard by who asked for them before the script was there', async () => {
    const ready = vi.fn();
    const early: LiveChatQueue = () => {};
    early.q = [['on', 'ready', ready]];
    Object.assign(window, { LiveChat: early });
    await load();
    expect(ready).toHaveBeenCalledOnce();
  });
});

describe('ready', () => {
  it('is told to who listens later, too, and once', async () => {
    await load();
    const ready = vi.fn();
    page.LiveChat.on('ready', ready);
    page.LiveChat.once('ready', ready);
    await Promise.resolve();
    expect(ready.mock.calls).toEqual([[{}], [{}]]);
  });

  it('is not told to who has left before', async () => {
    await load();
    const ready = vi.fn();
    page.LiveChat.on('ready', ready)();
    page.LiveChat.once('ready', ready);
    page.LiveChat.off('ready', ready);
    await Promise.resolve();
    expect(ready).not.toHaveBeenCalled();
  });

  it('is over once it was told to who listens once', async () => {
    const api = createApi({} as Actions, '1.2.3');
    api.install();
    const ready = vi.fn();
    page.LiveChat.once('ready', ready);
    await Promise.resolve();
    api.emit('ready');
    expect(ready).toHaveBeenCalledOnce();
  });
});
