import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WidgetConfigDto } from '../../protocol/contract.gen.js';
import type { ToHost } from '../../protocol/frame-port.js';
import { plainEntry } from '../../widget/entry.js';
import { hearOver, type Seat, tellOver } from '../../widget/visitor-over.js';
import { memoryStorage } from '../memory-storage.js';

interface Panel extends Seat {
  readonly told: ToHost[];
  reloads: number;
}

function panelOf(siteKey: string, visitor: string): Panel {
  const told: ToHost[] = [];
  const panel = {
    config: { siteKey } as WidgetConfigDto, // nothing else of it is looked at
    entry: plainEntry(visitor),
    host: { send: (message: ToHost) => void told.push(message), listen: () => {} },
    storage: memoryStorage(),
    told,
    reloads: 0,
  };
  panel.storage.set('draft:chat', 'Half a');
  panel.entry.told = [
    ['call', 0, 'identify', [{ name: 'Dana Ray' }]],
    ['call', 0, 'setLocale', ['de']],
  ];
  hearOver(panel, () => {
    panel.reloads++;
  });
  return panel;
}

let last: Panel;

beforeEach(() => {
  last = panelOf('last', 'last');
});

afterEach(() => vi.unstubAllGlobals());

/** Whoever was to hear of it before has heard. */
async function everybodyHasHeard(): Promise<void> {
  tellOver('last', 'last');
  await vi.waitFor(() => expect(last.reloads).toBe(1));
}

describe('a visitor who is over', () => {
  it('is gone from the other panels of the browser, with all that the page said of them', async () => {
    const other = panelOf('key', 'secret');
    tellOver('key', 'secret');
    await vi.waitFor(() => expect(other.reloads).toBe(1));
    expect(other.entry.visitor).toBe('');
    expect(other.storage.get('draft:chat')).toBeUndefined();
    expect(other.told).toEqual([
      ['told', [['call', 0, 'setLocale', ['de']]]],
      ['live', ''],
      ['title', ''],
      ['unread', 0],
      ['state', 'idle'],
    ]);
  });

  it('is nothing to panels of other visitors and other widgets, nor to those nobody sits at', async () => {
    const others = [panelOf('key', 'another'), panelOf('another', 'secret'), panelOf('key', '')];
    tellOver('key', 'secret');
    tellOver('key', '');
    await everybodyHasHeard();
    expect(others.map(({ reloads }) => reloads)).toEqual([0, 0, 0]);
  });

  it('closes a window that another one has opened', async () => {
    vi.stubGlobal('opener', window);
    const popup = panelOf('key', 'secret');
    tellOver('key', 'secret');
    await vi.waitFor(() => expect(popup.told.at(-1)).toEqual(['close']));
  });

  it('stays where the browser lets panels not speak to each other', () => {
    vi.stubGlobal(
      'BroadcastChannel',
      class {
        constructor() {
          throw new DOMException('Denied.', 'SecurityError');
        }
      },
    );
    expect(() => panelOf('key', 'secret')).not.toThrow();
    expect(() => tellOver('key', 'secret')).not.toThrow();
  });
});
