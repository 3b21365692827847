import { css } from 'lit';

/** The look of `lc-live-chat`, beside that of the log's chat. */
export const liveChatStyles = css`
  lc-found-log {
    block-size: min(40vh, 440px);
  }

  .watching {
    justify-content: space-between;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lc-space-2);
  }

  .whisper,
  .noted {
    display: grid;
    gap: var(--lc-space-2);
    padding: var(--lc-space-3);
    border-radius: var(--lc-radius-s);
    background: var(--lc-note-bg, var(--lc-warn-soft));
    box-shadow: inset 0 0 0 1px var(--lc-warn-line);
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .whisper {
    margin-block-end: var(--lc-space-3);
  }

  .noted {
    max-block-size: 144px;
    margin-block-start: var(--lc-space-3);
    overflow-y: auto;
  }

  .noted h3 {
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    font-weight: var(--lc-weight-medium);
    color: var(--lc-warn);
  }

  .noted li {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .by {
    display: block;
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    color: var(--lc-warn);
  }
`;
