import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToHost } from '../../protocol/frame-port.js';
import { standaloneHello } from '../../widget/standalone.js';

const config = {
  basePath: '/livechat',
  siteKey: 'key',
  look: { accent: '#1d4ed8', scheme: 'auto', radius: 16 },
  locale: 'en',
};

let said: ToHost[];

/** The page of the panel, whose element stands, draws itself, or does neither. */
async function open(begin: () => void, draw = async () => true): Promise<void> {
  const panel = document.createElement('livechat-panel');
  Object.defineProperties(panel, { begin: { value: begin }, updateComplete: { get: draw } });
  document.body.replaceChildren(panel);
  await import('../../widget/widget.js');
  await vi.waitFor(() => expect(said.length).toBeGreaterThan(0));
}

beforeEach(() => {
  said = [];
  vi.resetModules();
  const block = document.createElement('script');
  block.id = 'livechat-config';
  block.type = 'application/json';
  block.textContent = JSON.stringify(config);
  document.head.replaceChildren(block);
  vi.doMock('../../widget/livechat-panel.js', () => ({}));
  vi.doMock('../../widget/standalone.js', () => ({
    standAlone: async () => [
      standaloneHello(''),
      { send: (message: ToHost) => void said.push(message), listen: () => {} },
    ],
  }));
});

afterEach(() => {
  vi.doUnmock('../../widget/livechat-panel.js');
  vi.doUnmock('../../widget/standalone.js');
  document.head.replaceChildren();
  document.body.replaceChildren();
});

describe('a panel that begins', () => {
  it('says that it is there when it stands', async () => {
    const order: unknown[] = [];
    await open(
      () => order.push('begun', ...said),
      async () => order.push('drawn', ...said) > 0,
    );
    expect([...order, ...said]).toEqual(['begun', 'drawn', ['ready', 1]]);
  });

  it('stands without what only changes its look', async () => {
    vi.doMock('../../widget/own-look.js', () => {
      throw new Error('It did not come.');
    });
    const block = document.getElementById('livechat-config');
    if (block) {
      block.textContent = JSON.stringify({ ...config, compact: true });
    }
    await open(() => {});
    vi.doUnmock('../../widget/own-look.js');
    expect(said).toEqual([['ready', 1]]);
  });

  it('says only that it is not, where it fails on the way', async () => {
    const begin = vi.fn(() => {
      throw new Error('It does not stand.');
    });
    await open(begin);
    expect(begin).toHaveBeenCalledOnce();
    expect(said).toEqual([['ready', 0]]);
  });

  it('says only that it is not, where it cannot draw itself', async () => {
    const draw = vi.fn(async () => {
      throw new Error('Nothing to draw with.');
    });
    await open(() => {}, draw);
    expect(draw).toHaveBeenCalledOnce();
    expect(said).toEqual([['ready', 0]]);
  });
});
