/** A colour as red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** What follows from a company's colour. All are `#rrggbb`. */
export interface AccentTokens {
  readonly accent: string;
  readonly onAccent: string;
  readonly accentText: string;
}

export function parseHex(hex: string): Rgb | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  return match
    ? [Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16), Number.parseInt(match[3] ?? '', 16)]
    : undefined;
}

export function toHex(color: Rgb): string {
  return `#${color.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The contrast of two colours after WCAG, from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const inkOnLight: Rgb = [29, 27, 23];

/** Surfaces on which accented text may stand: the one nearest in brightness decides. */
const surfaces = { light: [238, 236, 230], dark: [42, 40, 37] } as const satisfies Record<string, Rgb>;

/** What a filled control stands on, and how far it has to stand out: on white nearly every colour does, and stays as it is. */
const paper = { light: [255, 255, 255], dark: [27, 26, 24] } as const satisfies Record<string, Rgb>;
const leastEdge = { light: 1.25, dark: 3 } as const;

/** Computes what stands on a company's colour and how the colour looks as text, so that both can be read in either scheme. */
export function accentTokens(accent: Rgb, scheme: 'light' | 'dark'): AccentTokens {
  const fill = until(
    accent,
    scheme === 'light' ? black : white,
    color => contrast(color, paper[scheme]) >= leastEdge[scheme],
  );
  const text = until(accent, scheme === 'light' ? black : white, color => contrast(color, surfaces[scheme]) >= 4.5);
  return { accent: toHex(fill), onAccent: toHex(readableOn(fill)), accentText: toHex(text) };
}

/** White where it can be read, otherwise ink. One of the two always can. */
export function readableOn(fill: Rgb): Rgb {
  if (contrast(white, fill) >= 4.5) {
    return white;
  }
  return contrast(inkOnLight, fill) >= 4.5 ? inkOnLight : black;
}

function until(color: Rgb, towards: Rgb, enough: (color: Rgb) => boolean): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(color, towards, share);
    if (enough(mixed)) {
      return mixed;
    }
  }
  return towards;
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(a[index] * (1 - share) + b[index] * share);
  return [part(0), part(1), part(2)];
}

function luminance(color: Rgb): number {
  const [r, g, b] = color;
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(part: number): number {
  const c = part / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}
