import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** Every drawing on the 20 px grid: lines of 1.5 px with round ends, filled only where it is a dot. */
const drawings = {
  brand: svg`<path d="M17 8.6A7.15 7.15 0 1 0 14.9 15.2"/><circle cx="10" cy="10" r="2.4" fill="currentColor" stroke="none"/>`,
  chat: svg`<path d="M5 3.75h10A2.25 2.25 0 0 1 17.25 6v6A2.25 2.25 0 0 1 15 14.25H9.75L6 17.25v-3H5A2.25 2.25 0 0 1 2.75 12V6A2.25 2.25 0 0 1 5 3.75z"/>`,
  close: svg`<path d="M5.25 5.25l9.5 9.5M14.75 5.25l-9.5 9.5"/>`,
  more: svg`<g fill="currentColor" stroke="none"><circle cx="10" cy="4.5" r="1.4"/><circle cx="10" cy="10" r="1.4"/><circle cx="10" cy="15.5" r="1.4"/></g>`,
  send: svg`<path d="M3.5 4.25L17 10 3.5 15.75 5.5 10zM5.5 10h5.25"/>`,
  minimise: svg`<path d="M5.25 7.75L10 12.5l4.75-4.75"/>`,
  back: svg`<path d="M16 10H4M9 5l-5 5 5 5"/>`,
  bell: svg`<path d="M10 2.75a5 5 0 0 0-5 5v3.1c0 .7-.25 1.35-.7 1.85l-.9 1.05h13.2l-.9-1.05a2.8 2.8 0 0 1-.7-1.85v-3.1a5 5 0 0 0-5-5zM8.25 16.9h3.5"/>`,
  'bell-off': svg`<path d="M7.4 3.5A5 5 0 0 1 15 7.75v3.1c0 .5.1.95.35 1.35M5.1 6.7a5 5 0 0 0-.1 1.05v3.1c0 .7-.25 1.35-.7 1.85l-.9 1.05h8.75M8.25 16.9h3.5M3 3l14 14"/>`,
  sound: svg`<path d="M3.25 7.75v4.5h2.9l4.1 3.5V4.25l-4.1 3.5zM13 7.6a3.4 3.4 0 0 1 0 4.8M15.1 5.3a6.65 6.65 0 0 1 0 9.4"/>`,
  check: svg`<path d="M4.25 10.5l3.9 3.9 7.6-8.1"/>`,
  'double-check': svg`<path d="M1.75 10.75l3.5 3.5 6.4-7.1M9.1 13.6l.75.65 7.4-8.35"/>`,
  alert: svg`<path d="M10 3.25l7.4 13.25H2.6zM10 8.1v3.65"/><circle cx="10" cy="14" r=".95" fill="currentColor" stroke="none"/>`,
  retry: svg`<path d="M16.4 11.4A6.6 6.6 0 1 1 15.8 7M16.4 3.4v4h-4"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 5.9V10l2.75 1.85"/>`,
  user: svg`<circle cx="10" cy="6.75" r="3.25"/><path d="M3.75 16.75c.55-3.2 3-4.9 6.25-4.9s5.7 1.7 6.25 4.9"/>`,
  swap: svg`<path d="M4 7h11.5M12.4 3.9L15.5 7l-3.1 3.1M16 13H4.5M7.6 9.9L4.5 13l3.1 3.1"/>`,
  users: svg`<circle cx="7.5" cy="7" r="3"/><path d="M2 16.25c.45-3 2.6-4.6 5.5-4.6s5.05 1.6 5.5 4.6M12.9 4.25a2.85 2.85 0 0 1 0 5.5M15 12.1c1.7.65 2.75 2.1 3 4.15"/>`,
  queue: svg`<rect x="3" y="3.25" width="14" height="3.75" rx="1.25"/><path d="M4.75 10.25h10.5M6.5 13.35h7M8.25 16.45h3.5"/>`,
  end: svg`<circle cx="10" cy="10" r="7.25"/><path d="M7.35 7.35l5.3 5.3M12.65 7.35l-5.3 5.3"/>`,
  leave: svg`<path d="M11.75 3.5H5.5A1.75 1.75 0 0 0 3.75 5.25v9.5A1.75 1.75 0 0 0 5.5 16.5h6.25M8.5 10h8.25M13.75 7l3 3-3 3"/>`,
  menu: svg`<path d="M3.25 5.75h13.5M3.25 10h13.5M3.25 14.25h13.5"/>`,
  search: svg`<circle cx="8.9" cy="8.9" r="5.4"/><path d="M12.9 12.9l3.85 3.85"/>`,
  page: svg`<path d="M5 2.75h6.25L15.25 7v10.25H5zM11 3v4.25h4"/>`,
  help: svg`<circle cx="10" cy="10" r="7.25"/><path d="M7.85 8.05a2.15 2.15 0 1 1 3.2 1.85c-.75.42-1.05.85-1.05 1.6"/><circle cx="10" cy="13.85" r=".95" fill="currentColor" stroke="none"/>`,
  mail: svg`<rect x="2.75" y="4.25" width="14.5" height="11.5" rx="2"/><path d="M3.4 5.4L10 10.6l6.6-5.2"/>`,
  live: svg`<circle cx="10" cy="10" r="1.9" fill="currentColor" stroke="none"/><path d="M6.2 13.8a5.4 5.4 0 0 1 0-7.6M13.8 6.2a5.4 5.4 0 0 1 0 7.6M3.7 16.3a8.9 8.9 0 0 1 0-12.6M16.3 3.7a8.9 8.9 0 0 1 0 12.6"/>`,
  widget: svg`<rect x="2.75" y="3.25" width="14.5" height="13.5" rx="2.5"/><rect x="10" y="8.75" width="4.75" height="5.25" rx="1.25"/>`,
  copy: svg`<rect x="7" y="7" width="9.75" height="9.75" rx="2"/><path d="M13 7V5.25a2 2 0 0 0-2-2H5.25a2 2 0 0 0-2 2V11a2 2 0 0 0 2 2H7"/>`,
  details: svg`<rect x="2.75" y="3.75" width="14.5" height="12.5" rx="2"/><path d="M12.25 3.75v12.5"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** The name of a drawing. */
export type IconName = keyof typeof drawings;

/** Icons that point along the line of text; they turn with it. */
const directional: ReadonlySet<IconName> = new Set<IconName>(['send', 'back', 'leave', 'sound', 'details']);

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
