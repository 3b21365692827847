import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PreviewView, previewedOf } from '../../admin/widgets/previewed.js';
import '../../widget/livechat-panel.js';
import { PreviewedPanel } from '../../widget/preview/previewed-panel.js';
import { field, form, widget } from '../admin/widgets/samples.js';

const view: PreviewView = { scene: 'form', device: 'desktop', scheme: 'light', rightToLeft: false, locale: '' };
const shown = (settings: Partial<typeof widget> = {}, part: Partial<PreviewView> = {}) =>
  previewedOf({ ...widget, ...settings }, { ...view, ...part }, '/livechat', 'Team words');

const panel = () => document.querySelector('livechat-panel');
const root = () => panel()?.shadowRoot;
const viewNow = () => root()?.querySelector('[data-view]')?.getAttribute('data-view');
const labels = () =>
  [...(root()?.querySelector('lc-chat-form')?.shadowRoot?.querySelectorAll('lc-field') ?? [])].map(
    ({ label }) => label,
  );

describe('the previewed panel', () => {
  let preview: PreviewedPanel;

  beforeEach(() => {
    document.body.replaceChildren(document.createElement('livechat-panel'));
    preview = new PreviewedPanel();
  });

  afterEach(() => {
    document.documentElement.dir = '';
    vi.unstubAllGlobals();
  });

  it('draws a change in the panel that is there', async () => {
    await preview.show(shown());
    const first = panel();
    await vi.waitFor(() => expect(labels()).toEqual(['Name']));

    await preview.show(
      shown({ form: form(field({ key: 'name', label: 'Your name' }), field({ key: 'order', label: 'Order' })) }),
    );

    await vi.waitFor(() => expect(labels()).toEqual(['Your name', 'Order']));
    expect(panel()).toBe(first);
  });

  it('says who is behind it only where the widget says so', async () => {
    await preview.show(shown());
    await vi.waitFor(() => expect(labels()).toEqual(['Name']));
    expect(root()?.querySelector('.by')).toBeNull();

    await preview.show(shown({ behaviour: { ...widget.behaviour, branding: true } }, { locale: 'de' }));

    await vi.waitFor(() => expect(root()?.querySelector('.by')?.textContent).toBe('Bereitgestellt mit LiveChat'));
  });

  it('shows each scene and asks nobody', async () => {
    const ask = vi.fn();
    vi.stubGlobal('fetch', ask);
    vi.stubGlobal('WebSocket', ask);
    for (const scene of ['queue', 'active', 'ended'] as const) {
      await preview.show(shown({}, { scene }));
      await vi.waitFor(() => expect(viewNow()).toBe(scene));
    }
    await preview.show(shown({ offlineForm: form(field({ key: 'message' })) }, { scene: 'offline' }));
    await vi.waitFor(() => expect(viewNow()).toBe('message'));
    expect(ask).not.toHaveBeenCalled();
  });

  it('runs from right to left, also in a language that does not, and back again', async () => {
    await preview.show(shown({}, { rightToLeft: true }));
    expect(document.documentElement.dir).toBe('rtl');
    await preview.show(shown());
    expect(document.documentElement.dir).toBe('ltr');
  });

  it('shows the last of many', async () => {
    const all = ['A', 'B', 'C'].map(label => preview.show(shown({ form: form(field({ key: 'name', label })) })));
    await Promise.all(all);
    await vi.waitFor(() => expect(labels()).toEqual(['C']));
  });
});
