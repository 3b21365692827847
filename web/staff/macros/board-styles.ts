import { css } from 'lit';
import { tableOrderStyles } from '../../kit/order-head.js';

/** The look of `lc-macro-board`. */
export const boardStyles = css`
  ${tableOrderStyles}

  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
    min-inline-size: 0;
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  :host([editing]) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }

  :host([editing]) :is(.c-uses, .c-changed) {
    display: none;
  }

  .main {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
    min-inline-size: 0;
    padding: var(--lc-space-4) var(--lc-space-5) 0;
  }

  .head {
    display: grid;
    gap: var(--lc-space-1);
  }

  h2 {
    font-size: var(--lc-size-xl);
    line-height: var(--lc-line-xl);
    letter-spacing: var(--lc-track-tight);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lc-space-2);
    padding-block: var(--lc-space-4) var(--lc-space-3);
  }

  .search {
    position: relative;
    flex: 1 1 200px;
    max-inline-size: 320px;
  }

  .search svg {
    position: absolute;
    inset-inline-start: 9px;
    inset-block-start: 8px;
    color: var(--lc-text-muted);
    pointer-events: none;
  }

  .search input {
    inline-size: 100%;
    min-block-size: var(--lc-control-m);
    padding-inline: 32px 10px;
    border: 1px solid var(--lc-border-strong);
    border-radius: var(--lc-radius-s);
    background: var(--lc-surface);
  }

  .search input::placeholder {
    color: var(--lc-text-muted);
    opacity: 1;
  }

  .tools .grow {
    flex: 1;
  }

  .notice {
    flex: 1 0 100%;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lc-space-2);
    padding: var(--lc-space-1) var(--lc-space-2) var(--lc-space-1) var(--lc-space-3);
    border-radius: var(--lc-radius-s);
    background: var(--lc-surface-3);
  }

  .notice[data-tone='danger'] {
    background: var(--lc-danger-soft);
    color: var(--lc-danger);
  }

  .scroll {
    min-block-size: 0;
    overflow: auto;
    padding-block-end: var(--lc-space-5);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }

  th {
    position: sticky;
    inset-block-start: 0;
    background: var(--lc-surface);
    box-shadow: inset 0 -1px var(--lc-border);
    text-align: start;
    font-weight: var(--lc-weight);
  }

  th button {
    min-block-size: var(--lc-control-m);
    min-inline-size: 64px;
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  td {
    padding: 6px var(--lc-space-2) 6px 0;
    border-block-end: 1px solid var(--lc-border);
    vertical-align: middle;
  }

  .c-shortcut {
    inline-size: 190px;
  }

  .c-uses {
    inline-size: 84px;
  }

  .c-changed {
    inline-size: 190px;
  }

  .c-acts {
    inline-size: 76px;
  }

  .open {
    max-inline-size: 100%;
    min-block-size: 24px;
    color: var(--lc-accent-text);
    font-family: var(--lc-font-mono);
    text-align: start;
  }

  .open:hover {
    text-decoration: underline;
  }

  tr[data-shown] td {
    background: var(--lc-accent-soft);
  }

  .acts {
    display: flex;
    justify-content: flex-end;
  }

  .blank {
    display: grid;
    justify-items: center;
    gap: var(--lc-space-3);
    max-inline-size: 420px;
    margin: 8dvb auto 0;
    text-align: center;
  }

  .blank h3 {
    font-size: var(--lc-size-l);
    line-height: var(--lc-line-l);
  }

  @container (max-width: 1180px) {
    .c-changed {
      display: none;
    }
  }

  @container (max-width: 900px) {
    :host([editing]) {
      grid-template-columns: minmax(0, 1fr);
    }

    .main {
      padding-inline: var(--lc-space-4);
    }

    :host([editing]) .main {
      display: none;
    }

    .c-shortcut {
      inline-size: 36%;
    }
  }

  @container (max-width: 560px) {
    .c-uses {
      display: none;
    }
  }
`;
