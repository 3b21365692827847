import { css } from 'lit';

/** The look of `lc-reports`. */
export const reportsStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--lc-space-4);
    padding: 0 var(--lc-space-5) var(--lc-space-5);
    container-type: inline-size;
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .bar,
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--lc-space-2) var(--lc-space-3);
  }

  .foot {
    align-items: center;
    margin-inline-start: auto;
  }

  .range {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px;
    padding: 2px;
    border-radius: var(--lc-radius-s);
    background: var(--lc-surface-3);
  }

  .range button {
    min-block-size: var(--lc-control-s);
    padding-inline: 10px;
    border-radius: var(--lc-radius-xs);
    font-weight: var(--lc-weight-medium);
    color: var(--lc-text-muted);
  }

  .range [aria-pressed='true'] {
    background: var(--lc-thumb);
    color: var(--lc-text);
    box-shadow: var(--lc-edge), var(--lc-shadow-s);
  }

  lc-field {
    inline-size: 144px;
  }

  .csv {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--lc-control-m);
    padding-inline: var(--lc-space-3);
    border-radius: var(--lc-radius-s);
    box-shadow: var(--lc-edge), var(--lc-shadow-s);
    font-weight: var(--lc-weight-medium);
    color: var(--lc-text);
    text-decoration: none;
  }

  @media (hover: hover) {
    .csv:hover {
      background: var(--lc-hover);
    }
  }

  .as-of {
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  .charts {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--lc-space-4);
  }

  .charts.many {
    grid-template-columns: minmax(0, 1fr);
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--lc-space-2);
  }

  summary {
    inline-size: fit-content;
    border-radius: var(--lc-radius-xs);
    color: var(--lc-accent-text);
    cursor: pointer;
  }

  details lc-report-table {
    max-block-size: 480px;
    margin-block-start: var(--lc-space-2);
    overflow-y: auto;
    scrollbar-width: thin;
  }

  .none,
  .wait {
    padding-block: var(--lc-space-6);
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
    color: var(--lc-text-muted);
  }

  .wait {
    display: grid;
    justify-items: center;
    gap: var(--lc-space-3);
    text-align: center;
    color: var(--lc-text);
  }

  @container (max-width: 860px) {
    .charts {
      grid-template-columns: minmax(0, 1fr);
    }

    .foot {
      margin-inline-start: 0;
    }
  }

  @media (forced-colors: active) {
    .range [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }

    .csv {
      border: 1px solid ButtonBorder;
    }
  }
`;
