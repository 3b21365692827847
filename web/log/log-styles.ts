import { css } from 'lit';
import { tableOrderStyles } from '../kit/order-head.js';

/** The look of `lc-log-screen`. */
export const logStyles = css`
  ${tableOrderStyles}

  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
    container-type: inline-size;
    background: var(--lc-surface);
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .head,
  form,
  .views {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lc-space-2);
  }

  .head {
    padding: var(--lc-space-4) var(--lc-space-5) var(--lc-space-2);
  }

  .head h2 {
    font-size: var(--lc-size-l);
    line-height: var(--lc-line-l);
  }

  .head h1 {
    font-size: var(--lc-size-xl);
    line-height: var(--lc-line-xl);
    letter-spacing: var(--lc-track-tight);
  }

  .grow {
    flex: 1;
  }

  form {
    align-items: end;
    padding: 0 var(--lc-space-5) var(--lc-space-3);
    border-block-end: 1px solid var(--lc-border);
  }

  lc-field {
    inline-size: 128px;
  }

  lc-field:is([name='from'], [name='until']) {
    inline-size: 144px;
  }

  lc-field[name='text'] {
    flex: 1 1 220px;
  }

  .only {
    display: inline-flex;
    align-items: center;
    gap: var(--lc-space-1);
    padding-inline-start: var(--lc-space-2);
    border-radius: var(--lc-radius-full);
    background: var(--lc-accent-soft);
    color: var(--lc-accent-text);
  }

  select {
    min-block-size: var(--lc-control-m);
    max-inline-size: 180px;
    padding-inline: var(--lc-space-2);
    border: 1px solid var(--lc-border-strong);
    border-radius: var(--lc-radius-s);
    background: var(--lc-surface);
    color: var(--lc-text);
  }

  .scroll {
    min-block-size: 0;
    overflow: auto;
    scrollbar-width: thin;
    padding: 0 var(--lc-space-5) var(--lc-space-5);
  }

  table {
    inline-size: 100%;
    min-inline-size: 864px;
    border-collapse: collapse;
    table-layout: fixed;
  }

  tbody {
    transition: opacity var(--lc-motion);
  }

  /* What takes a moment is not worth a flicker. */
  [aria-busy='true'] tbody {
    opacity: 0.6;
    transition-delay: 200ms;
  }

  th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: var(--lc-space-2) var(--lc-space-2) var(--lc-space-2) 0;
    background: var(--lc-surface);
    box-shadow: inset 0 -1px var(--lc-border);
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    font-weight: var(--lc-weight-medium);
    text-align: start;
  }

  td {
    padding: 6px var(--lc-space-2) 6px 0;
    border-block-end: 1px solid var(--lc-border);
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  .c-state {
    inline-size: 118px;
  }

  .c-started {
    inline-size: 168px;
  }

  .c-queue,
  .c-agent {
    inline-size: 13%;
  }

  .c-duration {
    inline-size: 92px;
  }

  .c-tags {
    inline-size: 15%;
  }

  .c-acts {
    inline-size: 104px;
  }

  td.c-acts {
    padding-block: 0;
  }

  .state {
    display: inline-flex;
    align-items: center;
    gap: var(--lc-space-1);
  }

  .state:is(.active, .ringing) {
    color: var(--lc-accent-text);
    font-weight: var(--lc-weight-medium);
  }

  .state:is(.waiting, .missed) {
    color: var(--lc-warn);
    font-weight: var(--lc-weight-medium);
  }

  .state.ended {
    color: var(--lc-text-muted);
  }

  .open {
    min-block-size: 24px;
    color: var(--lc-accent-text);
    font-weight: var(--lc-weight-medium);
    text-align: start;
  }

  .open:hover {
    text-decoration: underline;
  }

  .mail,
  .by {
    display: block;
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  .hit {
    margin-block-start: 2px;
    color: var(--lc-text-muted);
  }

  .first {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  mark {
    border-radius: 2px;
    background: var(--lc-warn-soft);
    box-shadow: 0 0 0 1px var(--lc-warn-line);
    color: var(--lc-text);
  }

  .more {
    display: flex;
    align-items: center;
    gap: var(--lc-space-3);
    padding-block: var(--lc-space-3);
  }

  .blank {
    display: grid;
    justify-items: center;
    gap: var(--lc-space-3);
    max-inline-size: 420px;
    margin: 8dvb auto 0;
    text-align: center;
  }

  .trouble {
    color: var(--lc-danger);
  }

  lc-skeleton {
    margin-block-start: var(--lc-space-3);
  }

  @container (max-width: 720px) {
    .head,
    form,
    .scroll {
      padding-inline: var(--lc-space-3);
    }

    lc-field {
      flex: 1 1 130px;
    }

    /* A narrow screen scrolls the whole page: the filters alone would fill it. */
    :host {
      display: block;
      overflow: auto;
    }

    .scroll {
      overflow: visible;
    }

    table,
    tbody {
      display: block;
      min-inline-size: 0;
    }

    thead {
      display: none;
    }

    tr {
      display: flex;
      flex-wrap: wrap;
      column-gap: var(--lc-space-3);
      padding-block: var(--lc-space-2);
      border-block-end: 1px solid var(--lc-border);
    }

    td[class] {
      inline-size: auto;
      padding-block: 1px;
      border: 0;
    }

    td:is(.c-customer, .c-tags) {
      flex-basis: 100%;
    }
  }
`;
