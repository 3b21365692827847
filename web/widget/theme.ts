import { accentTokens, parseHex, type Rgb } from '../core/contrast.js';
import type { ColorSchemeDto, LookDto } from '../protocol/contract.gen.js';

const fallback: Rgb = [29, 78, 216];

/** The company's look as custom properties on the panel, with everything on and beside its colour readable in either scheme. */
export class Theme {
  readonly sheet = new CSSStyleSheet();
  readonly look: LookDto;
  readonly scheme: ColorSchemeDto;
  /** What can be read on the colour in the light. */
  onAccent = '';
  readonly #own: string;

  /** @param own more custom properties of the settings; what a page sets comes after them */
  constructor(look: LookDto, scheme: ColorSchemeDto, own = '') {
    this.look = look;
    this.scheme = scheme;
    this.#own = own;
    this.set(look.accent, scheme);
  }

  /** Changes it. What comes after the properties are more of them. */
  set(color: string, scheme: ColorSchemeDto, more = ''): void {
    const accent = parseHex(color) ?? fallback;
    const light = accentTokens(accent, 'light');
    const dark = accentTokens(accent, 'dark');
    this.onAccent = light.onAccent;
    const radius = Math.min(28, Math.max(0, Math.round(this.look.radius)));
    this.sheet.replaceSync(`:host {
      color-scheme: ${scheme === 'auto' ? 'light dark' : scheme};
      --lc-accent: light-dark(${light.accent}, ${dark.accent});
      --lc-on-accent: light-dark(${light.onAccent}, ${dark.onAccent});
      --lc-accent-text: light-dark(${light.accentText}, ${dark.accentText});
      --lc-focus: light-dark(${light.accentText}, ${dark.accentText});
      --lc-radius-l: ${radius}px;
      ${this.#own}
      ${more}
    }`);
  }
}

/** What the page asks for wins over the settings, if it is a scheme at all. */
export function chooseScheme(settings: ColorSchemeDto, asked: string | undefined): ColorSchemeDto {
  return asked === 'light' || asked === 'dark' || asked === 'auto' ? asked : settings;
}
