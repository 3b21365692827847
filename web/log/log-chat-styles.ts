import { css } from 'lit';

/** The look of `lc-log-chat`. */
export const logChatStyles = css`
  :host {
    --lc-dialog-size: 760px;
  }

  .watching,
  .watching p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lc-space-2);
  }

  .watching {
    padding: var(--lc-space-2) var(--lc-space-3);
    margin-block-end: var(--lc-space-2);
    border-radius: var(--lc-radius-s);
    background: var(--lc-accent-soft);
    color: var(--lc-accent-text);
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .about,
  .why {
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .about {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(128px, 1fr));
    gap: var(--lc-space-2) var(--lc-space-4);
    margin-block-end: var(--lc-space-3);
  }

  dt {
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  dd {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lc-space-1);
    overflow-wrap: anywhere;
  }

  lc-found-log {
    block-size: min(52vh, 520px);
    --lc-bubble-out: var(--lc-accent-soft);
    --lc-on-bubble-out: var(--lc-text);
    --lc-message-size: var(--lc-size-m);
    --lc-message-line: var(--lc-line-m);
    --lc-message-padding: 6px 12px;
    --lc-message-avatar: none;
    --lc-message-start: 0px;
    --lc-log-padding: var(--lc-space-2) 0;
    border-block: 1px solid var(--lc-border);
  }

  .why {
    display: grid;
    justify-items: start;
    gap: var(--lc-space-1);
    margin-block-start: var(--lc-space-3);
  }

  .files {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lc-space-3);
    margin-block-start: var(--lc-space-3);
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  a {
    color: var(--lc-accent-text);
    text-underline-offset: 2px;
  }

  .trouble {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    color: var(--lc-danger);
  }
`;
