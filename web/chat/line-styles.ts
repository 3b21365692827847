import { css } from 'lit';

/** A line of words between the messages. */
export const lineStyles = css`
  :host {
    display: block;
  }

  .sys {
    display: flex;
    justify-content: center;
    align-items: center;
    gap: var(--lc-space-2);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    color: var(--lc-text-muted);
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  /* With --lc-event-rule: '' the words stand in a hairline. */
  .sys::before,
  .sys::after {
    content: var(--lc-event-rule, none);
    flex: 1 0 var(--lc-space-4);
    block-size: 1px;
    background: var(--lc-border);
  }
`;
