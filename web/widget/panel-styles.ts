import { css } from 'lit';

/** The look of `livechat-panel`. */
export const panelStyles = css`
  :host {
    display: block;
    block-size: 100%;
    background: var(--lc-surface);
    font-size: var(--lc-size-chat);
    line-height: var(--lc-line-chat);
    overflow-wrap: anywhere;
  }

  .panel {
    position: relative;
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) minmax(0, auto);
    grid-template-columns: minmax(0, 1fr);
    block-size: 100%;
    background: var(--lc-surface);
    overflow: clip;
  }

  lc-panel-header {
    grid-row: 1;
  }

  .bars {
    grid-row: 2;
  }

  lc-log,
  lc-chat-form,
  .loading {
    grid-row: 3;
  }

  .foot,
  lc-ended {
    grid-row: 4;
  }

  lc-ended {
    overflow-y: auto;
  }

  lc-chat-form {
    grid-row-end: 5;
  }

  .loading {
    padding: var(--lc-space-5) var(--lc-space-4);
  }

  .foot {
    display: grid;
    gap: var(--lc-space-2);
    padding: 0 var(--lc-space-3) var(--lc-space-3);
    padding-block-end: max(var(--lc-space-3), env(safe-area-inset-bottom));
  }

  .by {
    grid-row: 5;
    padding-block-end: var(--lc-space-2);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    text-align: center;
    color: var(--lc-text-muted);
  }
`;
