import { css } from 'lit';

/** The look of `lc-upload`. */
export const uploadStyles = css`
  :host {
    display: grid;
    block-size: 100%;
    min-inline-size: 0;
  }

  .tile {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    min-block-size: 52px;
    padding: 5px;
    border-radius: 7px;
    background: var(--lc-surface-2);
    box-shadow: inset 0 0 0 1px var(--lc-border);
  }

  .thumb {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: var(--lc-radius-xs);
    overflow: hidden;
    background: var(--lc-surface-3);
    color: var(--lc-text-muted);
  }

  canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  .name {
    display: flex;
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .meta {
    display: flex;
    gap: var(--lc-space-1);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    color: var(--lc-text-muted);
  }

  .ok {
    display: grid;
    place-items: center;
    color: var(--lc-ok);
  }

  .refused {
    color: var(--lc-danger);
  }

  .refused svg {
    margin-block-start: 1px;
  }

  .bar {
    block-size: 4px;
    margin-block-start: 3px;
    border-radius: var(--lc-radius-full);
    overflow: hidden;
    background: var(--lc-surface-3);
  }

  .bar svg {
    inline-size: 100%;
    block-size: 100%;
    fill: var(--lc-accent);
  }

  [data-state='interrupted'] .bar svg {
    fill: var(--lc-warn-dot);
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex: none;
    gap: var(--lc-space-1);
    min-block-size: 28px;
    border-radius: var(--lc-radius-s);
    color: var(--lc-text);
  }

  .retry {
    padding-inline: 6px;
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    font-weight: var(--lc-weight-strong);
  }

  .remove {
    min-inline-size: 28px;
    color: var(--lc-text-muted);
  }

  button:focus-visible {
    outline-offset: 0;
  }

  button:active {
    background: var(--lc-pressed);
  }

  @media (hover: hover) {
    button:hover:not(:active) {
      background: var(--lc-hover);
    }
  }

  @media (pointer: coarse) {
    button {
      min-block-size: var(--lc-control-l);
    }

    .remove {
      min-inline-size: var(--lc-control-l);
    }
  }

  @media (forced-colors: active) {
    .tile,
    .bar {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }

    .bar svg {
      fill: Highlight;
    }
  }
`;
