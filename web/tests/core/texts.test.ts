import { beforeEach, describe, expect, it } from 'vitest';
import { dayOf, directionOf, duration, t, useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { chatTexts } from '../../core/locales/en.js';
import { isVisible, sendable } from '../../core/plain-text.js';
import { widgetTexts } from '../widget-texts.js';

const sources = import.meta.glob<string>(['../../chat/*.ts', '../../widget/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

beforeEach(() => useTexts('en', widgetTexts));

describe('texts', () => {
  it('fills in values and chooses the form for a number', () => {
    expect(t('entry.joined', { agent: 'Ana' })).toBe('Ana joined the chat');
    expect(t('log.new', { count: 1 })).toBe('1 new message');
    expect(t('log.new', { count: 4 })).toBe('4 new messages');
  });

  it('lets the words of the company win', () => {
    useTexts('en', chatTexts, { 'composer.placeholder': 'Say something' });
    expect(t('composer.placeholder')).toBe('Say something');
  });

  it('are there for every key that the widget and the conversation use', () => {
    const used = Object.values(sources).flatMap(source =>
      [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(match => match[1] ?? ''),
    );
    expect(used.length).toBeGreaterThan(40);
    // In the conversation a few things are said to agents only.
    expect(used.filter(key => !(key in widgetTexts) && !(key in deskTexts))).toEqual([]);
  });

  it('choose among as many forms as the language has, or between one and the rest', () => {
    const arabic = 'zero | one | two | few | many | other';
    useTexts('ar', { six: arabic, two: 'one | other' });
    expect([0, 1, 2, 3, 11, 100].map(count => t('six', { count }))).toEqual(arabic.split(' | '));
    expect([0, 1, 2].map(count => t('two', { count }))).toEqual(['other', 'one', 'other']);
    useTexts('ja', { one: 'only' });
    expect(t('one', { count: 5 })).toBe('only');
  });

  it('name days and lengths of time', () => {
    const now = new Date('2030-05-14T12:00:00').getTime();
    expect(dayOf(now, now)).toBe('Today');
    expect(dayOf(new Date('2030-05-13T23:59:00').getTime(), now)).toBe('Yesterday');
    expect(dayOf(new Date('2030-05-15T00:01:00').getTime(), now, 'closed')).toBe('Tomorrow');
    expect(dayOf(new Date('2030-05-01T12:00:00').getTime(), now)).toBe('Wednesday, May 1');
    expect(dayOf(new Date('2029-05-01T12:00:00').getTime(), now)).toContain('2029');
    expect([31_000, 725_000, 3_723_000, -5].map(duration)).toEqual(['0:31', '12:05', '1:02:03', '0:00']);
  });

  it('know which way a language runs', () => {
    expect(['ar', 'he-IL', 'FA', 'en', 'de-AT'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
  });

  it('do not fail on a locale that is none', () => {
    useTexts('not a locale', chatTexts);
    expect(t('day.today')).toBe('Today');
  });
});

describe('plain text', () => {
  it('is visible when there is one character to see', () => {
    expect([' \n\t', '\u200b\u200e', '\u0000', ''].some(isVisible)).toBe(false);
    expect(['a', ' . ', '😀', '\u0627'].every(isVisible)).toBe(true);
  });

  it('is sent without what no server can store', () => {
    expect(sendable('a\0b')).toBe('ab');
    expect(sendable('x\ud800y')).toBe('x\ufffdy');
    expect(sendable('😀')).toBe('😀');
  });
});
