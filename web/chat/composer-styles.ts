import { css } from 'lit';

/** The look of `lc-composer`. A mirror of the text behind the field gives it its height: no script measures anything. */
export const composerStyles = css`
  :host {
    display: block;
    padding: 3px;
    border: 1px solid var(--lc-border-strong);
    border-radius: var(--lc-radius-m);
    background: var(--lc-surface);
    font-size: var(--lc-size-chat);
    line-height: var(--lc-line-chat);
    cursor: text;
  }

  :host([size='m']) {
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
  }

  :host(:focus-within) {
    border-color: var(--lc-focus);
    outline: 1px solid var(--lc-focus);
  }

  .row {
    display: flex;
    align-items: flex-end;
    gap: var(--lc-space-1);
  }

  .grow-box {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    max-block-size: 132px;
    overflow: hidden auto;
    scrollbar-width: thin;
  }

  textarea,
  .mirror {
    grid-area: 1 / 1;
    margin: 0;
    padding-block: 8px;
    padding-inline: 10px 4px;
    border: 0;
    font: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  textarea {
    inline-size: 100%;
    min-block-size: 0;
    overflow: hidden;
    resize: none;
    background: none;
    color: var(--lc-text);
  }

  textarea:focus-visible {
    outline: none;
  }

  textarea::placeholder {
    color: var(--lc-text-muted);
    opacity: 1;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .mirror {
    visibility: hidden;
    pointer-events: none;
  }

  .send {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 38px;
    block-size: 38px;
    border-radius: 7px;
    background: var(--lc-accent);
    color: var(--lc-on-accent);
    transition: background-color var(--lc-motion-fast);
  }

  .send:active {
    background: var(--lc-accent-active);
  }

  .send:disabled {
    background: var(--lc-surface-3);
    color: var(--lc-text-disabled);
    cursor: default;
  }

  @media (hover: hover) {
    .send:hover:not(:disabled, :active) {
      background: var(--lc-accent-hover);
    }
  }

  @media (pointer: coarse) {
    :host {
      font-size: var(--lc-size-l);
    }

    .send {
      inline-size: var(--lc-control-l);
      block-size: var(--lc-control-l);
    }

    textarea,
    .mirror {
      padding-block: 11px;
    }
  }

  .count {
    padding-inline: 10px;
    padding-block-end: 4px;
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    color: var(--lc-text-muted);
  }

  .count.over {
    color: var(--lc-danger);
    font-weight: var(--lc-weight-medium);
  }
`;
