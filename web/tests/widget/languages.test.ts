import { describe, expect, it } from 'vitest';
import { type Texts, t } from '../../core/i18n.js';
import { chooseLocale, type Languages, Speech } from '../../widget/languages.js';
import { widgetTexts } from '../widget-texts.js';

const files = import.meta.glob<{ readonly texts: Texts }>('../../widget/locales/*.ts', { eager: true });
const uploads = import.meta.glob<{ readonly uploadTexts: Texts }>('../../core/locales/upload-*.ts', { eager: true });
const tags = ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pt'] as const;

function textsOf(tag: string): Texts {
  return {
    ...files[`../../widget/locales/${tag}.ts`]?.texts,
    ...files[`../../widget/locales/${tag}-chat.ts`]?.texts,
    ...uploads[`../../core/locales/upload-${tag}.ts`]?.uploadTexts,
  };
}

function holes(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

function settings(more: Partial<Languages> = {}): Languages {
  return { locale: 'en', followsPage: true, texts: {}, ...more };
}

describe('the languages of the panel', () => {
  it.each(tags)('%s says everything that English says', tag => {
    expect(Object.keys(textsOf(tag)).sort()).toEqual(Object.keys(widgetTexts).sort());
    expect(Object.values(textsOf(tag)).filter(text => text.trim() === '')).toEqual([]);
  });

  it.each(tags)('%s names the same things, and has a form for each kind of number', tag => {
    const kinds = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.length;
    for (const [key, text] of Object.entries(textsOf(tag))) {
      const forms = text.split(' | ');
      expect([1, 2, kinds], key).toContain(forms.length);
      expect(holes(forms.at(-1) ?? ''), key).toEqual(holes(widgetTexts[key]?.split(' | ').at(-1) ?? ''));
    }
  });

  it('are no copies of English', () => {
    for (const tag of tags.filter(one => one !== 'en')) {
      const texts = textsOf(tag);
      const same = Object.keys(texts).filter(
        key => texts[key] === widgetTexts[key] && /[a-z]{4}/i.test(texts[key] ?? ''),
      );
      expect(same.length, `${tag}: ${same.join(', ')}`).toBeLessThan(8);
    }
  });
});

describe('which language the panel speaks', () => {
  it('is what the script tag asks for, else that of the page, else the widget’s', () => {
    expect(chooseLocale(settings(), 'de-AT', 'fr')).toBe('de-AT');
    expect(chooseLocale(settings(), undefined, 'fr-CA')).toBe('fr-CA');
    expect(chooseLocale(settings({ locale: 'nl' }), undefined, '')).toBe('nl');
  });

  it('is not that of the page where the widget does not follow it', () => {
    expect(chooseLocale(settings({ followsPage: false }), undefined, 'fr')).toBe('en');
    expect(chooseLocale(settings({ followsPage: false }), 'de', 'fr')).toBe('de');
  });

  it('is one the widget allows and there are texts in, or its own', () => {
    expect(chooseLocale(settings({ locales: ['de'] }), 'fr', 'de')).toBe('de');
    expect(chooseLocale(settings(), 'sv', 'constructor')).toBe('en');
    expect(chooseLocale(settings({ locale: 'sv' }), 'sv-FI', undefined)).toBe('sv-FI');
  });
});

describe('what the panel says', () => {
  it('are the words of the language, and once there is a chat those about chats', async () => {
    const speech = new Speech(settings(), 'de-CH');
    await speech.begin();
    expect(t('panel.close')).toBe(textsOf('de')['panel.close']);
    expect(t('menu.leave')).toBe('menu.leave');
    await speech.chat();
    expect(t('menu.leave')).toBe(textsOf('de')['menu.leave']);
  });

  it('are those about files once some may be sent, in whatever language comes next', async () => {
    const speech = new Speech(settings({ texts: { 'upload.drop': 'Drop it like it is hot' } }), 'en');
    await speech.begin();
    await speech.chat();
    expect(t('upload.retry')).toBe('upload.retry');
    await speech.uploads();
    expect([t('upload.drop'), t('upload.retry'), t('menu.leave')]).toEqual([
      'Drop it like it is hot',
      'Retry',
      'Leave chat',
    ]);
    await speech.turnTo('de');
    expect([t('upload.retry'), t('menu.leave')]).toEqual(['Erneut versuchen', 'Chat verlassen']);
  });

  it('are the company’s own words where it has some, the nearest to the language first', async () => {
    const localeTexts = {
      de: { 'panel.close': 'Zu', 'panel.message': 'Nachricht' },
      'de-CH': { 'panel.close': 'Zue' },
    };
    const speech = new Speech(settings({ texts: { 'form.choose': 'Pick' }, localeTexts }), 'de-ch');
    await speech.begin();
    await speech.chat();
    expect([t('panel.close'), t('panel.message'), t('form.choose')]).toEqual(['Zue', 'Nachricht', 'Pick']);
  });

  it('are English where there are no others', async () => {
    await new Speech(settings({ locale: 'sv', texts: { 'panel.close': 'Stäng' } }), 'sv').begin();
    expect([t('panel.close'), t('form.choose')]).toEqual(['Stäng', 'Choose one']);
  });
});
