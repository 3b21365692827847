import { css } from 'lit';

/** The look of `lc-chat-form`: the fields scroll, the button stays. */
export const chatFormStyles = css`
  :host {
    display: block;
    min-block-size: 0;
  }

  form {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    block-size: 100%;
  }

  .fields {
    display: flex;
    flex-direction: column;
    gap: var(--lc-space-4);
    padding: var(--lc-space-5) var(--lc-space-4) var(--lc-space-4);
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--lc-border-strong) transparent;
  }

  .greet {
    display: grid;
    gap: var(--lc-space-1);
    margin-block-end: var(--lc-space-1);
    overflow-wrap: anywhere;
  }

  .greet h2 {
    font-size: var(--lc-size-xl);
    line-height: var(--lc-line-xl);
    letter-spacing: var(--lc-track-tight);
  }

  .greet p {
    color: var(--lc-text-muted);
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
  }

  h3 {
    margin-block-start: var(--lc-space-2);
    font-size: var(--lc-size-chat);
    line-height: var(--lc-line-chat);
  }

  a {
    color: var(--lc-accent-text);
    text-underline-offset: 2px;
  }

  .summary,
  .failed {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
    color: var(--lc-danger);
  }

  .said {
    display: contents;
  }

  .summary svg,
  .failed svg {
    margin-block-start: 2px;
  }

  .summary {
    padding: var(--lc-space-3);
    border-radius: var(--lc-radius-m);
    background: var(--lc-danger-soft);
  }

  .notice {
    padding: var(--lc-space-3);
    border-radius: var(--lc-radius-m);
    background: var(--lc-accent-soft);
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
  }

  .foot {
    display: grid;
    gap: var(--lc-space-2);
    padding: var(--lc-space-3) var(--lc-space-4) var(--lc-space-4);
  }
`;
