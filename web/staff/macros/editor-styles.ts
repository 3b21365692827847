import { css } from 'lit';

/** The look of `lc-macro-editor`. */
export const editorStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    min-block-size: 0;
    min-inline-size: 0;
    border-inline-start: 1px solid var(--lc-border);
    background: var(--lc-surface);
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .head {
    padding: var(--lc-space-4) var(--lc-space-5) var(--lc-space-2);
  }

  h2 {
    font-size: var(--lc-size-l);
    line-height: var(--lc-line-l);
  }

  form {
    display: grid;
    align-content: start;
    gap: var(--lc-space-4);
    min-block-size: 0;
    padding: var(--lc-space-2) var(--lc-space-5) var(--lc-space-5);
    overflow-y: auto;
  }

  dt {
    font-weight: var(--lc-weight-medium);
  }

  dd {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .hint {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    margin-block-start: calc(-1 * var(--lc-space-2));
    color: var(--lc-warn);
  }

  .count {
    margin-block-start: calc(-1 * var(--lc-space-3));
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  .count.over {
    color: var(--lc-danger);
    font-weight: var(--lc-weight-medium);
  }

  .variables {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lc-space-1);
    margin-block-start: calc(-1 * var(--lc-space-2));
  }

  .variables span {
    flex: 1 0 100%;
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  .variables button {
    min-block-size: 24px;
    padding-inline: 6px;
    border-radius: var(--lc-radius-xs);
    background: var(--lc-surface-3);
    font-family: var(--lc-font-mono);
    font-size: var(--lc-size-2xs);
  }

  .preview {
    display: grid;
    gap: var(--lc-space-2);
  }

  .preview h3 {
    margin: 0;
    font-size: inherit;
    font-weight: var(--lc-weight-medium);
  }

  .bubble {
    inline-size: fit-content;
    max-inline-size: 460px;
    padding: 6px 12px;
    border-radius: var(--lc-radius-m);
    background: var(--lc-accent-soft);
    color: var(--lc-text);
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .value,
  .fallback {
    border-block-end: 1px solid var(--lc-accent-text);
    color: var(--lc-accent-text);
  }

  mark {
    padding-inline: 2px;
    border-radius: var(--lc-radius-xs);
    background: var(--lc-warn-soft);
    box-shadow: inset 0 0 0 1px var(--lc-warn-line);
    color: var(--lc-warn);
  }

  .warn {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    color: var(--lc-warn);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--lc-space-2);
    padding: var(--lc-space-3) var(--lc-space-5);
    border-block-start: 1px solid var(--lc-border);
  }

  .trouble {
    flex: 1 1 200px;
    display: flex;
    align-items: flex-start;
    gap: 6px;
    color: var(--lc-danger);
  }

  @container (max-width: 900px) {
    :host {
      border-inline-start: 0;
    }

    .head,
    form,
    .foot {
      padding-inline: var(--lc-space-4);
    }
  }
`;
