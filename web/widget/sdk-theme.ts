import type { ColorSchemeDto } from '../protocol/contract.gen.js';
import type { ToHost } from '../protocol/frame-port.js';
import { membersOf } from './sdk-arguments.js';
import { badArgument } from './sdk-refused.js';
import type { Theme } from './theme.js';

const accent = /^#[\da-f]{6}$/i;
const color = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const font = /^("[\w -]+"|'[\w -]+'|[\w -]+)$/;
const longestFont = 200;
const largestRadius = 28;

const isColor = (value: unknown) => typeof value === 'string' && color.test(value);
const isRadius = (value: unknown) => typeof value === 'number' && value >= 0 && value <= largestRadius;
const isFont = (value: unknown) =>
  typeof value === 'string' && value.length <= longestFont && value.split(',').every(name => font.test(name.trim()));

/** The tokens that scripts may set, and what is plausible for each. What is not in here is not set. */
const plausible: Readonly<Record<keyof LiveChatTokens, (value: unknown) => boolean>> = {
  accent: value => typeof value === 'string' && accent.test(value),
  surface: isColor,
  surface2: isColor,
  text: isColor,
  textMuted: isColor,
  border: isColor,
  danger: isColor,
  warn: isColor,
  bubbleIn: isColor,
  onBubbleIn: isColor,
  bubbleOut: isColor,
  onBubbleOut: isColor,
  focus: isColor,
  radiusS: isRadius,
  radiusM: isRadius,
  radiusL: isRadius,
  font: isFont,
};

/** The look as scripts have changed it. */
export class SdkTheme {
  readonly #theme: Theme;
  #scheme: ColorSchemeDto;
  #tokens: Readonly<Record<string, string | number>> = {};

  constructor(theme: Theme) {
    this.#theme = theme;
    this.#scheme = theme.scheme;
  }

  /** What the launcher is told. */
  get look(): ToHost {
    const { accent = this.#theme.look.accent } = this.#tokens;
    return ['look', this.#scheme, [String(accent), this.#theme.onAccent]];
  }

  /** Takes a scheme, or tokens over those that are set; either all of them or none. */
  set(theme: unknown): void {
    if (theme === 'auto' || theme === 'light' || theme === 'dark') {
      this.#scheme = theme;
    } else {
      const tokens = Object.entries(membersOf(theme, 'setTheme'));
      const wrong = tokens.find(([name, value]) => !(isToken(name) && plausible[name](value)));
      if (wrong) {
        throw badArgument(`setTheme does not take ${wrong[0]} with this value.`);
      }
      this.#tokens = { ...this.#tokens, ...(Object.fromEntries(tokens) as Record<string, string | number>) }; // plausible ones are
    }
    const { accent: color = this.#theme.look.accent, ...others } = this.#tokens;
    const own = Object.entries(others).map(
      ([name, value]) => `${property(name)}:${typeof value === 'number' ? `${value}px` : value};`,
    );
    this.#theme.set(String(color), this.#scheme, own.join(''));
  }
}

function isToken(name: string): name is keyof LiveChatTokens {
  return Object.hasOwn(plausible, name);
}

function property(name: string): string {
  return `--lc-${name.replace(/[A-Z\d]/g, letter => `-${letter.toLowerCase()}`)}`;
}
