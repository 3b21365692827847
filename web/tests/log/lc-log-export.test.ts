import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { activityTexts } from '../../core/locales/activity-en.js';
import { LcLogExport } from '../../log/lc-log-export.js';
import type { ExportFailure, ExportProgress } from '../../log/log-source.js';
import { FakeClock, settle } from '../fake-clock.js';

interface Asked {
  readonly what: string;
  readonly signal: AbortSignal;
  readonly told: (progress: ExportProgress) => void;
  readonly answer: (file: Blob | ExportFailure) => void;
}

let element: LcLogExport;
let asked: Asked[];
let saved: string[];

const find = (selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
const words = (selector: string) => find(selector)?.textContent?.trim();
const press = async (selector: string) => {
  find(selector)?.click();
  await settled();
};
const settled = async () => {
  await settle();
  await element.updateComplete;
};
const last = (): Asked => {
  const one = asked.at(-1);
  if (!one) {
    throw new Error('Nothing was asked for.');
  }
  return one;
};

beforeEach(async () => {
  useTexts('en-GB', activityTexts);
  asked = [];
  saved = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => 'blob:log');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  element = new LcLogExport();
  element.clock = new FakeClock();
  element.search = { queues: ['support'] };
  element.source = {
    export: (search, format, signal, told) =>
      new Promise(answer => asked.push({ what: `${format} ${JSON.stringify(search)}`, signal, told, answer })),
  };
  document.body.append(element);
  await settled();
});

afterEach(() => {
  element.remove();
  vi.restoreAllMocks();
});

describe('an export of the log', () => {
  it('says how far it is, and saves the file when it is whole', async () => {
    await press('[data-export=csv]');
    expect(last().what).toBe('csv {"queues":["support"]}');
    expect(words('[role=status]')).toBe('The export begins');
    last().told({ rows: 1_200, bytes: 348_160 });
    await settled();
    expect(words('.progress')).toBe('1200 entries so far, 340 kB');
    expect(find('[data-export]')).toBeNull();
    expect(saved).toEqual([]);
    last().answer(new Blob(['whole']));
    await settled();
    expect(saved).toEqual(['activity-log.csv']);
    expect(words('[role=status]')).toBe('1200 entries saved');
    expect(find('.progress')).toBeNull();
  });

  it('is ended by a button, and what still comes of it is not saved', async () => {
    await press('[data-export=jsonl]');
    await press('[data-action=cancel-export]');
    expect(last().signal.aborted).toBe(true);
    expect(find('[data-export=jsonl]')).not.toBeNull();
    last().told({ rows: 5, bytes: 10 });
    last().answer(new Blob(['late']));
    await settled();
    expect(saved).toEqual([]);
    expect(find('[role=alert]')).toBeNull();
    expect(find('.progress')).toBeNull();
  });

  it.each([
    ['not_signed_in', 'your sign-in is over'],
    ['rate_limited', 'too much was asked for at once'],
    ['try_again', 'the server cannot answer now'],
    ['internal', 'the server could not answer'],
    ['connection_lost', 'the connection broke off'],
    ['not_allowed', 'your account may not'],
  ] as const)('says in words that it failed: %s', async (code, expected) => {
    await press('[data-export=csv]');
    last().answer(code);
    await settled();
    expect(words('[role=alert]')).toContain(expected);
    expect(saved).toEqual([]);
    await press('[data-export=csv]');
    expect(find('[role=alert]')).toBeNull();
  });

  it('ends with the page it is on', async () => {
    await press('[data-export=csv]');
    element.remove();
    expect(last().signal.aborted).toBe(true);
  });
});
