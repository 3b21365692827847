import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** The name of a drawing. */
export type IconName = BasicIcon | ChatIcon | StaffIcon | FileIcon | UploadIcon | RatingIcon | WidgetIcon;
type BasicIcon = 'alert' | 'close' | 'minimise' | 'retry' | 'check' | 'brand';
/** Drawn once chat-icons.ts is loaded. */
export type ChatIcon =
  | 'chat'
  | 'more'
  | 'send'
  | 'back'
  | 'bell'
  | 'bell-off'
  | 'double-check'
  | 'clock'
  | 'mail'
  | 'leave'
  | 'page'
  | 'window';
/** Drawn once staff-icons.ts is loaded. */
export type StaffIcon =
  | 'sound'
  | 'user'
  | 'swap'
  | 'users'
  | 'queue'
  | 'end'
  | 'shield'
  | 'menu'
  | 'search'
  | 'help'
  | 'live'
  | 'widget'
  | 'copy'
  | 'details'
  | 'chart'
  | 'slash'
  | 'list'
  | 'history';

/** Drawn once widget-icons.ts of the admin console is loaded. */
export type WidgetIcon = 'desktop' | 'phone' | 'sun' | 'moon' | 'right-to-left' | 'up' | 'down' | 'remove' | 'grip';

/** Drawn once rating-icons.ts is loaded. */
export type RatingIcon = 'star';

/** Drawn once file-icons.ts is loaded. */
export type FileIcon = 'picture';

/** Drawn once upload-icons.ts is loaded. */
export type UploadIcon = 'clip';

/** Every drawing on the 20 px grid: lines of 1.5 px with round ends, filled only where it is a dot. */
const drawings: Partial<Record<IconName, SVGTemplateResult>> = {
  alert: svg`<path d="M10 3.25l7.4 13.25H2.6zM10 8.1v3.65"/><circle cx="10" cy="14" r=".95" fill="currentColor" stroke="none"/>`,
  close: svg`<path d="M5.25 5.25l9.5 9.5M14.75 5.25l-9.5 9.5"/>`,
  minimise: svg`<path d="M5.25 7.75L10 12.5l4.75-4.75"/>`,
  retry: svg`<path d="M16.4 11.4A6.6 6.6 0 1 1 15.8 7M16.4 3.4v4h-4"/>`,
  check: svg`<path d="M4.25 10.5l3.9 3.9 7.6-8.1"/>`,
  brand: svg`<path d="M17 8.6A7.15 7.15 0 1 0 14.9 15.2"/><circle cx="10" cy="10" r="2.4" fill="currentColor" stroke="none"/>`,
} satisfies Record<BasicIcon, SVGTemplateResult>;

/** Adds drawings that only a part of the screens needs. */
export function addDrawings(more: Partial<Record<IconName, SVGTemplateResult>>): void {
  Object.assign(drawings, more);
}

/** Icons that point along the line of text; they turn with it. */
const directional: ReadonlySet<IconName> = new Set<IconName>(['send', 'back', 'leave', 'sound', 'details', 'window']);

/** Smaller icons get a thicker line, so that they look equally heavy. */
const weights = { 14: 2, 16: 1.75, 20: 1.5, 24: 1.5, 64: 0.9 } as const;

/** An icon in the colour of the text around it. It has no name of its own: the word next to it, or the button's label, says what it means. */
export function icon(name: IconName, size: keyof typeof weights = 20): TemplateResult {
  return html`<svg
    class=${directional.has(name) ? 'flip' : ''}
    viewBox="0 0 20 20"
    width=${size}
    height=${size}
    fill="none"
    stroke="currentColor"
    stroke-width=${weights[size]}
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >${drawings[name]}</svg>`;
}
