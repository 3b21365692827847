import { describe, expect, it } from 'vitest';
import { agoInWords } from '../../../admin/widgets/ago.js';

describe('how long ago something was', () => {
  it.each([
    [-5_000, 'now'],
    [59_999, 'now'],
    [60_000, '1 minute ago'],
    [179_000, '2 minutes ago'],
    [3_600_000, '1 hour ago'],
    [86_400_000, 'yesterday'],
    [3 * 86_400_000, '3 days ago'],
  ])('%i ms is %s', (ms, words) => {
    expect(agoInWords(ms)).toBe(words);
  });
});
