import { describe, expect, it } from 'vitest';
import { checkMacro } from '../../../staff/macros/macro-check.js';

const good = { shortcut: 'late', title: 'Late', body: 'It is late.' };

describe('a macro is checked before it is sent', () => {
  it('and is right as the server has it', () => {
    expect(checkMacro(good)).toEqual([]);
    expect(checkMacro({ shortcut: 'a-b_9', title: `  ${'x'.repeat(100)} `, body: 'x\r\n'.repeat(2_000) })).toEqual([]);
  });

  it.each([
    ['', 'macro_name_invalid'],
    ['Late', 'macro_name_invalid'],
    ['x'.repeat(33), 'macro_name_invalid'],
  ])('its shortcut %j is %s', (shortcut, code) => {
    expect(checkMacro({ ...good, shortcut })).toEqual([code]);
  });

  it.each([[''], ['\u200b'], ['two\nlines'], ['x'.repeat(101)]])('its title %j cannot be', title => {
    expect(checkMacro({ ...good, title })).toEqual(['macro_title_invalid']);
  });

  it.each([
    [' \n', 'macro_empty'],
    ['x'.repeat(4_001), 'macro_too_long'],
  ])('its text cannot be', (body, code) => {
    expect(checkMacro({ ...good, body })).toEqual([code]);
  });

  it('and all that is wrong is said at once', () => {
    expect(checkMacro({ shortcut: '', title: '', body: '' })).toHaveLength(3);
  });
});
