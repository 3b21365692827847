import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LcTranscriptPreview } from '../../../admin/settings/lc-transcript-preview.js';
import type { SettingsAnswer } from '../../../admin/settings/settings-source.js';
import { useTexts } from '../../../core/i18n.js';
import { adminTranscriptsTexts } from '../../../core/locales/admin-transcripts-en.js';
import type { TranscriptPreviewDto } from '../../../protocol/contract.gen.js';
import { settle } from '../../fake-clock.js';

let element: LcTranscriptPreview;
let asked: unknown[];
let answer: SettingsAnswer<TranscriptPreviewDto> | Promise<SettingsAnswer<TranscriptPreviewDto>>;

const find = (selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
const show = async () => {
  find('[data-action=preview]')?.click();
  await settle();
  await element.updateComplete;
};

beforeEach(async () => {
  useTexts('en-GB', adminTranscriptsTexts);
  asked = [];
  answer = { ok: true, value: { from: 'Shop <care@example.com>', subject: 'Your chat', text: '<b>Hello</b>\n' } };
  element = new LcTranscriptPreview();
  element.settings = { intro: 'Hello', excludedDomains: [] };
  element.source = {
    post: async <T>(path: string, body: unknown) => {
      asked.push(path, body);
      return (await answer) as SettingsAnswer<T>; // what this test asks for
    },
  };
  document.body.append(element);
  await element.updateComplete;
});

afterEach(() => element.remove());

describe('what a mail with a transcript looks like', () => {
  it('is shown as text, with what is written and not saved', async () => {
    expect(find('.mail')).toBeNull();
    await show();
    expect(asked).toEqual(['settings/transcripts/preview', { intro: 'Hello', excludedDomains: [] }]);
    expect(find('[role=status]')?.textContent).toBe('Your chat');
    expect(find('.text')?.textContent).toBe('<b>Hello</b>\n');
    expect(find('.mail bdi')?.textContent).toBe('Shop <care@example.com>');
  });

  it('says what is in the way, and shows nothing old', async () => {
    await show();
    answer = { ok: false, failure: { code: 'bad_argument' } } as SettingsAnswer<TranscriptPreviewDto>; // no more than is looked at
    await show();
    expect(find('[role=alert]')?.textContent).toContain('Something above is wrong');
    expect(find('.mail')).toBeNull();
  });

  it('is gone as soon as something else is written, and so is what was in the way', async () => {
    const said = find('[role=status]');
    expect(said?.textContent).toBe('');
    await show();
    expect(said?.textContent).toBe('Your chat');
    element.settings = { intro: 'Hello', excludedDomains: [] }; // saved as it was written
    await element.updateComplete;
    expect(find('.mail')).not.toBeNull();
    element.settings = { intro: 'Good day', excludedDomains: [] };
    await element.updateComplete;
    expect(find('.mail')).toBeNull();
    expect(find('[role=status]')).toBe(said);
    expect(said?.textContent).toBe('');
    answer = { ok: false, failure: { code: 'bad_argument' } } as SettingsAnswer<TranscriptPreviewDto>; // no more than is looked at
    await show();
    expect(find('[role=alert]')).not.toBeNull();
    element.settings = { intro: '', excludedDomains: [] };
    await element.updateComplete;
    expect(find('[role=alert]')).toBeNull();
  });

  it('is not shown when something else was written while it was on its way', async () => {
    let send = (_: SettingsAnswer<TranscriptPreviewDto>) => {};
    const first = answer as SettingsAnswer<TranscriptPreviewDto>; // what is there at the beginning is no promise
    answer = new Promise(resolve => {
      send = resolve;
    });
    await show();
    element.settings = { intro: 'Good day', excludedDomains: [] };
    await element.updateComplete;
    send(first);
    await settle();
    await element.updateComplete;
    expect(find('.mail')).toBeNull();
    answer = first;
    await show();
    expect(asked.at(-1)).toEqual({ intro: 'Good day', excludedDomains: [] });
    expect(find('.mail')).not.toBeNull();
  });
});
