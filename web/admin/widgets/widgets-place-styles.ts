import { css } from 'lit';

/** The look of `lc-widgets-place`: once a widget is open, its settings and its preview have the whole width. */
export const widgetsPlaceStyles = css`
  /* What is only said stands where it belongs, and makes the page around it no longer. */
  :host {
    position: relative;
  }

  .cols.opened {
    grid-template-columns: minmax(0, 1fr);
  }

  .cols.opened .list {
    display: none;
  }

  .cols.opened .detail {
    padding: 0;
  }

  .cols.opened .detail > :not(form) {
    margin: var(--lc-space-4) var(--lc-space-5);
  }

  .detail > form {
    max-inline-size: none;
  }

  .work {
    display: grid;
    grid-template-columns: minmax(340px, 424px) minmax(0, 1fr);
    align-items: start;
  }

  .parts {
    min-inline-size: 0;
    border-inline-end: 1px solid var(--lc-border);
  }

  .parts > p {
    padding: var(--lc-space-4) var(--lc-space-5);
  }

  lc-widget-preview {
    position: sticky;
    inset-block-start: 64px;
    block-size: calc(100dvb - 64px);
    padding: var(--lc-space-3) var(--lc-space-4) var(--lc-space-4);
    background: var(--lc-surface-2);
  }

  .part {
    border-block-end: 1px solid var(--lc-border);
  }

  summary {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    min-block-size: 44px;
    cursor: pointer;
    list-style: none;
  }

  summary .strong {
    flex: none;
  }

  .part > summary {
    padding-inline: var(--lc-space-5);
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::after {
    content: '';
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    margin-inline: auto 3px;
    border: solid var(--lc-text-muted);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg) translate(-2px, -2px);
  }

  details[open] > summary::after {
    transform: rotate(225deg) translate(-2px, -2px);
  }

  summary:focus-visible {
    outline-offset: -2px;
  }

  .now {
    min-inline-size: 0;
    color: var(--lc-text-muted);
  }

  .wrong {
    flex: none;
    color: var(--lc-danger);
    font-weight: var(--lc-weight-medium);
  }

  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--lc-space-4);
  }

  .part > .fields {
    padding: var(--lc-space-1) var(--lc-space-5) var(--lc-space-5);
  }

  .part .pair {
    grid-template-columns: repeat(auto-fit, minmax(min(140px, 100%), 1fr));
  }

  .colour {
    display: flex;
    align-items: flex-end;
    gap: var(--lc-space-2);
  }

  .colour lc-field,
  .colour .fact {
    flex: 1;
  }

  input[type='color'] {
    flex: none;
    inline-size: var(--lc-control-m);
    block-size: var(--lc-control-m);
    padding: 3px;
    border: 1px solid var(--lc-border-strong);
    border-radius: var(--lc-radius-s);
    background: var(--lc-surface);
    cursor: pointer;
  }

  input[type='color']::-webkit-color-swatch-wrapper {
    padding: 0;
  }

  input[type='color']::-webkit-color-swatch {
    border: 0;
    border-radius: var(--lc-radius-xs);
  }

  .contrast {
    display: grid;
    gap: var(--lc-space-2);
    margin-block-start: calc(-1 * var(--lc-space-2));
  }

  .contrast p:first-child {
    display: flex;
    gap: 6px;
  }

  .contrast svg {
    margin-block-start: 2px;
  }

  .contrast.ok {
    color: var(--lc-ok);
  }

  .contrast.low p {
    color: var(--lc-danger);
  }

  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--lc-space-3);
  }

  .rows > * {
    inline-size: 100%;
  }

  .rows > lc-button {
    inline-size: auto;
  }

  .row {
    display: grid;
    gap: var(--lc-space-3);
    padding: var(--lc-space-3);
    border: 1px solid var(--lc-border);
    border-radius: var(--lc-radius-s);
  }

  .row > lc-button {
    justify-self: start;
  }

  .option {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    align-items: end;
    gap: var(--lc-space-2);
  }

  .option.three {
    grid-template-columns: repeat(3, minmax(0, 1fr)) auto;
  }

  .condition {
    display: grid;
    gap: var(--lc-space-3);
  }

  .small {
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  [data-locked] {
    display: grid;
    gap: var(--lc-space-2);
  }

  [data-locked] .fact {
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }

  [data-locked] .fact .muted {
    color: var(--lc-text);
    font-weight: var(--lc-weight-medium);
  }

  .fieldlist {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border: 1px solid var(--lc-border);
    border-radius: var(--lc-radius-s);
  }

  .fieldlist:empty {
    display: none;
  }

  li.field + li.field {
    border-block-start: 1px solid var(--lc-border);
  }

  li.dragged {
    background: var(--lc-surface-3);
  }

  li.before {
    box-shadow: inset 0 2px 0 var(--lc-accent);
  }

  li.after {
    box-shadow: inset 0 -2px 0 var(--lc-accent);
  }

  .bar {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding-inline-end: 4px;
  }

  .grip {
    display: flex;
    align-items: center;
    justify-content: center;
    align-self: stretch;
    inline-size: 28px;
    color: var(--lc-text-muted);
    cursor: grab;
    touch-action: none;
  }

  button.name {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    padding-block: 4px;
    padding-inline: 6px;
    border-radius: var(--lc-radius-s);
    text-align: start;
  }

  button.name .muted {
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  li.field > .fields {
    padding: var(--lc-space-2) var(--lc-space-3) var(--lc-space-4);
    background: var(--lc-surface-2);
  }

  .add {
    display: flex;
    align-items: flex-end;
    gap: var(--lc-space-2);
  }

  .add lc-field {
    flex: 1;
  }

  @media (max-width: 1080px) {
    .work {
      grid-template-columns: minmax(0, 1fr);
    }

    .parts {
      border-inline-end: 0;
    }

    lc-widget-preview {
      position: static;
      block-size: 720px;
    }
  }
`;
