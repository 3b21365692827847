import { css } from 'lit';

/**
 * The design tokens, for the root element of each screen; everything below inherits them. What comes with conversations is in chat-tokens.ts, what only desk and admin console use in staff-tokens.ts.
 * A colour is a pair, light-dark(light, dark): the scheme in force is the element's own color-scheme.
 * Text pairs are at least 4.5:1, edges of controls 3:1. Use a token for its role, never for its look.
 */
export const tokens = css`
  :root,
  :host {
    color-scheme: light dark;

    /* Where people read, the furniture around it, wells in it, and what floats above it. */
    --lc-surface: light-dark(#ffffff, #1b1a18);
    --lc-surface-2: light-dark(#f8f7f4, #151412);
    --lc-surface-3: light-dark(#eeece6, #2a2825);
    --lc-raised: light-dark(#ffffff, #242220);
    --lc-hover: light-dark(#1c19120d, #fff8ec0f);
    --lc-pressed: light-dark(#1c19121a, #fff8ec1f);

    /* Text: what is read, what is about it, what cannot be used now. */
    --lc-text: light-dark(#1d1b17, #f2f0eb);
    --lc-text-muted: light-dark(#645f56, #aea89d);
    --lc-text-disabled: light-dark(#8d877c, #7b756a);
    --lc-on-fill: #ffffff;

    /* Lines: between regions, and the edge that shows a control (3:1). */
    --lc-border: light-dark(#e6e3dc, #33302c);
    --lc-border-strong: light-dark(#8f897e, #7d776c);

    /* Accent: the one primary action, selection, own words. The widget sets accent, on-accent and accent-text anew. */
    --lc-accent: light-dark(#1d4ed8, #4169e8);
    --lc-on-accent: #ffffff;
    --lc-accent-hover: color-mix(in oklab, var(--lc-accent), #000 12%);
    --lc-accent-active: color-mix(in oklab, var(--lc-accent), #000 24%);
    --lc-accent-text: light-dark(#1d4ed8, #a5bbff);
    --lc-accent-soft: light-dark(color-mix(in oklab, var(--lc-accent) 8%, #fff), color-mix(in oklab, var(--lc-accent) 22%, #1b1a18));
    --lc-accent-line: light-dark(color-mix(in oklab, var(--lc-accent) 26%, #fff), color-mix(in oklab, var(--lc-accent) 48%, #1b1a18));

    /* State: word and icon, tint behind them, fill. Never without a word. */
    --lc-warn: light-dark(#8a5200, #e9b04d);
    --lc-warn-soft: light-dark(#fdf1d8, #30260f);
    --lc-warn-line: light-dark(#ebd29b, #5c4719);
    --lc-danger: light-dark(#b4232a, #ff8f87);
    --lc-danger-soft: light-dark(#fdeeed, #381c1a);
    --lc-danger-line: light-dark(#f0c3c0, #6b322e);
    --lc-danger-fill: light-dark(#c22f35, #c5393c);

    /* Conversation. The desk sets bubble-out to accent-soft. */
    --lc-bubble-in: light-dark(#f1efea, #2a2825);
    --lc-on-bubble-in: var(--lc-text);
    --lc-bubble-out: var(--lc-accent);
    --lc-on-bubble-out: var(--lc-on-accent);

    /* Focus: 2 px outline, 2 px away. */
    --lc-focus: light-dark(#1d4ed8, #a5bbff);

    /* Type, in rem so that the reader's text size counts. */
    --lc-font-system: -apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", Inter, Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
    --lc-font: var(--lc-font-system);
    --lc-size-2xs: 0.6875rem;
    --lc-size-xs: 0.75rem;
    --lc-line-xs: 1rem;
    --lc-size-s: 0.8125rem;
    --lc-line-s: 1.25rem;
    --lc-size-m: 0.875rem;
    --lc-line-m: 1.25rem;
    --lc-size-chat: 0.9375rem;
    --lc-line-chat: 1.375rem;
    --lc-size-l: 1rem;
    --lc-line-l: 1.5rem;
    --lc-size-xl: 1.25rem;
    --lc-line-xl: 1.75rem;
    --lc-weight: 400;
    --lc-weight-medium: 500;
    --lc-weight-strong: 600;
    --lc-track-tight: -0.011em;

    /* Space: a 4 px grid. */
    --lc-space-1: 4px;
    --lc-space-2: 8px;
    --lc-space-3: 12px;
    --lc-space-4: 16px;
    --lc-space-5: 24px;
    --lc-space-6: 32px;

    /* Heights of controls: rows, desk, widget and touch. */
    --lc-control-s: 28px;
    --lc-control-m: 32px;
    --lc-control-l: 44px;

    /* Radii grow with the thing. */
    --lc-radius-xs: 4px;
    --lc-radius-s: 6px;
    --lc-radius-m: 10px;
    --lc-radius-l: 16px;
    --lc-radius-full: 999px;

    /* Elevation: a button stands out a little. */
    --lc-shadow-s: 0 1px 2px light-dark(#1c19120f, #00000059);

    /* Motion: arriving and leaving; nothing moves by itself. */
    --lc-motion-fast: 100ms;
    --lc-motion: 160ms;
    --lc-motion-slow: 240ms;
    --lc-ease-out: cubic-bezier(0.2, 0.7, 0.2, 1);
  }

  @media (prefers-reduced-motion: reduce) {
    :root,
    :host {
      --lc-motion-fast: 0ms;
      --lc-motion: 0ms;
      --lc-motion-slow: 0ms;
    }
  }

  /* A wish for more contrast: stronger lines and text, same layout. */
  @media (prefers-contrast: more) {
    :root,
    :host {
      --lc-text-muted: light-dark(#47433c, #d0cabf);
      --lc-border: light-dark(#8f897e, #7d776c);
      --lc-border-strong: light-dark(#5c574e, #b0aa9e);
    }
  }
`;
