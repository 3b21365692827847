import { css } from 'lit';

/** Rows of a form that are added and taken away: members, days, messages. */
export const rowStyles = css`
  h3 {
    font-weight: var(--lc-weight-medium);
  }

  .rows {
    display: grid;
    gap: var(--lc-space-3);
  }

  .row {
    display: grid;
    gap: var(--lc-space-3);
    padding: var(--lc-space-2) var(--lc-space-3) var(--lc-space-3);
    border: 1px solid var(--lc-border);
    border-radius: var(--lc-radius-m);
  }

  .row-head {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    min-block-size: 32px;
    overflow-wrap: anywhere;
  }

  .line {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    min-block-size: 32px;
    overflow-wrap: anywhere;
  }

  .line + .line {
    margin-block-start: calc(-1 * var(--lc-space-2));
  }

  .add,
  .exception {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: var(--lc-space-3);
  }

  .exception {
    flex-wrap: nowrap;
  }

  .add lc-field,
  .exception lc-field {
    flex: 1 1 180px;
    min-inline-size: 0;
  }

  .add {
    align-items: flex-start;
  }

  .add lc-button {
    margin-block-start: 26px;
  }
`;
