import { css } from 'lit';

/** How tables look in the admin console. A narrow screen scrolls the table, not the page. */
export const tableStyles = css`
  :host {
    display: block;
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .scroll {
    overflow-x: auto;
    scrollbar-width: thin;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th {
    padding: 6px var(--lc-space-2);
    background: var(--lc-surface-2);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    font-weight: var(--lc-weight-medium);
    color: var(--lc-text-muted);
    text-align: start;
    white-space: nowrap;
  }

  th:first-child {
    border-start-start-radius: var(--lc-radius-s);
    border-end-start-radius: var(--lc-radius-s);
  }

  th:last-child {
    border-start-end-radius: var(--lc-radius-s);
    border-end-end-radius: var(--lc-radius-s);
  }

  td {
    block-size: 38px;
    padding: 0 var(--lc-space-2);
    border-block-end: 1px solid var(--lc-border);
    white-space: nowrap;
  }

  .end {
    text-align: end;
  }

  .none {
    padding: var(--lc-space-6) var(--lc-space-2);
    color: var(--lc-text-muted);
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
  }
`;
