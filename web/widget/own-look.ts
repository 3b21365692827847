// What a widget's settings change of the look beside its colour. Loaded only where they do.
import type { WidgetConfigDto } from '../protocol/contract.gen.js';

/** Less room everywhere; lower rows only where nobody points with a finger. */
const compact = `--lc-space-1: 2px; --lc-space-2: 6px; --lc-space-3: 8px; --lc-space-4: 12px; --lc-space-5: 16px; --lc-space-6: 24px;
  --lc-line-chat: 1.25rem; --lc-message-padding: 6px 12px; --lc-header: 52px;
  @media not (any-pointer: coarse) { --lc-control-l: 36px; }`;

const system = 'var(--lc-font-system)';
const longestFont = 200;
const fontName = /^(["']?)([\p{L}\p{N}._ -]+)\1$/u;

/** Where a page leaves the choice to the system, nothing behind it counts. What is like our own font is that. */
const generics = new Map([
  ['serif', 'serif'],
  ['ui-serif', 'serif'],
  ['monospace', 'monospace'],
  ['ui-monospace', 'monospace'],
  ...[
    'sans-serif',
    'ui-sans-serif',
    'system-ui',
    '-apple-system',
    'blinkmacsystemfont',
    'ui-rounded',
    'cursive',
    'fantasy',
  ].map(name => [name, system] as const),
]);

/** The custom properties, for the panel on a page that is written in this font. */
export function ownLook(config: Pick<WidgetConfigDto, 'pageFont' | 'compact'>, font = ''): string {
  const fonts = config.pageFont ? fontsOf(font) : system;
  return `${config.compact ? compact : ''}
    ${fonts === system ? '' : `--lc-font: ${fonts};`}`;
}

/** Names alone, each in quotes, up to where the page leaves it to the system; ours where anything else stands among them. */
function fontsOf(font: string): string {
  const names: string[] = [];
  for (const part of font.length > longestFont ? [''] : font.split(',')) {
    const [, quote, text = ''] = fontName.exec(part.trim()) ?? [];
    const name = text.trim();
    if (name === '') {
      return system;
    }
    const generic = quote === '' ? generics.get(name.toLowerCase()) : undefined;
    if (generic) {
      return [...names, generic].join(', ');
    }
    names.push(`"${name}"`);
  }
  return [...names, system].join(', ');
}
