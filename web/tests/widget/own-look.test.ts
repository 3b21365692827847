import { describe, expect, it, vi } from 'vitest';
import { ownLook } from '../../widget/own-look.js';
import { Theme } from '../../widget/theme.js';

const fontOf = (font: string | undefined) => /--lc-font: (.*);/.exec(ownLook({ pageFont: true }, font))?.[1];

describe('the font of the page', () => {
  it('is taken by its names, and the usual one where the system has none of them', () => {
    expect(fontOf('"Open Sans", Lato, sans-serif')).toBe('"Open Sans", "Lato", var(--lc-font-system)');
    expect(fontOf("'メイリオ', Söhne-Buch")).toBe('"メイリオ", "Söhne-Buch", var(--lc-font-system)');
  });

  it('is the system’s from where the page leaves it to the system: what stands behind are emoji and symbols', () => {
    const tailwind = 'ui-sans-serif, system-ui, sans-serif, "Apple Color Emoji", "Segoe UI Symbol"';
    expect(fontOf(tailwind)).toBeUndefined();
    expect(fontOf(`Inter, ${tailwind}`)).toBe('"Inter", var(--lc-font-system)');
    expect(fontOf('Georgia, serif, "Noto Color Emoji"')).toBe('"Georgia", serif');
    expect(fontOf('ui-monospace, Menlo')).toBe('monospace');
    expect(fontOf('-apple-system, BlinkMacSystemFont, "Segoe UI"')).toBeUndefined();
    expect(fontOf('"serif"')).toBe('"serif", var(--lc-font-system)');
  });

  it.each([
    '',
    'url(https://evil.example/font)',
    'Lato; color: red',
    '"Lato"; } :host { display: none',
    'Lato, "a\\22 b"',
    '"Lato',
    'Lato"',
    'Lato,',
    'var(--x)',
    `${'a'.repeat(201)}`,
  ])('is not taken where %s stands in it', font => {
    expect(fontOf(font)).toBeUndefined();
  });

  it('is not taken where the page does not tell, nor where the widget has its own', () => {
    expect(fontOf(undefined)).toBeUndefined();
    expect(ownLook({}, 'Lato').trim()).toBe('');
  });
});

describe('a compact widget', () => {
  it('has less room, and lower rows only where nobody points with a finger', () => {
    const look = ownLook({ compact: true });
    expect(look).toContain('--lc-space-4: 12px');
    expect(look).toMatch(/@media not \(any-pointer: coarse\) \{ --lc-control-l: 36px; \}/);
  });
});

describe('the theme', () => {
  it('keeps it whatever a page sets after it', () => {
    const theme = new Theme({ accent: '#1d4ed8', scheme: 'auto', radius: 16 }, 'auto', '--lc-font: "Lato";');
    const replaced = vi.spyOn(theme.sheet, 'replaceSync');
    theme.set('#0f766e', 'dark', '--lc-font: "Mine";');
    expect(replaced.mock.lastCall?.[0]).toMatch(/"Lato";[\s\S]*"Mine";/);
  });
});
