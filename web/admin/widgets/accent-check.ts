import { accentTokens, contrast, parseHex, type Rgb } from '../../core/contrast.js';
import type { ColorSchemeDto } from '../../protocol/contract.gen.js';

/** What text and what controls need, after WCAG 2.2 AA. */
export const leastText = 4.5;
export const leastControl = 3;

const paper = { light: [255, 255, 255], dark: [27, 26, 24] } as const satisfies Record<string, Rgb>;

/** How well a company's colour can be read and seen, at its worst among the schemes the widget has. */
export interface AccentCheck {
  /** Of the words on the colour. */
  readonly text: number;
  /** Of a button in the colour, against the panel. */
  readonly control: number;
  readonly enough: boolean;
}

/** Measures a colour as the panel draws it; nothing while it is none. */
export function checkAccent(accent: string, scheme: ColorSchemeDto): AccentCheck | undefined {
  const color = parseHex(accent);
  if (!color) {
    return undefined;
  }
  const schemes = scheme === 'auto' ? (['light', 'dark'] as const) : [scheme];
  const measured = schemes.map(one => {
    const tokens = accentTokens(color, one);
    const fill = parseHex(tokens.accent) ?? color;
    return { text: contrast(fill, parseHex(tokens.onAccent) ?? fill), control: contrast(fill, paper[one]) };
  });
  const text = Math.min(...measured.map(one => one.text));
  const control = Math.min(...measured.map(one => one.control));
  return { text, control, enough: text >= leastText && control >= leastControl };
}

/** A ratio with one digit behind the point, never better than it is. */
export function ratioText(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
