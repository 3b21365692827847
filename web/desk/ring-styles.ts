import { css } from 'lit';

/** The look of `lc-ring-card`. */
export const ringStyles = css`
  :host {
    display: block;
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .card {
    padding: var(--lc-space-4);
    border-radius: var(--lc-radius-l);
    background: var(--lc-raised);
    box-shadow: var(--lc-shadow-l);
    animation: arrive var(--lc-motion-slow) var(--lc-ease-out);
  }

  .small {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: var(--lc-space-2);
    padding-inline-start: var(--lc-space-4);
  }

  .line {
    display: block;
  }

  .under {
    display: flex;
    align-items: center;
    gap: var(--lc-space-1);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    color: var(--lc-text-muted);
  }

  .kind {
    color: var(--lc-accent-text);
  }

  .head {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    font-size: var(--lc-size-xs);
    font-weight: var(--lc-weight-medium);
    color: var(--lc-text-muted);
  }

  lc-arc {
    color: var(--lc-text);
    font-size: var(--lc-size-s);
    font-weight: var(--lc-weight-strong);
  }

  .who {
    display: flex;
    align-items: center;
    gap: var(--lc-space-3);
    margin-block-start: var(--lc-space-2);
  }

  h2 {
    font-size: var(--lc-size-l);
    line-height: var(--lc-line-l);
    overflow-wrap: anywhere;
  }

  blockquote {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    margin-block-start: var(--lc-space-3);
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
    overflow-wrap: anywhere;
  }

  .note {
    margin-block-start: var(--lc-space-3);
    padding: var(--lc-space-2) var(--lc-space-3);
    border-radius: var(--lc-radius-m);
    background: var(--lc-warn-soft);
    box-shadow: inset 0 0 0 1px var(--lc-warn-line);
    max-block-size: 8lh;
    overflow-y: auto;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .form {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: 2px var(--lc-space-2);
    margin-block-start: var(--lc-space-3);
  }

  .form dt {
    color: var(--lc-text-muted);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lc-space-1) var(--lc-space-3);
    margin-block-start: var(--lc-space-2);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    color: var(--lc-text-muted);
  }

  .facts > span {
    display: inline-flex;
    align-items: center;
    gap: var(--lc-space-1);
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .problem,
  .outcome {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    margin-block-start: var(--lc-space-3);
    color: var(--lc-danger);
  }

  .outcome {
    margin: 0;
    padding-inline-end: var(--lc-space-2);
    color: var(--lc-text-muted);
    font-weight: var(--lc-weight-medium);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lc-space-2);
    margin-block-start: var(--lc-space-4);
  }

  .acts lc-button {
    --lc-control-m: 36px;
    flex: 1 1 auto;
  }

  .acts lc-button[variant='primary'] {
    flex-grow: 6;
  }

  .acts lc-button::part(button) {
    justify-content: space-between;
  }

  .quick {
    display: flex;
    gap: var(--lc-space-1);
  }

  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }

  @container (max-width: 280px) {
    lc-keys,
    .small .kind {
      display: none;
    }

    .acts lc-button::part(button) {
      justify-content: center;
    }

    .small {
      flex-wrap: wrap;
    }

    .small > .grow {
      flex-basis: calc(100% - 88px);
    }

    .quick,
    .quick lc-button:last-child {
      flex: 1;
    }
  }

  @media (pointer: coarse) {
    .acts lc-button {
      --lc-control-m: 44px;
    }

    lc-keys {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
  }
`;
