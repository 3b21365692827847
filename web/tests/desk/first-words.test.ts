import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { LivechatDesk } from '../../desk/livechat-desk.js';
import { LivechatRinger } from '../../desk/livechat-ringer.js';
import type { AgentClient, AgentHub } from '../../protocol/contract.gen.js';
import { settle } from '../fake-clock.js';
import { ScriptedHub } from '../scripted-hub.js';

const speakTo = vi.hoisted(() => vi.fn<() => Promise<string>>());
vi.mock('../../desk/desk-language.js', () => ({ speakTo }));

const failing = () => Promise.reject(new TypeError('Failed to fetch'));
const there = async () => {
  useTexts('en', deskTexts);
  return 'en';
};
const settled = async () => {
  await settle();
  await settle();
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', failing);
  speakTo.mockReset();
  speakTo.mockImplementation(failing);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open<T extends LivechatDesk | LivechatRinger>(element: T): Promise<T> {
  element.basePath = '/livechat';
  element.transport = new ScriptedHub<AgentHub, AgentClient>();
  document.body.append(element);
  await settled();
  return element;
}

describe('a desk whose first language does not come', () => {
  const line = (desk: LivechatDesk) => desk.renderRoot.querySelector('lc-bar:not([data-bar])');

  it.each([
    ['when somebody asks', (desk: LivechatDesk) => line(desk)?.querySelector('lc-button')?.click()],
    ['as soon as there is a network', () => window.dispatchEvent(new Event('online'))],
    ['after a while', () => vi.advanceTimersByTimeAsync(5_000)],
  ])('says so in a line of English, and is there %s', async (_, retry) => {
    const desk = await open(new LivechatDesk());
    expect(line(desk)?.textContent).toBe("The desk couldn't load.Retry");
    speakTo.mockImplementation(there);
    await retry(desk);
    await settled();
    await vi.waitFor(() => expect(desk.renderRoot.querySelector('lc-desk-top')).not.toBeNull());
    expect(line(desk)).toBeNull();
    expect(speakTo).toHaveBeenCalledTimes(2);
  });

  it('asks no more once it was taken from the page', async () => {
    const desk = await open(new LivechatDesk());
    desk.remove();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(speakTo).toHaveBeenCalledTimes(2);
  });

  it('asks less and less often by itself', async () => {
    await open(new LivechatDesk());
    await vi.advanceTimersByTimeAsync(600_000);
    expect(speakTo).toHaveBeenCalledTimes(7);
  });
});

describe('a ringer whose first language does not come', () => {
  it('says nothing, and is there as soon as there is a network', async () => {
    const ringer = await open(new LivechatRinger());
    expect(ringer.renderRoot.textContent?.trim()).toBe('');
    speakTo.mockImplementation(there);
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(ringer.renderRoot.querySelector('lc-rings')).not.toBeNull();
  });
});
