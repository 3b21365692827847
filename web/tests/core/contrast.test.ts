import { describe, expect, it } from 'vitest';
import { accentTokens, contrast, parseHex, type Rgb, readableOn, toHex } from '../../core/contrast.js';

const grid: Rgb[] = [];
for (let r = 0; r <= 255; r += 51) {
  for (let g = 0; g <= 255; g += 51) {
    for (let b = 0; b <= 255; b += 51) {
      grid.push([r, g, b]);
    }
  }
}

function rgb(hex: string): Rgb {
  const color = parseHex(hex);
  if (!color) {
    throw new Error(`${hex} is no colour.`);
  }
  return color;
}

describe('the contrast of a company colour', () => {
  it('is computed as WCAG says', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });

  it('is at least 4.5 for the text on it, whatever the colour', () => {
    for (const color of grid) {
      expect(contrast(readableOn(color), color), toHex(color)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('is at least 4.5 for the colour as text on every surface, in both schemes', () => {
    const surfaces = {
      light: ['#ffffff', '#f8f7f4', '#eeece6'],
      dark: ['#1b1a18', '#151412', '#2a2825'],
    } as const;
    for (const color of grid) {
      for (const scheme of ['light', 'dark'] as const) {
        const text = rgb(accentTokens(color, scheme).accentText);
        for (const surface of surfaces[scheme]) {
          expect(contrast(text, rgb(surface)), `${toHex(color)} on ${surface}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });

  it('keeps the colour itself where it can be seen', () => {
    expect(accentTokens([242, 163, 58], 'light').accent).toBe('#f2a33a');
    expect(accentTokens([255, 255, 255], 'light').accent).not.toBe('#ffffff');
    expect(accentTokens([0, 0, 0], 'dark').accent).not.toBe('#000000');
  });
});
