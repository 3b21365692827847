import { css } from 'lit';

/** The look of a place of the settings: head, list beside form, what is said between them. */
export const settingsPlaceStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lc-space-1) var(--lc-space-3);
    min-block-size: 64px;
    padding: var(--lc-space-2) var(--lc-space-5);
    border-block-end: 1px solid var(--lc-border);
    background: var(--lc-surface);
  }

  h1 {
    font-size: var(--lc-size-xl);
    line-height: var(--lc-line-xl);
    letter-spacing: var(--lc-track-tight);
    overflow-wrap: anywhere;
  }

  h1 a {
    color: var(--lc-text-muted);
    font-weight: var(--lc-weight);
    text-decoration: none;
    border-radius: var(--lc-radius-xs);
  }

  @media (hover: hover) {
    h1 a:hover {
      text-decoration: underline;
    }
  }

  .sep {
    padding-inline: var(--lc-space-1);
    color: var(--lc-text-muted);
    font-weight: var(--lc-weight);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lc-space-2);
  }

  .body {
    padding: var(--lc-space-5);
  }

  .cols {
    display: grid;
    flex: 1;
    grid-template-columns: 264px minmax(0, 1fr);
  }

  .list {
    position: sticky;
    inset-block-start: 64px;
    align-self: start;
    max-block-size: calc(100dvb - 64px);
    padding: var(--lc-space-4) var(--lc-space-3);
    overflow-y: auto;
    scrollbar-width: thin;
  }

  .list ul {
    display: grid;
    gap: 2px;
    margin-block-start: var(--lc-space-3);
  }

  .list a {
    display: block;
    padding: 6px var(--lc-space-2);
    border-radius: var(--lc-radius-s);
    color: var(--lc-text);
    text-decoration: none;
  }

  @media (hover: hover) {
    .list a:hover {
      background: var(--lc-hover);
    }
  }

  .list a[aria-current] {
    background: var(--lc-accent-soft);
    font-weight: var(--lc-weight-medium);
  }

  .first {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
  }

  .second {
    display: block;
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    font-weight: var(--lc-weight);
  }

  .detail {
    min-inline-size: 0;
    padding: var(--lc-space-5);
    padding-block-end: 96px;
    border-inline-start: 1px solid var(--lc-border);
  }

  .detail > *,
  .body > * {
    max-inline-size: 680px;
  }

  .detail a,
  .body a {
    color: var(--lc-accent-text);
  }

  .hint {
    padding: var(--lc-space-3) 0;
    color: var(--lc-text-muted);
  }

  .list .hint {
    padding-inline: var(--lc-space-2);
  }

  form {
    display: grid;
    gap: var(--lc-space-5);
  }

  section {
    display: grid;
    gap: var(--lc-space-4);
    padding-block-end: var(--lc-space-5);
    border-block-end: 1px solid var(--lc-border);
  }

  section:last-child {
    border-block-end: 0;
    padding-block-end: 0;
  }

  h2 {
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
  }

  h2 + p {
    margin-block-start: calc(-1 * var(--lc-space-3));
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: var(--lc-space-4);
    align-items: start;
  }

  .fact {
    display: grid;
    grid-template-columns: minmax(120px, 2fr) 3fr;
    gap: var(--lc-space-3);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .pair .fact {
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }

  .note {
    display: flex;
    gap: var(--lc-space-3);
    margin-block-end: var(--lc-space-5);
    padding: var(--lc-space-3);
    border: 1px solid var(--lc-border);
    border-radius: var(--lc-radius-s);
    background: var(--lc-surface-2);
  }

  .note svg {
    margin-block-start: 2px;
    color: var(--lc-text-muted);
  }

  form > .note {
    margin-block-end: 0;
  }

  .trouble {
    margin-block-end: var(--lc-space-5);
    padding: var(--lc-space-3);
    border: 1px solid var(--lc-danger-line);
    border-radius: var(--lc-radius-s);
    background: var(--lc-danger-soft);
    color: var(--lc-danger);
  }

  .trouble p {
    display: flex;
    gap: var(--lc-space-2);
  }

  .trouble svg {
    margin-block-start: 2px;
  }

  .trouble ul {
    display: grid;
    gap: var(--lc-space-1);
    margin-block-start: var(--lc-space-2);
    padding-inline-start: 24px;
  }

  .trouble button {
    color: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .stamp {
    margin-block-start: var(--lc-space-5);
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
  }

  .wait {
    display: grid;
    justify-items: center;
    gap: var(--lc-space-3);
    padding: 96px var(--lc-space-5);
    text-align: center;
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
  }

  @media (max-width: 960px) {
    .cols {
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
    }

    .cols.opened .list {
      display: none;
    }

    .cols:not(.opened) .detail {
      order: 1;
    }

    .list {
      position: static;
      max-block-size: none;
    }

    .detail {
      border-inline-start: 0;
    }

    .head,
    .detail,
    .body {
      padding-inline: var(--lc-space-4);
    }
  }
`;
