import { css } from 'lit';

/** The design tokens of conversations and of what floats above a screen; the customer's panel gets them with its first chat. Together with those of tokens.ts. */
export const chatTokens = css`
  :root,
  :host {
    /* Avatars without a picture. */
    --lc-tint-1: light-dark(#e3e9f7, #29324a);
    --lc-on-tint-1: light-dark(#33477c, #b9c8f2);
    --lc-tint-2: light-dark(#e0efe7, #20362b);
    --lc-on-tint-2: light-dark(#22583f, #a5d6bd);
    --lc-tint-3: light-dark(#f6e6dd, #42291e);
    --lc-on-tint-3: light-dark(#80412a, #eabba5);
    --lc-tint-4: light-dark(#eee5f4, #37294a);
    --lc-on-tint-4: light-dark(#5d3c7d, #d4bbec);
    --lc-tint-5: light-dark(#e0eef1, #1f353b);
    --lc-on-tint-5: light-dark(#245662, #a3d3de);
    --lc-tint-6: light-dark(#f5ead0, #3b3118);
    --lc-on-tint-6: light-dark(#674d10, #e2c984);

    /* Dots of state, beside a word. */
    --lc-ok-dot: light-dark(#159a64, #45b581);
    --lc-warn-dot: light-dark(#b87400, #d99a2b);

    /* Elevation: only what floats has a shadow; in the dark its edge does the work. */
    --lc-scrim: light-dark(#1c191266, #000000a6);
    --lc-edge: 0 0 0 1px light-dark(#1c191214, #fff8ec1c);
    --lc-shadow: var(--lc-edge), 0 2px 6px light-dark(#1c19120f, #0006), 0 12px 28px -6px light-dark(#1c191229, #0000008c);
    --lc-shadow-l: var(--lc-edge), 0 4px 12px light-dark(#1c19120f, #0006), 0 28px 64px -12px light-dark(#1c19123d, #000000b3);
  }
`;
