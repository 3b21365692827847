import { css } from 'lit';

/** The look of `lc-log`. */
export const logStyles = css`
  :host {
    position: relative;
    display: block;
    min-block-size: 0;
  }

  .scroll {
    block-size: 100%;
    padding: var(--lc-log-padding, var(--lc-space-4));
    overflow: hidden auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: var(--lc-border-strong) transparent;
  }

  .scroll:focus-visible {
    outline-offset: -2px;
  }

  li {
    margin-block-start: var(--lc-space-4);
  }

  li.more {
    margin-block-start: var(--lc-space-1);
  }

  li:first-child {
    margin-block-start: 0;
  }

  lc-typing {
    margin-block-start: var(--lc-space-4);
  }

  .day p {
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    font-weight: var(--lc-weight-medium);
    color: var(--lc-text-muted);
    text-align: center;
  }

  .earlier {
    display: block;
    min-block-size: 32px;
    margin-inline: auto;
    margin-block-end: var(--lc-space-3);
    padding-inline: var(--lc-space-3);
    border-radius: var(--lc-radius-full);
    font-size: var(--lc-size-s);
    font-weight: var(--lc-weight-medium);
    color: var(--lc-accent-text);
  }

  .pill {
    position: absolute;
    inset-block-end: var(--lc-space-3);
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding-inline: 12px 14px;
    border-radius: var(--lc-radius-full);
    background: var(--lc-raised);
    box-shadow: var(--lc-shadow);
    font-size: var(--lc-size-s);
    font-weight: var(--lc-weight-medium);
    animation: arrive var(--lc-motion) var(--lc-ease-out);
  }

  .pill.bare {
    inline-size: 32px;
    padding: 0;
    justify-content: center;
  }

  @media (pointer: coarse) {
    .pill,
    .earlier {
      min-block-size: var(--lc-control-l);
      min-inline-size: var(--lc-control-l);
    }
  }

  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }

  @media (forced-colors: active) {
    .pill {
      border: 1px solid ButtonText;
    }
  }
`;
