import { describe, expect, it } from 'vitest';
import { type PreviewView, previewedOf, usualLength } from '../../../admin/widgets/previewed.js';
import type { WidgetSettingsDto } from '../../../protocol/contract.gen.js';
import { sceneState } from '../../../widget/preview/preview-scenes.js';
import { field, form, widget } from './samples.js';

const view: PreviewView = { scene: 'queue', device: 'desktop', scheme: 'light', rightToLeft: false, locale: '' };
const shown = (settings: Partial<WidgetSettingsDto> = {}, part: Partial<PreviewView> = {}) =>
  previewedOf({ ...widget, ...settings }, { ...view, ...part }, '/livechat', 'Team words');
const state = (...of: Parameters<typeof shown>) => sceneState(shown(...of), 'chat-1', 1_000_000);
const kinds = (...of: Parameters<typeof shown>) => state(...of).current?.entries.map(({ kind }) => kind) ?? [];

describe('what the preview shows', () => {
  it('has the form as the server would send it', () => {
    const select = field({ key: 'topic', type: 'select', options: [{ value: 'a', label: 'A' }] });
    const { config } = shown({
      form: form(field({ key: 'name', role: 'contactName', hideWhenKnown: true, pii: true }), select),
    });
    expect(config.form).not.toHaveProperty('intro');
    expect(config.form.fields[0]).toEqual({
      key: 'name',
      type: 'text',
      label: 'name',
      required: false,
      maxLength: 100,
      known: 'name',
      hideWhenKnown: true,
    });
    expect(config.form.fields[1]?.options).toEqual([{ value: 'a', label: 'A' }]);
  });

  it('counts the longest answer as the server does', () => {
    const lengths = [
      usualLength({ role: 'contactName', type: 'text' }),
      usualLength({ role: 'message', type: 'text' }),
      usualLength({ role: 'custom', type: 'textarea' }),
      usualLength({ role: 'custom', type: 'email' }),
      usualLength({ role: 'custom', type: 'date' }),
      usualLength({ role: 'custom', type: 'text' }),
    ];
    expect(lengths).toEqual([100, 4_000, 4_000, 254, 40, 500]);
  });

  it('is light or dark as somebody looks at it, unless the widget says so', () => {
    expect(shown({}, { scheme: 'dark' }).scheme).toBe('dark');
    expect(shown({ look: { ...widget.look, scheme: 'light' } }, { scheme: 'dark' }).scheme).toBe('light');
  });

  it('has the logo, the room and the line at the foot that the widget has', () => {
    const look = { ...widget.look, logoUrl: '/logo.svg', density: 'compact' as const };
    const { config } = shown({ look, behaviour: { ...widget.behaviour, branding: true } });
    expect(config).toMatchObject({ logo: '/logo.svg', compact: true, branding: true });
    expect(shown().config).toMatchObject({ compact: false, branding: false });
    for (const logoUrl of [
      undefined,
      'logo.svg',
      '//cdn.example/logo.svg',
      'http://cdn.example/logo.svg',
      'https://cdn',
    ]) {
      expect(shown({ look: { ...widget.look, ...(logoUrl && { logoUrl }) } }).config).not.toHaveProperty('logo');
    }
  });

  it('says what the team says where the widget says nothing', () => {
    expect(shown().autoMessages?.map(({ text }) => text)).toEqual(['Team words']);
    const autoMessages = [{ text: 'Own words', delayMs: 0 }];
    expect(shown({ afterSubmit: { ...widget.afterSubmit, autoMessages } }).autoMessages).toEqual(autoMessages);
    expect(shown({ afterSubmit: { ...widget.afterSubmit, showAutoMessages: false } }).autoMessages).toBeUndefined();
  });
});

describe('a scene of the preview', () => {
  it('follows the two switches for after the form', () => {
    const { afterSubmit } = widget;
    expect(kinds()).toEqual(['form', 'message']);
    expect(kinds({ afterSubmit: { ...afterSubmit, showFormSummary: false } })).toEqual(['message']);
    expect(kinds({ afterSubmit: { ...afterSubmit, showAutoMessages: false } })).toEqual(['form']);
  });

  it('is numbered like a chat', () => {
    const { current } = state({}, { scene: 'active' });
    expect(current?.entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(current?.through).toBe(6);
    expect(current?.chat).toMatchObject({ id: 'chat-1', status: 'active', agent: 'Ana' });
  });

  it('ends as the widget lets it', () => {
    const ended = (resumeEnabled: boolean) =>
      state({ behaviour: { ...widget.behaviour, resumeEnabled, rating: !resumeEnabled } }, { scene: 'ended' }).current
        ?.chat;
    expect(ended(true)).toMatchObject({ canResume: true, endedBy: 'customer', resumeUntil: 2_800_000 });
    expect(ended(false)).toMatchObject({ canResume: false, endedBy: 'agent', canRate: true });
  });

  it('has no chat before there is one', () => {
    expect(state({}, { scene: 'form' })).toEqual({ serverTime: 1_000_000 });
    expect(state({}, { scene: 'offline' }).offline?.reason).toBe('closed');
  });

  it('puts the made-up customer into what is said by itself', () => {
    const autoMessages = [{ text: 'Hi {{contact.name|there}} {{form.name}} {{form.none|you}}', delayMs: 0 }];
    const said = state({ afterSubmit: { ...widget.afterSubmit, autoMessages } }).current?.entries[1];
    expect(said).toMatchObject({ text: 'Hi Dana Ray Dana Ray you', author: { role: 'automatic' } });
  });
});
