import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LcTranscriptPreview } from '../../../admin/settings/lc-transcript-preview.js';
import type { SettingsAnswer } from '../../../admin/settings/settings-source.js';
import { useTexts } from '../../../core/i18n.js';
import { adminTranscriptsTexts } from '../../../core/locales/admin-transcripts-en.js';
import type { TranscriptPreviewDto } from '../../../protocol/contract.gen.js';
import { settle } from '../../fake-clock.js';

let element: LcTranscriptPreview;
let asked: unknown[];
let answer: SettingsAnswer<TranscriptPreviewDto>;

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
      return answer as SettingsAnswer<T>; // what this test asks for
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
});
