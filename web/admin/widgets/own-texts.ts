import type { WidgetSettingsDto } from '../../protocol/contract.gen.js';

/** One text in the company's own words. */
export interface OwnText {
  /** The language; empty for every one. */
  readonly locale: string;
  readonly key: string;
  readonly text: string;
}

/** The texts companies most like to say in words of their own, as the panel says them in English. */
export const likelyTexts: Readonly<Record<string, string>> = {
  'launcher.open': 'Open chat',
  'panel.finding': "We're finding someone for you",
  'panel.agentOnline': '{company} · Online',
  'panel.ended': 'Chat ended',
  'composer.placeholder': 'Type a message',
  'queue.first': "You're next",
  'queue.position': "You're number {position} in line",
  'queue.hint': "Keep this open. We'll play a sound.",
  'offline.nobody': 'Nobody is here at the moment.',
  'offline.noAnswer': 'Nobody was free to answer you.',
  closed: 'We are closed at the moment.',
  'ended.another': 'Another question? Start a new chat.',
  'ended.resume': 'Resume chat',
  'ended.new': 'Start new chat',
  'ended.messageLeft': "We'll answer by e-mail.",
  'rating.title': 'How was this chat?',
};

type Texts = Pick<WidgetSettingsDto, 'texts' | 'localeTexts'>;

/** The texts of a widget as a list: those of every language first. */
export function ownTexts({ texts, localeTexts }: Texts): readonly OwnText[] {
  return [['', texts] as const, ...Object.entries(localeTexts)].flatMap(([locale, all]) =>
    Object.entries(all).map(([key, text]) => ({ locale, key, text })),
  );
}

/** Puts a text in place of another one, or beside them. */
export function withText(all: Texts, text: OwnText, instead?: OwnText): Texts {
  const list = ownTexts(all);
  const place = list.findIndex(one => one.locale === instead?.locale && one.key === instead.key);
  return fromList(place < 0 ? [...list, text] : list.toSpliced(place, 1, text));
}

export function withoutText(all: Texts, text: OwnText): Texts {
  return fromList(ownTexts(all).filter(one => one.locale !== text.locale || one.key !== text.key));
}

/** A text that is not among them yet. */
export function nextText(all: Texts): OwnText | undefined {
  const taken = new Set(Object.keys(all.texts));
  const next = Object.entries(likelyTexts).find(([key]) => !taken.has(key));
  return next && { locale: '', key: next[0], text: next[1] };
}

function fromList(list: readonly OwnText[]): Texts {
  const of = (wanted: string) =>
    Object.fromEntries(list.filter(({ locale }) => locale === wanted).map(({ key, text }) => [key, text]));
  const locales = [...new Set(list.map(({ locale }) => locale))].filter(Boolean);
  return { texts: of(''), localeTexts: Object.fromEntries(locales.map(locale => [locale, of(locale)])) };
}
