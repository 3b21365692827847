import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import '../../kit/lc-field.js';
import type { ReplyError } from '../../protocol/contract.gen.js';
import { LcRating } from '../../widget/lc-rating.js';
import { widgetTexts } from '../widget-texts.js';

let rating: LcRating;
let around: HTMLElement;
let answer: (error?: ReplyError) => void;
const send = vi.fn();

const find = (selector: string) => rating.renderRoot.querySelector<HTMLElement>(selector);

async function choose(score: number): Promise<void> {
  find(`[data-score="${score}"] input`)?.dispatchEvent(new Event('change'));
  await rating.updateComplete;
}

async function comment(text: string): Promise<void> {
  find('lc-field')?.dispatchEvent(new CustomEvent('lc-input', { detail: text }));
  await rating.updateComplete;
}

async function submit(): Promise<void> {
  find('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await rating.updateComplete;
}

async function answered(error?: ReplyError): Promise<void> {
  answer(error);
  await new Promise(resolve => setTimeout(resolve));
  await rating.updateComplete;
}

beforeEach(async () => {
  useTexts('en', widgetTexts);
  send.mockReset().mockImplementation(() => new Promise(resolve => (answer = resolve)));
  rating = new LcRating();
  rating.send = send;
  around = document.createElement('button');
  around.append(rating);
  document.body.append(around);
  await rating.updateComplete;
});

afterEach(() => document.body.replaceChildren());

describe('the rating', () => {
  it('asks for stars first, by name', () => {
    expect(find('legend')?.textContent).toBe('How was this chat?');
    expect([...rating.renderRoot.querySelectorAll('label')].map(label => label.textContent?.trim())).toEqual([
      '1 star',
      '2 stars',
      '3 stars',
      '4 stars',
      '5 stars',
    ]);
    expect(find('lc-button')).toBeNull();
  });

  it('sends nothing before a star is chosen', async () => {
    await submit();
    expect(send).not.toHaveBeenCalled();
  });

  it('shows the chosen star and those below it, and can be changed', async () => {
    await choose(5);
    await choose(3);

    expect(rating.renderRoot.querySelectorAll('.on')).toHaveLength(3);
    expect(find('lc-field')).not.toBeNull();
  });

  it('sends once however often it is pressed, and gives the focus on', async () => {
    await choose(4);
    await comment('  Quick and kind ');
    await submit();
    await submit();
    expect(send.mock.calls).toEqual([[4, 'Quick and kind']]);

    await answered();

    expect(document.activeElement).toBe(around);
  });

  it('says when it was not sent, keeps what was written and sends it again', async () => {
    await choose(2);
    await comment('Slow');
    await submit();
    await answered({ code: 'try_again' });

    expect(find('[role=status]')?.textContent).toContain("Your rating wasn't sent");
    expect(document.activeElement).not.toBe(around);
    await submit();
    expect(send).toHaveBeenLastCalledWith(2, 'Slow');
    expect(find('[role=status]')?.textContent).toBe('');
  });

  it('sends no comment that is too long', async () => {
    await choose(1);
    await comment('a'.repeat(1001));
    await submit();

    expect(send).not.toHaveBeenCalled();
    expect((find('lc-field') as HTMLElement & { error: string }).error).toBe('At most 1000 characters');
    await comment('a'.repeat(1000));
    await submit();
    expect(send).toHaveBeenCalledOnce();
  });
});
