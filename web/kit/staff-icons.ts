import { type SVGTemplateResult, svg } from 'lit';
import { addDrawings, type StaffIcon } from './icons.js';

/** The icons of desk and admin console. */
addDrawings({
  sound: svg`<path d="M3.25 7.75v4.5h2.9l4.1 3.5V4.25l-4.1 3.5zM13 7.6a3.4 3.4 0 0 1 0 4.8M15.1 5.3a6.65 6.65 0 0 1 0 9.4"/>`,
  user: svg`<circle cx="10" cy="6.75" r="3.25"/><path d="M3.75 16.75c.55-3.2 3-4.9 6.25-4.9s5.7 1.7 6.25 4.9"/>`,
  swap: svg`<path d="M4 7h11.5M12.4 3.9L15.5 7l-3.1 3.1M16 13H4.5M7.6 9.9L4.5 13l3.1 3.1"/>`,
  users: svg`<circle cx="7.5" cy="7" r="3"/><path d="M2 16.25c.45-3 2.6-4.6 5.5-4.6s5.05 1.6 5.5 4.6M12.9 4.25a2.85 2.85 0 0 1 0 5.5M15 12.1c1.7.65 2.75 2.1 3 4.15"/>`,
  queue: svg`<rect x="3" y="3.25" width="14" height="3.75" rx="1.25"/><path d="M4.75 10.25h10.5M6.5 13.35h7M8.25 16.45h3.5"/>`,
  end: svg`<circle cx="10" cy="10" r="7.25"/><path d="M7.35 7.35l5.3 5.3M12.65 7.35l-5.3 5.3"/>`,
  shield: svg`<path d="M10 2.75l6.25 2.25v4.5c0 3.75-2.5 6.4-6.25 7.75-3.75-1.35-6.25-4-6.25-7.75V5z"/>`,
  menu: svg`<path d="M3.25 5.75h13.5M3.25 10h13.5M3.25 14.25h13.5"/>`,
  search: svg`<circle cx="8.9" cy="8.9" r="5.4"/><path d="M12.9 12.9l3.85 3.85"/>`,
  help: svg`<circle cx="10" cy="10" r="7.25"/><path d="M7.85 8.05a2.15 2.15 0 1 1 3.2 1.85c-.75.42-1.05.85-1.05 1.6"/><circle cx="10" cy="13.85" r=".95" fill="currentColor" stroke="none"/>`,
  live: svg`<circle cx="10" cy="10" r="1.9" fill="currentColor" stroke="none"/><path d="M6.2 13.8a5.4 5.4 0 0 1 0-7.6M13.8 6.2a5.4 5.4 0 0 1 0 7.6M3.7 16.3a8.9 8.9 0 0 1 0-12.6M16.3 3.7a8.9 8.9 0 0 1 0 12.6"/>`,
  widget: svg`<rect x="2.75" y="3.25" width="14.5" height="13.5" rx="2.5"/><rect x="10" y="8.75" width="4.75" height="5.25" rx="1.25"/>`,
  copy: svg`<rect x="7" y="7" width="9.75" height="9.75" rx="2"/><path d="M13 7V5.25a2 2 0 0 0-2-2H5.25a2 2 0 0 0-2 2V11a2 2 0 0 0 2 2H7"/>`,
  details: svg`<rect x="2.75" y="3.75" width="14.5" height="12.5" rx="2"/><path d="M12.25 3.75v12.5"/>`,
  chart: svg`<path d="M3.25 16.75h13.5M5.5 13.5V9.75M10 13.5V4M14.5 13.5V7"/>`,
  slash: svg`<rect x="2.75" y="2.75" width="14.5" height="14.5" rx="3.5"/><path d="M11.75 6.25l-3.5 7.5"/>`,
  list: svg`<path d="M7 5.25h9.75M7 10h9.75M7 14.75h9.75"/><path d="M3.5 5.25h.01M3.5 10h.01M3.5 14.75h.01" stroke-width="2"/>`,
  history: svg`<path d="M3.4 8.1A7 7 0 1 1 3 10.6M3.25 4.5v3.75H7"/><path d="M10 6.25V10l2.6 1.9"/>`,
} satisfies Record<StaffIcon, SVGTemplateResult>);
