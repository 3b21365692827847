import { css } from 'lit';

/** The look of the list of macros above the composer, and of the sentence that stops a message with empty variables. */
export const paletteStyles = css`
  :host {
    position: relative;
  }

  .palette {
    position: absolute;
    inset-inline: -1px;
    inset-block-end: calc(100% + var(--lc-space-2));
    z-index: 2;
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 2fr) minmax(0, 3fr);
    max-block-size: min(300px, 45dvb);
    overflow: hidden;
    border-radius: var(--lc-radius-m);
    background: var(--lc-raised);
    box-shadow: var(--lc-shadow);
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
    cursor: default;
    animation: palette var(--lc-motion) var(--lc-ease-out);
  }

  .palette .list {
    min-block-size: 0;
    padding: var(--lc-space-1);
    overflow-y: auto;
    scrollbar-width: thin;
    border-inline-end: 1px solid var(--lc-border);
  }

  .palette .group {
    padding: var(--lc-space-2) var(--lc-space-2) var(--lc-space-1);
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  .palette .option {
    padding: var(--lc-space-1) var(--lc-space-2);
    border-radius: var(--lc-radius-s);
    cursor: pointer;
  }

  .palette .option[aria-selected='true'] {
    background: var(--lc-accent-soft);
    box-shadow: inset 0 0 0 1px var(--lc-accent-line);
  }

  .palette .shortcut {
    font-family: var(--lc-font-mono);
  }

  .palette .hit {
    color: var(--lc-accent-text);
    font-weight: var(--lc-weight-strong);
  }

  .palette .about,
  .palette .none {
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  .palette .option[aria-selected='true'] .about {
    color: var(--lc-text);
  }

  .palette .none {
    padding: var(--lc-space-3);
  }

  .palette .preview {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: var(--lc-space-2);
    min-block-size: 0;
    padding: var(--lc-space-3) var(--lc-space-4);
  }

  .palette .preview .body {
    min-block-size: 0;
    overflow-y: auto;
    scrollbar-width: thin;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .palette .value,
  .palette .fallback {
    padding-inline: 2px;
    border-radius: var(--lc-radius-xs);
    background: var(--lc-accent-soft);
    color: var(--lc-accent-text);
  }

  .palette mark {
    padding-inline: 2px;
    border-radius: var(--lc-radius-xs);
    background: var(--lc-warn-soft);
    box-shadow: inset 0 0 0 1px var(--lc-warn-line);
    color: var(--lc-warn);
  }

  .palette .warn {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    color: var(--lc-warn);
  }

  .palette .keys {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--lc-space-1) var(--lc-space-3);
    padding: var(--lc-space-2) var(--lc-space-3);
    border-block-start: 1px solid var(--lc-border);
    background: var(--lc-surface-2);
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  .palette .keys span {
    display: inline-flex;
    align-items: center;
    gap: var(--lc-space-1);
  }

  .palette .keys :last-child {
    margin-inline-start: auto;
  }

  .palette kbd {
    padding-inline: 5px;
    border-radius: var(--lc-radius-xs);
    background: var(--lc-surface-3);
    color: var(--lc-text);
    font: inherit;
    font-size: var(--lc-size-2xs);
  }

  .guard {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lc-space-1) var(--lc-space-2);
    margin-block-end: 3px;
    padding: var(--lc-space-1) var(--lc-space-2);
    border-radius: 7px;
    background: var(--lc-warn-soft);
    color: var(--lc-warn);
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
    cursor: default;
  }

  @keyframes palette {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }

  @container (max-width: 560px) {
    .palette {
      grid-template: minmax(0, 1fr) auto auto / minmax(0, 1fr);
    }

    .palette .list {
      border-inline-end: 0;
    }

    .palette .preview {
      max-block-size: 96px;
      padding-block: var(--lc-space-2);
      border-block-start: 1px solid var(--lc-border);
    }

    .palette .preview .name,
    .palette .keys {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .palette {
      border: 1px solid CanvasText;
    }

    .palette .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
