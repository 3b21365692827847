import { render } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import type { ConnectionPhase } from '../../protocol/transport.js';
import type { CustomerSession } from '../../widget/customer-session.js';
import type { PanelCommands } from '../../widget/panel-commands.js';

/** A part that is served and does not come all the same. */
const lost = () => {
  throw new Error('Failed to fetch');
};

/** The bar below the header. */
function draw(phase: ConnectionPhase): HTMLElement | null {
  const box = document.createElement('div');
  render(bars({ phase, attempt: 0 }, 'active', commands), box);
  return box.querySelector('lc-bar');
}

const changed = vi.fn();

let commands: PanelCommands;
let bars: typeof import('../../widget/panel-views.js').bars;

beforeEach(async () => {
  vi.resetModules();
  vi.doMock('../../widget/transcript-file.js', lost);
  vi.stubGlobal('fetch', async () => ({ ok: true }));
  const { PanelCommands: Commands } = await import('../../widget/panel-commands.js');
  ({ bars } = await import('../../widget/panel-views.js'));
  useTexts('en', {});
  changed.mockClear();
  commands = new Commands({
    session: {} as CustomerSession,
    about: () => ({ locale: 'en' }),
    newId: () => '1',
    onChange: changed,
    onStarted: () => {},
    onLeft: () => {},
    onRefused: () => {},
    onFieldErrors: () => {},
  });
});

afterEach(() => {
  vi.doUnmock('../../widget/transcript-file.js');
  vi.unstubAllGlobals();
});

describe('a part of the panel that does not come', () => {
  it('is told of where a transcript was asked for, with a way on', async () => {
    await commands.download('Acme support');
    expect([commands.downloadFailed, commands.lost]).toEqual([true, true]);
    expect(changed).toHaveBeenCalled();

    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    const bar = draw('online');
    expect(bar?.dataset.bar).toBe('lost');
    bar?.querySelector('lc-button')?.click();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is not worth a word while the connection is the reason that is shown', async () => {
    await commands.download('Acme support');
    expect(draw('offline')?.dataset.bar).toBe('offline');
  });
});
