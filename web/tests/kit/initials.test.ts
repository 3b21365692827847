// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { initials, tintOf } from '../../kit/initials.js';

describe('initials', () => {
  it.each([
    ['Dana Ray', 'DR'],
    ['Ana (demo)', 'AN'],
    ['maría josé de la cruz', 'MC'],
    ['李文', '李文'],
    ['𝒜𝒷 c', '𝒜C'],
    ['  ', '?'],
    ['😀', '?'],
    ['x', 'X'],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe('the tint of a person', () => {
  it('is always the same and one of six', () => {
    const keys = Array.from({ length: 500 }, (_, index) => `contact-${index}`);
    expect(tintOf('contact-1')).toBe(tintOf('contact-1'));
    expect([...new Set(keys.map(tintOf))].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
