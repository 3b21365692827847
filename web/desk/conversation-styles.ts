import { css } from 'lit';

/** The look of `lc-conversation`. */
export const conversationStyles = css`
  :host {
    position: relative;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    min-block-size: 0;
    min-inline-size: 0;
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
    --lc-bubble-out: var(--lc-accent-soft);
    --lc-on-bubble-out: var(--lc-text);
    --lc-message-max: 460px;
    --lc-message-size: var(--lc-size-m);
    --lc-message-line: var(--lc-line-m);
    --lc-message-padding: 6px 12px;
    --lc-message-start: 0px;
    --lc-message-avatar: none;
    --lc-log-padding: var(--lc-space-4) var(--lc-space-5);
    --lc-event-rule: '';
  }

  lc-desk-log {
    --lc-radius-l: var(--lc-radius-m);
  }

  /* Kept as it is, place included, but neither drawn nor reachable. */
  :host(:not([shown])) {
    visibility: hidden;
  }

  /* A question stays until it is answered, also when another chat is shown meanwhile. */
  .dialogs {
    visibility: visible;
  }

  header {
    display: flex;
    align-items: center;
    gap: var(--lc-space-1);
    min-block-size: 56px;
    padding-inline: var(--lc-space-5) var(--lc-space-3);
    border-block-end: 1px solid var(--lc-border);
  }

  .who {
    flex: 1;
    min-inline-size: 0;
    margin-inline-start: var(--lc-space-2);
  }

  h2 {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
  }

  .about {
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    color: var(--lc-text-muted);
  }

  .narrow {
    display: none;
  }

  [hidden] {
    display: none;
  }

  lc-write-mode {
    margin: 0 var(--lc-space-5) var(--lc-space-1);
  }

  .said {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--lc-space-2);
    margin: 0 var(--lc-space-5) var(--lc-space-2);
    color: var(--lc-text-muted);
  }

  lc-desk-composer,
  lc-note-composer {
    margin: 0 var(--lc-space-5) var(--lc-space-4);
  }

  .off::part(button) {
    color: var(--lc-text-disabled);
  }

  .foot {
    display: grid;
    min-inline-size: 0;
  }

  .asking {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lc-space-1) var(--lc-space-2);
    margin: 0 var(--lc-space-5) var(--lc-space-2);
    padding: var(--lc-space-1) var(--lc-space-2) var(--lc-space-1) var(--lc-space-3);
    border-radius: var(--lc-radius-m);
    background: var(--lc-accent-soft);
  }

  .over {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lc-space-2) var(--lc-space-3);
    margin: 0 var(--lc-space-5) var(--lc-space-4);
    padding: var(--lc-space-3) var(--lc-space-4);
    border-radius: var(--lc-radius-m);
    background: var(--lc-surface-2);
    box-shadow: inset 0 0 0 1px var(--lc-border);
  }

  @container (max-width: 1180px) {
    .narrow.details {
      display: inline-flex;
    }
  }

  @container (max-width: 720px) {
    .narrow.back {
      display: inline-flex;
    }

    header {
      flex-wrap: wrap;
      padding-inline: var(--lc-space-2);
    }

    .who {
      flex-basis: 1.5rem;
    }

    /* The details say it as well. */
    lc-chip {
      display: none;
    }

    lc-write-mode {
      margin: 0 var(--lc-space-3) var(--lc-space-1);
    }

    lc-desk-composer,
    lc-note-composer,
    .asking,
    .over {
      margin: 0 var(--lc-space-3) var(--lc-space-3);
    }
  }
`;
