import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LcComposer } from '../../chat/lc-composer.js';
import { useTexts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/en.js';
import { FakeClock } from '../fake-clock.js';

let composer: LcComposer;
let clock: FakeClock;
let heard: [string, unknown][];

const field = () => {
  const found = composer.renderRoot.querySelector('textarea');
  if (!found) {
    throw new Error('There is no field.');
  }
  return found;
};

async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await composer.updateComplete;
}

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  field().dispatchEvent(event);
  return event;
}

const of = (name: string) => heard.filter(([event]) => event === name).map(([, detail]) => detail);

beforeEach(async () => {
  useTexts('en', chatTexts);
  clock = new FakeClock();
  await clock.advance(60_000);
  heard = [];
  composer = new LcComposer();
  composer.clock = clock;
  for (const name of ['lc-send', 'lc-draft', 'lc-typing', 'lc-last-failed']) {
    composer.addEventListener(name, event => heard.push([name, (event as CustomEvent).detail]));
  }
  document.body.append(composer);
  await composer.updateComplete;
});

afterEach(() => composer.remove());

describe('the composer', () => {
  it('sends with Enter, trimmed, and is empty again', async () => {
    await type('  hello ');
    expect(press('Enter').defaultPrevented).toBe(true);
    expect(of('lc-send')).toEqual(['hello']);
    expect(composer.value).toBe('');
  });

  it('leaves Enter to the input method and to new lines', async () => {
    await type('にほん');
    press('Enter', { isComposing: true });
    press('Enter', { shiftKey: true });
    expect(of('lc-send')).toEqual([]);
  });

  it('sends nothing that nobody could see, and nothing that is too long', async () => {
    await type(' \u200b\n');
    press('Enter');
    await type('x'.repeat(4_001));
    press('Enter');
    expect(of('lc-send')).toEqual([]);
    expect(composer.renderRoot.querySelector<HTMLButtonElement>('.send')?.disabled).toBe(true);
  });

  it('counts when the text gets long', async () => {
    await type('x'.repeat(3_599));
    expect(composer.renderRoot.querySelector('.count')).toBeNull();
    await type('x'.repeat(3_999));
    expect(composer.renderRoot.querySelector('.count')?.textContent).toBe('1 character left');
    await type('x'.repeat(4_002));
    expect(composer.renderRoot.querySelector('.count')?.textContent).toBe('2 characters too many');
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });

  it('leaves out what cannot be sent', async () => {
    await type('a\0b');
    press('Enter');
    expect(of('lc-send')).toEqual(['ab']);
  });

  it('tells of typing every three seconds while it lasts, and of its end', async () => {
    await type('a');
    await type('ab');
    expect(of('lc-typing')).toEqual([true]);
    await clock.advance(3_000);
    await type('abc');
    expect(of('lc-typing')).toEqual([true, true]);
    await clock.advance(6_000);
    expect(of('lc-typing')).toEqual([true, true, false]);
    await type('abcd');
    press('Enter');
    expect(of('lc-typing')).toEqual([true, true, false, true, false]);
  });

  it('keeps the draft up to date', async () => {
    await type('half');
    press('Enter');
    expect(of('lc-draft')).toEqual(['half', '']);
  });

  it('looks for what was not sent with arrow up in the empty field', async () => {
    press('ArrowUp');
    await type('text');
    press('ArrowUp');
    expect(of('lc-last-failed')).toHaveLength(1);
  });
});
