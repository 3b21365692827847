import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { loadPart } from '../../core/load-part.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { LcDeskBars } from '../../desk/lc-desk-bars.js';

let bars: LcDeskBars;
let chosen: string[];

const bar = () => bars.renderRoot.querySelector('[data-bar=away]');
const buttons = () => [...(bar()?.querySelectorAll('lc-button') ?? [])];

async function show(away: string | undefined, idleMinutes = 15): Promise<void> {
  Object.assign(bars, { away, idleMinutes });
  await bars.updateComplete;
}

beforeEach(() => {
  useTexts('en', deskTexts);
  chosen = [];
  bars = new LcDeskBars();
  bars.addEventListener('lc-availability', event => chosen.push((event as CustomEvent<string>).detail)); // its own event
  document.body.append(bars);
});

afterEach(() => bars.remove());

describe('why the server set the agent away', () => {
  it('is not said when it did not', async () => {
    await show(undefined);
    expect(bar()).toBeNull();
  });

  it('names the time for which nobody was there', async () => {
    await show('idle');
    expect(bar()?.textContent).toContain('You were set to Away because you were idle for 15 minutes.');
    await show('idle', 1);
    expect(bar()?.textContent).toContain('idle for 1 minute.');
  });

  it('names the chats that were missed', async () => {
    await show('missed_rings');
    expect(bar()?.textContent).toContain('You missed two chats in a row');
  });

  it('is left unsaid for a reason this desk does not know yet', async () => {
    await show('moonlight');
    expect(bar()).toBeNull();
  });

  it('goes by choosing to be available again, or to stay away', async () => {
    await show('idle');
    for (const button of buttons()) {
      button.dispatchEvent(new Event('click'));
    }
    expect(chosen).toEqual(['available', 'away']);
  });
});

describe('a part of the desk that did not come', () => {
  const part = () => bars.renderRoot.querySelector('[data-bar=part]');

  async function lose(status: number | undefined): Promise<void> {
    vi.stubGlobal('fetch', async () => {
      if (status === undefined) {
        throw new TypeError('Failed to fetch');
      }
      return new Response(null, { status });
    });
    await loadPart(() => Promise.reject(new TypeError('Failed to fetch')));
    await bars.updateComplete;
  }

  afterEach(() => vi.unstubAllGlobals());

  it('for want of a connection is said until that is read', async () => {
    await lose(undefined);
    expect(part()?.textContent).toContain('Check your connection and try again.');
    part()?.querySelector('lc-button')?.click();
    await bars.updateComplete;
    expect(part()).toBeNull();
  });

  it('for want of a connection is not said any more once that is back, or once a part came', async () => {
    await lose(undefined);
    Object.assign(bars, { connection: { phase: 'online', attempt: 0 } });
    await bars.updateComplete;
    expect(part()).toBeNull();
    await lose(undefined);
    await loadPart(async () => 'part');
    await bars.updateComplete;
    expect(part()).toBeNull();
  });

  it('although it is there comes with the page that is loaded anew', async () => {
    await lose(200);
    expect(part()?.textContent).toContain("That couldn't be loaded.");
    expect(part()?.querySelector('lc-button')?.textContent).toBe('Reload');
    await loadPart(async () => 'part');
  });

  it('because it is gone is said for good, whatever else fails', async () => {
    await lose(404);
    await lose(undefined);
    expect(part()?.textContent).toContain('The desk was updated.');
    expect(part()?.querySelector('lc-button')?.textContent).toBe('Reload');
  });

  it('leaves the reload to the desk, which knows what is not saved', async () => {
    const reload = vi.spyOn(location, 'reload').mockReturnValue();
    let wished = 0;
    bars.addEventListener('lc-reload', () => wished++);
    await lose(404);
    part()?.querySelector('lc-button')?.click();
    expect(reload).not.toHaveBeenCalled();
    bars.connection = { phase: 'refused', attempt: 0, code: 'not_signed_in' };
    await bars.updateComplete;
    bars.renderRoot.querySelector<HTMLElement>('[data-bar=connection] lc-button')?.click();
    expect(reload).not.toHaveBeenCalled();
    expect(wished).toBe(2);
  });
});
