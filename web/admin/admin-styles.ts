import { css } from 'lit';

/** The look of `livechat-admin`: a rail of places beside one page; above it on a narrow screen. */
export const adminStyles = css`
  :host {
    display: grid;
    grid-template-columns: 224px minmax(0, 1fr);
    block-size: 100dvb;
    overflow: hidden;
    background: var(--lc-surface);
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
    text-rendering: optimizeLegibility;
  }

  .rail {
    display: flex;
    flex-direction: column;
    padding: var(--lc-space-2);
    border-inline-end: 1px solid var(--lc-border);
    background: var(--lc-surface-2);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: var(--lc-space-2);
    min-block-size: 40px;
    margin-block-end: var(--lc-space-2);
    padding-inline: var(--lc-space-2);
    font-size: var(--lc-size-m);
    font-weight: var(--lc-weight-strong);
  }

  .brand svg {
    color: var(--lc-accent-text);
    stroke-width: 2.25;
  }

  nav a {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 32px;
    padding-inline: var(--lc-space-2);
    border-radius: var(--lc-radius-s);
    color: var(--lc-text);
    text-decoration: none;
  }

  nav a svg {
    color: var(--lc-text-muted);
  }

  nav h2 {
    padding: var(--lc-space-4) var(--lc-space-2) var(--lc-space-1);
    color: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    font-weight: var(--lc-weight-medium);
  }

  @media (hover: hover) {
    nav a:hover {
      background: var(--lc-hover);
    }
  }

  nav a[aria-current] {
    background: var(--lc-pressed);
    font-weight: var(--lc-weight-medium);
  }

  nav a[aria-current] svg {
    color: var(--lc-accent-text);
  }

  .dialogs {
    position: absolute;
  }

  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
  }

  main {
    overflow-y: auto;
    scrollbar-width: thin;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lc-space-1) var(--lc-space-4);
    min-block-size: 64px;
    padding: var(--lc-space-2) var(--lc-space-5);
  }

  h1 {
    font-size: var(--lc-size-xl);
    line-height: var(--lc-line-xl);
    letter-spacing: var(--lc-track-tight);
  }

  .head lc-presence {
    font-size: var(--lc-size-xs);
    color: var(--lc-text-muted);
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--lc-space-4);
    padding: 0 var(--lc-space-5) var(--lc-space-5);
  }

  .body.narrow {
    max-inline-size: 760px;
  }

  .lead {
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
    color: var(--lc-text-muted);
  }

  lc-chats-table {
    border-block-start: 1px solid var(--lc-border);
  }

  @media (max-width: 720px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr);
    }

    .rail {
      border-inline-end: 0;
      border-block-end: 1px solid var(--lc-border);
    }

    .brand {
      margin-block-end: 0;
    }

    nav {
      display: flex;
      flex-wrap: wrap;
    }

    nav h2 {
      flex-basis: 100%;
      padding-block: var(--lc-space-1) 0;
    }

    .head,
    .body {
      padding-inline: var(--lc-space-4);
    }
  }
`;
