import { css } from 'lit';

/** The look of `lc-widget-preview`: switches above a page that is only a sketch, with the widget on it. */
export const widgetPreviewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--lc-space-3);
    min-inline-size: 0;
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }

  .language {
    position: relative;
    margin-inline-start: auto;
    display: flex;
    align-items: center;
  }

  .language select {
    min-block-size: var(--lc-control-m);
    inline-size: 104px;
    padding-inline: 10px 28px;
    border: 1px solid var(--lc-border-strong);
    border-radius: var(--lc-radius-s);
    background: var(--lc-surface);
    color: var(--lc-text);
    appearance: none;
  }

  .language svg {
    position: absolute;
    inset-inline-end: 8px;
    pointer-events: none;
    color: var(--lc-text-muted);
  }

  .direction {
    display: grid;
    place-items: center;
    inline-size: var(--lc-control-m);
    block-size: var(--lc-control-m);
    border-radius: var(--lc-radius-s);
    color: var(--lc-text-muted);
  }

  .direction[aria-pressed='true'] {
    background: var(--lc-accent-soft);
    color: var(--lc-accent-text);
  }

  @media (hover: hover) {
    .direction:not([aria-pressed='true']):hover {
      background: var(--lc-hover);
      color: var(--lc-text);
    }
  }

  .page {
    --side: var(--x, 20px);
    position: relative;
    flex: 1;
    min-block-size: 480px;
    overflow: hidden;
    border: 1px solid var(--lc-border);
    border-radius: var(--lc-radius-m);
    background: light-dark(#fdfcfa, #1b1a18);
  }

  .page.light {
    color-scheme: light;
  }

  .page.dark {
    color-scheme: dark;
  }

  .sketch {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    grid-template-rows: 16px minmax(80px, 200px) minmax(80px, 240px) 16px;
    gap: var(--lc-space-4);
    padding: var(--lc-space-5);
  }

  .sketch i {
    border-radius: var(--lc-radius-s);
    background: light-dark(#eeece6, #2a2825);
  }

  .sketch .b {
    grid-column: 1 / -1;
    grid-row: 2;
  }

  .sketch .c,
  .sketch .d,
  .sketch .e {
    grid-row: 3;
  }

  iframe {
    position: absolute;
    inset-block-end: calc(var(--y, 20px) + 68px);
    inset-inline-end: var(--side);
    inline-size: min(384px, calc(100% - var(--side) - 12px));
    block-size: min(680px, calc(100% - var(--y, 20px) - 80px));
    border: 0;
    border-radius: var(--radius, 16px);
    background: light-dark(#ffffff, #1b1a18);
    box-shadow: var(--lc-shadow-l);
    color-scheme: light dark;
  }

  .start iframe,
  .start .launcher,
  .start .teaser {
    inset-inline: var(--side) auto;
  }

  .closed iframe {
    visibility: hidden;
  }

  .launcher {
    position: absolute;
    inset-block-end: var(--y, 20px);
    inset-inline-end: var(--side);
    display: flex;
    align-items: center;
    gap: 10px;
    block-size: 56px;
    padding-inline: 16px;
    border-radius: 28px;
    background: var(--accent);
    color: var(--on-accent);
    box-shadow: var(--lc-shadow);
    font-size: var(--lc-size-chat);
    font-weight: var(--lc-weight-medium);
    white-space: nowrap;
  }

  .launcher img {
    inline-size: 26px;
    block-size: 26px;
    object-fit: contain;
  }

  .teaser {
    position: absolute;
    inset-block-end: calc(var(--y, 20px) + 68px);
    inset-inline-end: var(--side);
    max-inline-size: 284px;
    padding: 14px 16px;
    border-radius: var(--radius, 16px);
    background: light-dark(#ffffff, #242220);
    color: light-dark(#1d1b17, #f2f0eb);
    box-shadow: var(--lc-shadow);
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
    overflow-wrap: anywhere;
  }

  .phone {
    flex: none;
    align-self: center;
    inline-size: min(390px, 100%);
    block-size: min(780px, 100%);
    border-radius: 28px;
  }

  .phone:not(.closed) .launcher {
    display: none;
  }

  .phone iframe {
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 0;
    box-shadow: none;
  }

  @media (forced-colors: active) {
    iframe,
    .launcher,
    .teaser {
      border: 1px solid CanvasText;
    }
  }
`;
