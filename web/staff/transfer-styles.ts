import { css } from 'lit';

/** How the question looks to whom a chat is to be passed on. */
export const transferStyles = css`
  .body {
    display: grid;
    gap: var(--lc-space-3);
    margin-block-start: var(--lc-space-3);
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .list {
    max-block-size: 40dvb;
    overflow-y: auto;
    scrollbar-width: thin;
    padding: var(--lc-space-1);
    border-radius: var(--lc-radius-m);
    box-shadow: inset 0 0 0 1px var(--lc-border);
  }

  h3,
  .list p {
    padding: var(--lc-space-1) var(--lc-space-2);
  }

  h3 {
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    font-weight: var(--lc-weight-medium);
    color: var(--lc-text-muted);
  }

  .target {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    min-block-size: var(--lc-control-l);
    padding-inline: var(--lc-space-2);
    border-radius: var(--lc-radius-s);
    cursor: pointer;
  }

  .target:hover {
    background: var(--lc-hover);
  }

  .target:has(:checked) {
    background: var(--lc-accent-soft);
  }

  .target:has(:disabled) {
    cursor: default;
    background: none;
  }

  .target:has(:disabled) .grow {
    color: var(--lc-text-muted);
  }

  input {
    flex: none;
    margin: 0;
    accent-color: var(--lc-accent);
  }

  .trouble {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    color: var(--lc-danger);
  }

  .tabs {
    display: flex;
    gap: 2px;
    padding: 2px;
    border-radius: var(--lc-radius-m);
    background: var(--lc-surface-2);
  }

  .tabs button {
    flex: 1;
    min-block-size: 28px;
    border-radius: var(--lc-radius-s);
    font-size: var(--lc-size-s);
    font-weight: var(--lc-weight-medium);
    color: var(--lc-text-muted);
  }

  .tabs button[aria-pressed='true'] {
    background: var(--lc-raised);
    color: var(--lc-text);
    box-shadow: 0 0 0 1px var(--lc-border);
  }

  .who {
    display: grid;
    min-inline-size: 0;
  }

  .quiet {
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    color: var(--lc-text-muted);
  }
`;
