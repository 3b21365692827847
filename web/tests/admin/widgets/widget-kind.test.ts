import { describe, expect, it } from 'vitest';
import { checkAccent, ratioText } from '../../../admin/widgets/accent-check.js';
import { installOf, newSiteKey } from '../../../admin/widgets/install.js';
import { likelyTexts, ownTexts, withoutText, withText } from '../../../admin/widgets/own-texts.js';
import { tidy, widgetKind } from '../../../admin/widgets/widget-kind.js';
import type { WidgetDocumentsDto, WidgetSettingsDto } from '../../../protocol/contract.gen.js';
import { widgetTexts } from '../../widget-texts.js';
import { widget } from './samples.js';

const list: WidgetDocumentsDto = { widgets: [], defaults: widget };
const problems = (settings: WidgetSettingsDto, accepted = false) =>
  widgetKind(() => accepted)
    .check('key', settings, false, list)
    .map(({ field, code }) => `${field} ${code}`);
const withLook = (look: Partial<WidgetSettingsDto['look']>) => ({ ...widget, look: { ...widget.look, ...look } });

describe('the contrast of the accent', () => {
  it('is enough for the usual one', () => {
    const check = checkAccent('#1d4ed8', 'light');
    expect(check?.enough).toBe(true);
    expect(ratioText(check?.text ?? 0)).toBe('6.7');
  });

  it('is measured in every scheme the widget has', () => {
    expect(checkAccent('#ffe14d', 'light')?.enough).toBe(false);
    expect(checkAccent('#ffe14d', 'dark')?.enough).toBe(true);
    expect(checkAccent('#ffe14d', 'auto')?.enough).toBe(false);
  });

  it('is nothing of what is no colour', () => {
    expect(checkAccent('#12345', 'auto')).toBeUndefined();
  });

  it('blocks publishing unless somebody has decided otherwise', () => {
    expect(problems(withLook({ accent: '#ffe14d' }))).toEqual(['look.contrast invalid']);
    expect(problems(withLook({ accent: '#ffe14d' }), true)).toEqual([]);
    expect(problems(widget)).toEqual([]);
  });

  it('is never told better than it is', () => {
    expect(ratioText(4.49)).toBe('4.4');
  });
});

describe('what is published', () => {
  it('has every number', () => {
    const launcher = { ...widget.launcher, offsetX: Number.NaN };
    const autoMessages = [{ text: 'Hi', delayMs: Number.NaN }];
    const settings = { ...widget, launcher, afterSubmit: { ...widget.afterSubmit, autoMessages } };
    expect(problems(settings)).toEqual(['launcher.offsetX required', 'afterSubmit.autoMessages[0].delayMs required']);
  });

  it('has no empty lines', () => {
    const launcher = { ...widget.launcher, showOn: ['', '/a '], hideOn: [' '] };
    const tidied = tidy({ ...widget, domains: ['https://a.example', ''], launcher });
    expect(tidied.domains).toEqual(['https://a.example']);
    expect(tidied.launcher).toMatchObject({ showOn: ['/a'], hideOn: [] });
    expect(tidied).not.toHaveProperty('offlineForm');
  });
});

describe('words of the company', () => {
  it('stand in place of texts there are', () => {
    expect(Object.entries(likelyTexts).filter(([key, text]) => widgetTexts[key] !== text)).toEqual([]);
  });

  it('are changed, moved to a language and taken away', () => {
    const one = { locale: '', key: 'closed', text: 'Shut' };
    const added = withText(widget, one);
    expect(added.texts).toEqual({ closed: 'Shut' });
    const moved = withText(added, { ...one, locale: 'de', text: 'Zu' }, one);
    expect(moved).toEqual({ texts: {}, localeTexts: { de: { closed: 'Zu' } } });
    expect(ownTexts(moved)).toEqual([{ locale: 'de', key: 'closed', text: 'Zu' }]);
    expect(withoutText(moved, { locale: 'de', key: 'closed', text: '' })).toEqual({ texts: {}, localeTexts: {} });
  });
});

describe('installing', () => {
  it('needs one tag, and two lines where the page has a policy', () => {
    const { tag, policy } = installOf('AbC123AbC123AbC123', '/shop/livechat', 'https://chat.example.com');
    expect(tag).toBe('<script async src="https://chat.example.com/shop/livechat/w/AbC123AbC123AbC123.js"></script>');
    expect(policy).toBe('script-src https://chat.example.com;\nframe-src https://chat.example.com;');
  });

  it('begins with a key that is good and new', () => {
    expect(newSiteKey()).toMatch(/^[A-Za-z0-9]{24}$/);
    expect(newSiteKey()).not.toBe(newSiteKey());
  });
});
