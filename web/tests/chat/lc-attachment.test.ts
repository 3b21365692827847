import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LcAttachment } from '../../chat/lc-attachment.js';
import { boxOf } from '../../chat/picture-box.js';
import { linksOf } from '../../core/file-links.js';
import type { FileSource } from '../../core/file-source.js';
import { useTexts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/en.js';
import type { AttachmentDto } from '../../protocol/contract.gen.js';
import { attachment } from '../core/chats.js';

const mega = 1_024 ** 2;

let element: LcAttachment;
let asked: number;
let given: (ids: readonly string[]) => readonly string[];
let now: number;
let seen: (() => void)[];
let source: FileSource;

class Sight {
  readonly #tell: (changes: { readonly isIntersecting: boolean }[]) => void;

  constructor(tell: (changes: { readonly isIntersecting: boolean }[]) => void) {
    this.#tell = tell;
  }

  observe(): void {
    seen.push(() => this.#tell([{ isIntersecting: true }]));
  }

  disconnect(): void {}
}

async function show(file: AttachmentDto, status: 'read' | 'sending' = 'read', own = false): Promise<void> {
  element.files = source;
  element.file = file;
  element.row = { own, status };
  document.body.append(element);
  await element.updateComplete;
}

async function comeIntoSight(): Promise<void> {
  for (const tell of seen.splice(0)) {
    tell();
  }
  await settled();
}

/** What is asked for together waits for the end of the task. */
async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  await element.updateComplete;
}

const find = <E extends Element>(selector: string): E | null => element.renderRoot.querySelector<E>(selector);
const image = () => find<HTMLImageElement>('img');
const link = () => find<HTMLAnchorElement>('.pic a');
const save = () => find<HTMLAnchorElement>('[data-action=save]');
const words = () => (element.renderRoot.textContent ?? '').replace(/\s+/g, ' ').trim();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', Sight);
  useTexts('en', chatTexts);
  asked = 0;
  now = 0;
  seen = [];
  given = ids => ids;
  source = {
    basePath: '/livechat',
    now: () => now,
    open: async ids => {
      asked++;
      return {
        ok: true,
        value: { links: given(ids).map(id => ({ id, ticket: `ticket-${asked}` })), until: now + 600_000 },
      };
    },
  };
  element = new LcAttachment();
});

afterEach(() => {
  element.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a picture', () => {
  it('has its room before anything is asked for, in its own shape', async () => {
    await show(attachment('photo.png', { width: 1_600, height: 1_200 }));
    expect([image()?.getAttribute('width'), image()?.getAttribute('height')]).toEqual(['280', '210']);
    expect([image()?.getAttribute('loading'), image()?.getAttribute('decoding')]).toEqual(['lazy', 'async']);
    expect(image()?.getAttribute('alt')).toBe('photo.png');
    expect(image()?.hasAttribute('src')).toBe(false);
    expect(link()?.hasAttribute('href')).toBe(false);
    expect(words()).toBe('photo.png · 2.1 MB Save');
    expect([save()?.hasAttribute('href'), asked]).toEqual([false, 0]);
  });

  it('is loaded when it comes into sight, opens in a new tab that knows nothing, and can be saved', async () => {
    await show(attachment('photo.png'));
    await comeIntoSight();
    expect(image()?.getAttribute('src')).toBe('/livechat/files/ticket-1');
    expect(link()?.getAttribute('href')).toBe('/livechat/files/ticket-1');
    expect([link()?.target, link()?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(save()?.getAttribute('href')).toBe('/livechat/files/ticket-1?download');
    expect(save()?.hasAttribute('download')).toBe(true);
    expect(save()?.getAttribute('aria-label')).toBe('Save photo.png');
  });

  it('is never larger than it is, and stays in its box', () => {
    expect(boxOf(16, 16)).toEqual({ width: 16, height: 16 });
    expect(boxOf(600, 1_200)).toEqual({ width: 130, height: 260 });
    expect(boxOf(10_000, 10)).toEqual({ width: 280, height: 1 });
  });

  it('has its name as text, whichever way that runs', async () => {
    await show(attachment('<img src=x onerror=alert(1)>.png'));
    expect(find('bdi')?.textContent).toBe('<img src=x onerror=alert(1)>.png');
    expect(element.renderRoot.querySelectorAll('img')).toHaveLength(1);
  });

  it('is asked for once more when its address does not work', async () => {
    await show(attachment('photo.png'));
    await comeIntoSight();
    image()?.dispatchEvent(new Event('error'));
    await settled();
    expect(image()?.getAttribute('src')).toBe('/livechat/files/ticket-2');
    image()?.dispatchEvent(new Event('error'));
    await settled();
    expect(asked).toBe(2);
    expect(words()).toContain("The picture couldn't be loaded");
    expect(save()).toBeNull();
    find<HTMLButtonElement>('button')?.click();
    await settled();
    expect(image()?.getAttribute('src')).toBe('/livechat/files/ticket-3');
    expect(words()).toBe('photo.png · 2.1 MB Save');
  });

  it('says when it is not available any more', async () => {
    given = () => [];
    await show(attachment('photo.png'));
    await comeIntoSight();
    expect(words()).toBe('This file is not available any more photo.png · 2.1 MB');
    expect(image()?.hasAttribute('src')).toBe(false);
    expect(find('button')).toBeNull();
  });

  it('is opened by a fresh address when the old one is too old, and is not loaded again', async () => {
    await show(attachment('photo.png'));
    await comeIntoSight();
    now += 600_000;
    const followed = vi.fn((event: Event) => {
      const { defaultPrevented } = event;
      event.preventDefault();
      return defaultPrevented ? '' : link()?.getAttribute('href');
    });
    element.addEventListener('click', followed);
    link()?.click();
    await settled();
    expect(followed.mock.results.map(({ value }) => value)).toEqual(['', '/livechat/files/ticket-2']);
    expect(image()?.getAttribute('src')).toBe('/livechat/files/ticket-1');
  });

  it('is shown by the page itself while it is on its way, and is not loaded when it has arrived', async () => {
    const file = attachment('mine.png', { size: 20 * mega });
    linksOf(source).keep(file.id, 'blob:mine');
    await show(file, 'sending', true);
    await comeIntoSight();
    expect(image()?.getAttribute('src')).toBe('blob:mine');
    expect([asked, link()?.hasAttribute('href'), save()]).toEqual([0, false, null]);
    element.row = { own: true, status: 'read' };
    await settled();
    expect(image()?.getAttribute('src')).toBe('blob:mine');
    expect(link()?.getAttribute('href')).toBe('/livechat/files/ticket-1');
    expect(element.hasAttribute('own')).toBe(true);
  });
});

describe('a picture that is not loaded by itself', () => {
  it('is a heavy one: it says how large it is and loads when somebody wants it, and the focus goes along', async () => {
    await show(attachment('heavy.png', { size: 5 * mega + 1 }));
    await comeIntoSight();
    expect(image()).toBeNull();
    expect(words()).toBe('heavy.png 5 MB Show picture Save');
    find<HTMLButtonElement>('button')?.click();
    await settled();
    await settled();
    expect(image()?.getAttribute('src')).toBe('/livechat/files/ticket-1');
    expect((element.renderRoot as ShadowRoot).activeElement).toBe(link());
  });

  it('is not one of just five megabytes', async () => {
    await show(attachment('large.png', { size: 5 * mega }));
    expect(image()).not.toBeNull();
  });

  it('is one that moves, for whoever wants nothing to move', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    await show(attachment('dance.gif', { type: 'image/gif' }));
    expect(image()).toBeNull();
    expect(find('button')?.textContent).toBe('Show picture');
  });

  it('is one on its way that the page has lost: there is nothing to do with it yet', async () => {
    await show(attachment('mine.png'), 'sending', true);
    await comeIntoSight();
    expect(words()).toBe('mine.png 2.1 MB');
    expect([asked, find('button'), save()]).toEqual([0, null, null]);
  });

  it('says when it is gone', async () => {
    given = () => [];
    await show(attachment('heavy.png', { size: 9 * mega }));
    await comeIntoSight();
    expect(words()).toBe('heavy.png 9 MB This file is not available any more');
  });

  it('is gone at once when it is redacted, with the picture this page has itself, and asks for no link any more', async () => {
    const file = attachment('photo.png');
    linksOf(source).keep(file.id, 'blob:own');
    await show(file, 'read', true);
    await comeIntoSight();
    expect(image()?.getAttribute('src')).toBe('blob:own');
    element.file = { ...file, name: '▒▒▒', redacted: true };
    await settled();
    expect(words()).toBe('This file was removed');
    expect([image(), link(), save()]).toEqual([null, null, null]);
    expect(linksOf(source).own(file.id)).toBeUndefined();
    expect(linksOf(source).address(file.id)).toBeUndefined();
    element.remove();
    document.body.append(element);
    const before = asked;
    await comeIntoSight();
    expect(asked).toBe(before);
  });
});
