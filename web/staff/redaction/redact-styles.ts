import { css } from 'lit';

/** The look of `lc-redact-dialog`. */
export const redactStyles = css`
  :host {
    --lc-dialog-size: 720px;
  }

  .body {
    display: grid;
    gap: var(--lc-space-3);
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .list {
    max-block-size: min(44vh, 420px);
    overflow-y: auto;
    scrollbar-width: thin;
    border: 1px solid var(--lc-border);
    border-radius: var(--lc-radius-m);
  }

  h3 {
    padding: var(--lc-space-2) var(--lc-space-3);
    background: var(--lc-surface-2);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    font-weight: var(--lc-weight-medium);
    color: var(--lc-text-muted);
  }

  li {
    padding: var(--lc-space-2) var(--lc-space-3);
  }

  li + li {
    border-block-start: 1px solid var(--lc-border);
  }

  .choice {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    cursor: pointer;
  }

  input[type='checkbox'] {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0 0;
    accent-color: var(--lc-accent);
  }

  .choice span {
    overflow-wrap: anywhere;
  }

  .text {
    display: block;
    white-space: pre-wrap;
  }

  .of {
    display: block;
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    color: var(--lc-text-muted);
  }

  .gone {
    opacity: 0.55;
    text-decoration: line-through;
  }

  .below {
    margin-inline-start: 26px;
  }

  /* Its word stands below the others. */
  .below > lc-button {
    margin-inline-start: -10px;
  }

  .file {
    margin-block-start: var(--lc-space-2);
  }

  .off {
    opacity: 0.5;
  }

  .sum {
    font-weight: var(--lc-weight-strong);
  }

  .trouble {
    display: flex;
    gap: var(--lc-space-2);
    color: var(--lc-danger);
  }

  .receipt {
    display: grid;
    gap: var(--lc-space-2);
  }

  .receipt div {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    gap: var(--lc-space-3);
  }

  dt {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    font-weight: var(--lc-weight-medium);
  }

  [data-outcome='gone'] svg {
    color: var(--lc-ok);
  }

  [data-outcome='pending'] svg,
  [data-outcome='outOfReach'] svg {
    color: var(--lc-warn);
  }
`;
