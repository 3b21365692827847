import { css } from 'lit';

/** The look of `lc-messages-dialog`. */
export const messagesStyles = css`
  lc-dialog {
    --lc-dialog-size: 560px;
  }

  .body {
    display: grid;
    gap: var(--lc-space-3);
    margin-block-start: var(--lc-space-2);
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .which {
    display: flex;
    gap: var(--lc-space-1);
  }

  .which button {
    min-block-size: var(--lc-control-m);
    padding-inline: var(--lc-space-3);
    border: 1px solid var(--lc-border-strong);
    border-radius: var(--lc-radius-full);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .which [aria-pressed='true'] {
    border-color: var(--lc-accent-text);
    background: var(--lc-accent-soft);
    color: var(--lc-accent-text);
    font-weight: var(--lc-weight-medium);
  }

  ul {
    display: grid;
    gap: var(--lc-space-2);
    max-block-size: 56dvb;
    overflow-y: auto;
    scrollbar-width: thin;
    border-radius: var(--lc-radius-m);
  }

  li {
    display: grid;
    gap: var(--lc-space-2);
    padding: var(--lc-space-3);
    border-radius: var(--lc-radius-m);
    box-shadow: inset 0 0 0 1px var(--lc-border);
  }

  .head {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
  }

  .name {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    font-weight: var(--lc-weight-medium);
    color: var(--lc-text);
  }

  .head .muted {
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    overflow-wrap: anywhere;
  }

  .text,
  dd {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .text {
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
    color: var(--lc-text);
  }

  dl {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: var(--lc-space-1) var(--lc-space-3);
  }

  dt {
    color: var(--lc-text-muted);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--lc-space-3);
  }

  .mail {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--lc-control-s);
    color: var(--lc-accent-text);
    font-weight: var(--lc-weight-medium);
    text-underline-offset: 2px;
  }

  .done,
  .trouble {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .done {
    color: var(--lc-ok);
  }

  .trouble {
    color: var(--lc-danger);
  }

  .none {
    display: grid;
    justify-items: center;
    gap: var(--lc-space-2);
    padding: var(--lc-space-5);
    color: var(--lc-text-muted);
    text-align: center;
  }
`;
