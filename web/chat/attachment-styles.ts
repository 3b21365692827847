import { css } from 'lit';

/** The look of `lc-attachment`. The room of a picture is known before it is loaded. */
export const attachmentStyles = css`
  :host {
    display: grid;
    gap: var(--lc-space-1);
    justify-items: start;
    min-inline-size: 0;
    max-inline-size: 100%;
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    color: var(--lc-text-muted);
  }

  :host([own]) {
    justify-items: end;
    justify-content: end;
    text-align: end;
  }

  .pic {
    display: grid;
    place-items: center;
    max-inline-size: 100%;
    min-inline-size: 44px;
    min-block-size: 44px;
    border-radius: var(--lc-radius-l);
    background: var(--lc-surface-3);
    box-shadow: 0 0 0 1px var(--lc-border);
  }

  .pic > * {
    grid-area: 1 / 1;
  }

  .pic a {
    display: grid;
    place-items: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    max-inline-size: 100%;
    border-radius: inherit;
  }

  /* Its name is for those who do not see it, and does not take the room. */
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: inherit;
    object-fit: contain;
    color: transparent;
  }

  .off {
    visibility: hidden;
  }

  .trouble {
    display: grid;
    justify-items: center;
    gap: var(--lc-space-1);
    inline-size: 200px;
    max-inline-size: 100%;
    padding: var(--lc-space-2);
    text-align: center;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: inherit;
    gap: 0 var(--lc-space-2);
    max-inline-size: 100%;
  }

  .about span {
    overflow-wrap: anywhere;
  }

  .tile {
    display: flex;
    gap: var(--lc-space-3);
    inline-size: 280px;
    max-inline-size: 100%;
    padding: var(--lc-space-3) var(--lc-space-3) var(--lc-space-2);
    border-radius: var(--lc-radius-l);
    box-shadow: inset 0 0 0 1px var(--lc-border);
    text-align: start;
  }

  .name {
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
    font-weight: var(--lc-weight-medium);
    color: var(--lc-text);
    overflow-wrap: anywhere;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--lc-space-3);
  }

  .act {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    border-radius: var(--lc-radius-xs);
    font-size: inherit;
    font-weight: var(--lc-weight-medium);
    color: var(--lc-accent-text);
    text-decoration: none;
  }

  @media (hover: hover) {
    .act:hover {
      text-decoration: underline;
      text-underline-offset: 2px;
    }
  }

  @media (pointer: coarse) {
    .act::after {
      content: '';
      position: absolute;
      inset: -10px -6px;
    }
  }

  @media (forced-colors: active) {
    .pic,
    .tile {
      border: 1px solid CanvasText;
    }
  }
`;
