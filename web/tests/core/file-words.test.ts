import { beforeEach, describe, expect, it } from 'vitest';
import { linesOf, sizeInWords } from '../../core/file-words.js';
import { useTexts } from '../../core/i18n.js';
import { chatTexts as german } from '../../core/locales/de.js';
import { chatTexts } from '../../core/locales/en.js';
import { previewOf } from '../../core/message-preview.js';
import { attachment } from './chats.js';

beforeEach(() => useTexts('en', chatTexts));

describe('a file in words', () => {
  it('has a size that can be read', () => {
    const mega = 1_024 ** 2;
    expect([1, 4_096, 900_000, 2.1 * mega, 150 * mega].map(sizeInWords)).toEqual([
      '1 kB',
      '4 kB',
      '879 kB',
      '2.1 MB',
      '150 MB',
    ]);
    useTexts('de', german);
    expect(sizeInWords(2.1 * mega)).toBe('2,1 MB');
  });

  it('stands below what was written', () => {
    const files = [attachment('photo.png'), attachment('b.gif')];
    expect(linesOf('Look', files)).toBe('Look\n[File: photo.png, 2.1 MB]\n[File: b.gif, 2.1 MB]');
    expect(linesOf('', files.slice(0, 1))).toBe('[File: photo.png, 2.1 MB]');
    expect(linesOf('Look')).toBe('Look');
  });

  it('is named in one line where nothing was written', () => {
    expect(previewOf({ text: 'Look', attachments: [attachment('photo.png')] })).toBe('Look');
    expect(previewOf({ text: '', attachments: [attachment('photo.png'), attachment('b.gif')] })).toBe('📎 photo.png');
    expect(previewOf({ text: '' })).toBe('');
  });

  it('say of what was redacted that it was', () => {
    useTexts('en', chatTexts);
    const gone = { ...attachment('photo.png'), name: '▒▒▒', redacted: true };
    expect(linesOf('▒▒▒', [gone])).toBe('▒▒ Redacted\n[This file was removed]');
    expect(linesOf('te▒▒ 1')).toBe('te▒▒ 1');
    expect(previewOf({ text: '', attachments: [gone] })).toBe('📎 This file was removed');
    expect(previewOf({ text: '▒▒▒' })).toBe('▒▒ Redacted');
  });
});
