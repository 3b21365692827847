import { type CSSResultGroup, css } from 'lit';
import { chatTokens } from './chat-tokens.js';

/** The design tokens of desk and admin console beside those of tokens.ts: those of conversations, and what the customer's panel has no use for. */
export const staffTokens: CSSResultGroup = [
  chatTokens,
  css`
  :root,
  :host {
    --lc-thumb: light-dark(#ffffff, #3f3b36);
    --lc-ok: light-dark(#0b7048, #62c997);
    --lc-ok-soft: light-dark(#e5f5ec, #18291f);

    /* Internal notes. */
    --lc-note-bg: light-dark(#fdf4da, #2e2712);
    --lc-note-line: light-dark(#e9d59b, #574a20);
    --lc-note-text: light-dark(#6b4e00, #e6c567);

    /* Charts: one series speaks, the others are grey. */
    --lc-chart-1: light-dark(#1d4ed8, #5f83f2);
    --lc-chart-2: light-dark(#857f74, #a39c90);
    --lc-chart-3: light-dark(#d9d5cc, #45413b);

    --lc-font-mono: ui-monospace, "SF Mono", "Cascadia Mono", "Segoe UI Mono", "Roboto Mono", "Liberation Mono", monospace;
    --lc-line-2xs: 1rem;
    --lc-size-2xl: 1.75rem;
    --lc-line-2xl: 2rem;

    /* Leaving. */
    --lc-ease-in: cubic-bezier(0.5, 0, 0.9, 0.4);
  }
`,
];
