// What a widget's settings change of the look beside its colour. Loaded only where they do.
import type { WidgetConfigDto } from '../protocol/contract.gen.js';

/** Less room everywhere; lower rows only where nobody points with a finger. */
const compact = `--lc-space-1: 2px; --lc-space-2: 6px; --lc-space-3: 8px; --lc-space-4: 12px; --lc-space-5: 16px; --lc-space-6: 24px;
  --lc-line-chat: 1.25rem; --lc-message-padding: 6px 12px; --lc-header: 52px;
  @media not (any-pointer: coarse) { --lc-control-l: 36px; }`;

const longestFont = 200;
const fontName = /^(["']?)([\p{L}\p{N}._ -]+)\1$/u;

/** The custom properties, for the panel on a page that is written in this font. */
export function ownLook(config: Pick<WidgetConfigDto, 'pageFont' | 'compact'>, font = ''): string {
  const names = config.pageFont ? namesOf(font) : [];
  return `${config.compact ? compact : ''}
    ${names.length > 0 ? `--lc-font: ${names.join(', ')}, var(--lc-font-system);` : ''}`;
}

/** Names alone, each in quotes; none where anything else stands among them. */
function namesOf(font: string): readonly string[] {
  const names = font.split(',').map(part => fontName.exec(part.trim())?.[2]?.trim());
  return font.length <= longestFont && names.every(Boolean) ? names.map(name => `"${name}"`) : [];
}
