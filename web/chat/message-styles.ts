import { css } from 'lit';

/**
 * The look of `lc-message`. `--lc-message-max` is the longest line, `--lc-message-size` and `--lc-message-line` the type,
 * `--lc-message-padding` the room in a bubble; `--lc-message-start: 0px` with `--lc-message-avatar: none` leaves the avatars out.
 */
export const messageStyles = css`
  :host {
    display: block;
    font-size: var(--lc-message-size, var(--lc-size-chat));
    line-height: var(--lc-message-line, var(--lc-line-chat));
  }

  .g {
    display: grid;
    row-gap: var(--lc-space-1);
    inline-size: fit-content;
    max-inline-size: 100%;
  }

  .in {
    grid-template-columns: var(--lc-message-start, 2.25rem) minmax(0, var(--lc-message-max, 292px));
    justify-items: start;
  }

  .in > * {
    grid-column: 2;
  }

  .in > lc-avatar {
    display: var(--lc-message-avatar, block);
    grid-column: 1;
    grid-row: 1;
    align-self: end;
  }

  .in > .b {
    grid-row: 1;
  }

  .out {
    grid-template-columns: minmax(0, var(--lc-message-max, 292px));
    margin-inline-start: auto;
    justify-items: end;
  }

  .b {
    padding: var(--lc-message-padding, 9px 14px);
    border-radius: var(--lc-radius-l);
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .in .b {
    background: var(--lc-bubble-in);
    color: var(--lc-on-bubble-in);
    border-end-start-radius: min(6px, var(--lc-radius-l));
    border-start-start-radius: min(6px, var(--lc-radius-l));
  }

  .in.first .b {
    border-start-start-radius: var(--lc-radius-l);
  }

  .out .b {
    background: var(--lc-bubble-out);
    color: var(--lc-on-bubble-out);
    border-end-end-radius: min(6px, var(--lc-radius-l));
    border-start-end-radius: min(6px, var(--lc-radius-l));
  }

  .out.first .b {
    border-start-end-radius: var(--lc-radius-l);
  }

  .out .b.fail {
    background: var(--lc-surface);
    color: var(--lc-text);
    box-shadow: inset 0 0 0 1.5px var(--lc-danger);
  }

  .g .gone {
    background: none;
    color: var(--lc-text-muted);
    box-shadow: inset 0 0 0 1px var(--lc-border);
    font-style: italic;
  }

  a {
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }

  .b.fail a,
  .in a {
    color: var(--lc-accent-text);
  }

  .b :focus-visible {
    outline-color: currentColor;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: var(--lc-space-1);
    min-block-size: 16px;
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    color: var(--lc-text-muted);
  }

  .out .meta {
    justify-content: flex-end;
  }

  .acc {
    color: var(--lc-accent-text);
  }

  .danger {
    display: inline-flex;
    align-items: center;
    gap: var(--lc-space-1);
    color: var(--lc-danger);
  }

  .retry {
    display: inline-flex;
    align-items: center;
    gap: var(--lc-space-1);
    min-block-size: 24px;
    padding-inline: 6px;
    border-radius: var(--lc-radius-xs);
    color: var(--lc-text);
    font-weight: var(--lc-weight-strong);
  }

  .retry:active {
    background: var(--lc-pressed);
  }

  @media (hover: hover) {
    .retry:hover {
      background: var(--lc-hover);
    }
  }

  @media (pointer: coarse) {
    .retry {
      min-block-size: var(--lc-control-l);
      padding-inline: var(--lc-space-3);
    }
  }

  .late {
    animation: appear 0s 400ms both;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (forced-colors: active) {
    .b {
      border: 1px solid CanvasText;
    }
  }
`;
