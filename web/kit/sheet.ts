import { css } from 'lit';

/** What every element with a shadow root begins with: box model, resets, the focus ring and a few words of layout. */
export const sheet = css`
  :host {
    box-sizing: border-box;
    font-family: var(--lc-font);
    color: var(--lc-text);
    -webkit-font-smoothing: antialiased;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  dl,
  dd,
  ol,
  ul,
  fieldset,
  legend,
  blockquote {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  h1,
  h2,
  h3 {
    font-size: inherit;
    font-weight: var(--lc-weight-strong);
  }

  ol,
  ul {
    list-style: none;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  button {
    border: 0;
    background: none;
    padding: 0;
    cursor: pointer;
  }

  svg {
    display: block;
    flex: none;
  }

  :focus-visible {
    outline: 2px solid var(--lc-focus);
    outline-offset: 2px;
  }

  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .num {
    font-variant-numeric: tabular-nums;
  }

  .muted {
    color: var(--lc-text-muted);
  }

  .strong {
    font-weight: var(--lc-weight-strong);
  }

  .grow {
    flex: 1;
    min-inline-size: 0;
  }

  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .flip:dir(rtl) {
    transform: scaleX(-1);
  }
`;
