import { css } from 'lit';

/** The look of `lc-macros-page`. */
export const pageStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / 280px minmax(0, 1fr);
    min-block-size: 0;
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .places {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: var(--lc-space-3);
    overflow-y: auto;
    border-inline-end: 1px solid var(--lc-border);
    background: var(--lc-surface-2);
  }

  .places p {
    padding: var(--lc-space-3) var(--lc-space-2) var(--lc-space-1);
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  .place {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    min-block-size: var(--lc-control-m);
    padding-inline: var(--lc-space-2);
    border-radius: var(--lc-radius-s);
    text-align: start;
  }

  .place[aria-current] {
    background: var(--lc-accent-soft);
    font-weight: var(--lc-weight-medium);
  }

  .place svg {
    color: var(--lc-text-muted);
  }

  @media (hover: hover) {
    .place:hover:not([aria-current]) {
      background: var(--lc-hover);
    }
  }

  .page {
    display: grid;
    min-block-size: 0;
    min-inline-size: 0;
  }

  .crumbs {
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  @container (max-width: 900px) {
    :host {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    }

    .places {
      flex-direction: row;
      align-items: center;
      padding: var(--lc-space-2) var(--lc-space-3);
      overflow-x: auto;
      border-inline-end: 0;
      border-block-end: 1px solid var(--lc-border);
      white-space: nowrap;
    }

    .places > * {
      flex: none;
    }

    .places p {
      padding: 0 var(--lc-space-1);
    }
  }
`;
