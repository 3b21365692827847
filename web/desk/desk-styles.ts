import { css } from 'lit';

/** The look of `livechat-desk`: columns that become pages on a narrow screen. */
export const deskStyles = css`
  :host {
    position: relative;
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
    min-block-size: 240px;
    max-block-size: 100dvb;
    min-inline-size: 0;
    container-type: inline-size;
    overflow: hidden;
    background: var(--lc-surface);
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
    text-rendering: optimizeLegibility;
  }

  .bars {
    grid-row: 2;
  }

  .columns {
    grid-area: 3 / 1;
    display: grid;
    grid-template-columns: 280px minmax(0, 1fr);
    min-block-size: 0;
  }

  .columns[data-view='chat'] {
    grid-template-columns: 280px minmax(0, 1fr) 344px;
  }

  aside {
    display: grid;
    min-block-size: 0;
    min-inline-size: 0;
    background: var(--lc-surface-2);
  }

  .side {
    border-inline-end: 1px solid var(--lc-border);
  }

  .details {
    border-inline-start: 1px solid var(--lc-border);
  }

  .main {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
    min-inline-size: 0;
  }

  .main > * {
    grid-area: 1 / 1;
  }

  .columns[data-view='chat'][data-details='hidden'] {
    grid-template-columns: 280px minmax(0, 1fr);
  }

  .columns[data-view='chat'][data-details='hidden'] .details {
    display: none;
  }

  /* Where there is more room than a line of text can use. */
  @container (min-width: 2200px) {
    .columns[data-view='chat'] {
      grid-template-columns: 360px minmax(0, 1fr) 440px;
    }

    .columns[data-view='chat'][data-details='hidden'] {
      grid-template-columns: 360px minmax(0, 1fr);
    }
  }

  @container (max-width: 1180px) {
    .columns[data-view='chat'] {
      grid-template-columns: 280px minmax(0, 1fr);
    }

    .columns[data-view='chat'] .details {
      display: none;
    }

    .columns[data-view='chat'][data-details='shown'] .details {
      display: grid;
      grid-area: 1 / 2;
      z-index: 1;
      border-inline-start: 0;
    }

    .columns[data-details='shown'] .main > * {
      visibility: hidden;
    }
  }

  @container (max-width: 720px) {
    .columns,
    .columns[data-view='chat'] {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr);
    }

    .columns > * {
      grid-area: 1 / 1;
    }

    .columns[data-view='chat'][data-details='shown'] .details {
      grid-area: 1 / 1;
    }

    .columns[data-view='chat'][data-page='list'] :is(.main > *, .details),
    .columns[data-page='chat'] .side {
      visibility: hidden;
    }

    .columns[data-view='idle'] {
      grid-template-rows: auto minmax(0, 1fr);
    }

    .columns[data-view='idle'] .main {
      grid-area: 2 / 1;
      border-block-start: 1px solid var(--lc-border);
    }

    .side {
      border-inline-end: 0;
    }
  }
`;
