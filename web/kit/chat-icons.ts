import { type SVGTemplateResult, svg } from 'lit';
import { addDrawings, type ChatIcon } from './icons.js';

/** The icons of a conversation and its menu. */
addDrawings({
  clock: svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 5.9V10l2.75 1.85"/>`,
  chat: svg`<path d="M5 3.75h10A2.25 2.25 0 0 1 17.25 6v6A2.25 2.25 0 0 1 15 14.25H9.75L6 17.25v-3H5A2.25 2.25 0 0 1 2.75 12V6A2.25 2.25 0 0 1 5 3.75z"/>`,
  more: svg`<g fill="currentColor" stroke="none"><circle cx="10" cy="4.5" r="1.4"/><circle cx="10" cy="10" r="1.4"/><circle cx="10" cy="15.5" r="1.4"/></g>`,
  send: svg`<path d="M3.5 4.25L17 10 3.5 15.75 5.5 10zM5.5 10h5.25"/>`,
  back: svg`<path d="M16 10H4M9 5l-5 5 5 5"/>`,
  bell: svg`<path d="M10 2.75a5 5 0 0 0-5 5v3.1c0 .7-.25 1.35-.7 1.85l-.9 1.05h13.2l-.9-1.05a2.8 2.8 0 0 1-.7-1.85v-3.1a5 5 0 0 0-5-5zM8.25 16.9h3.5"/>`,
  'bell-off': svg`<path d="M7.4 3.5A5 5 0 0 1 15 7.75v3.1c0 .5.1.95.35 1.35M5.1 6.7a5 5 0 0 0-.1 1.05v3.1c0 .7-.25 1.35-.7 1.85l-.9 1.05h8.75M8.25 16.9h3.5M3 3l14 14"/>`,
  'double-check': svg`<path d="M1.75 10.75l3.5 3.5 6.4-7.1M9.1 13.6l.75.65 7.4-8.35"/>`,
  mail: svg`<rect x="2.75" y="4.25" width="14.5" height="11.5" rx="2"/><path d="M3.4 5.4L10 10.6l6.6-5.2"/>`,
  leave: svg`<path d="M11.75 3.5H5.5A1.75 1.75 0 0 0 3.75 5.25v9.5A1.75 1.75 0 0 0 5.5 16.5h6.25M8.5 10h8.25M13.75 7l3 3-3 3"/>`,
  page: svg`<path d="M5 2.75h6.25L15.25 7v10.25H5zM11 3v4.25h4"/>`,
  window: svg`<path d="M8.5 4H5.25A1.75 1.75 0 0 0 3.5 5.75v9a1.75 1.75 0 0 0 1.75 1.75h9A1.75 1.75 0 0 0 16 14.75V11.5M11.5 3.5h5v5M16.25 3.75L9.5 10.5"/>`,
} satisfies Record<ChatIcon, SVGTemplateResult>);
