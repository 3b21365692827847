import { css } from 'lit';

/**
 * The look of `livechat-ringer` on a page that knows nothing of it. Rules of the page cannot reach into the shadow root, and on the element itself an important rule from
 * inside wins over any from outside. It covers the window to know its size, and takes no clicks but on its cards.
 */
export const ringerStyles = css`
  :host {
    all: initial !important;
    color-scheme: light dark !important;
    display: block !important;
    position: fixed !important;
    inset: 0 !important;
    z-index: 2147483000 !important;
    pointer-events: none !important;
    container-type: inline-size !important;
    font: var(--lc-size-s) / var(--lc-line-s) var(--lc-font) !important;
    color: var(--lc-text) !important;
  }

  :host([theme='light']) {
    color-scheme: light !important;
  }

  :host([theme='dark']) {
    color-scheme: dark !important;
  }

  lc-rings {
    pointer-events: auto;
    inset-block: auto var(--lc-space-4);
    inset-inline: auto var(--lc-space-4);
    inline-size: 328px;
    max-inline-size: calc(100cqi - var(--lc-space-4));
  }

  .word {
    position: absolute;
    inset-block-end: var(--lc-space-4);
    inset-inline-end: var(--lc-space-4);
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    max-inline-size: calc(100cqi - var(--lc-space-4));
    padding: var(--lc-space-2) var(--lc-space-3);
    border-radius: var(--lc-radius-m);
    background: var(--lc-raised);
    box-shadow: var(--lc-shadow);
    pointer-events: auto;
  }

  .word svg {
    color: var(--lc-ok);
  }

  .warn,
  .warn svg {
    color: var(--lc-warn);
  }

  .word a {
    color: var(--lc-accent-text);
  }

  /* The cards stand above the line. */
  lc-rings:not([empty]):has(+ .word) {
    inset-block-end: calc(var(--lc-space-6) + var(--lc-space-6));
  }

  @container (max-width: 720px) {
    lc-rings {
      inset-inline: var(--lc-space-2);
      inline-size: auto;
    }

    .word {
      inset-inline: var(--lc-space-2);
    }
  }

  @media (forced-colors: active) {
    .word {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
