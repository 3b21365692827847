import { css } from 'lit';

/** How a chart of a report looks. What the title names is in colour; a second series is grey and has another shape. */
export const chartStyles = css`
  :host {
    display: grid;
    gap: var(--lc-space-1);
    min-inline-size: 0;
    padding: var(--lc-space-3) var(--lc-space-4);
    border: 1px solid var(--lc-border);
    border-radius: var(--lc-radius-m);
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  .top,
  .legend,
  .legend li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--lc-space-2);
  }

  .legend {
    gap: 2px var(--lc-space-4);
    margin-inline-start: auto;
    color: var(--lc-text-muted);
  }

  .readout {
    min-block-size: var(--lc-line-xs);
    font-size: var(--lc-size-xs);
    line-height: var(--lc-line-xs);
    color: var(--lc-text-muted);
  }

  .readout.on {
    color: var(--lc-text);
  }

  .plot {
    border-radius: var(--lc-radius-s);
    touch-action: pan-y;
  }

  text {
    direction: ltr;
    fill: var(--lc-text-muted);
    font-size: var(--lc-size-xs);
    font-variant-numeric: tabular-nums;
  }

  .grid {
    stroke: var(--lc-border);
    stroke-dasharray: 2 4;
  }

  .base {
    stroke: var(--lc-border-strong);
  }

  .band {
    fill: var(--lc-pressed);
  }

  .one,
  .point {
    fill: var(--lc-chart-1);
  }

  .two {
    fill: var(--lc-chart-2);
  }

  .area {
    fill: var(--lc-accent-soft);
  }

  .line,
  .dashes {
    fill: none;
    stroke: var(--lc-chart-1);
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .dashes {
    stroke: var(--lc-chart-2);
    stroke-width: 1.5;
    stroke-dasharray: 4 4;
  }

  .ring {
    fill: var(--lc-surface);
    stroke: var(--lc-chart-2);
    stroke-width: 1.5;
  }

  @media (forced-colors: active) {
    text,
    .one,
    .point {
      fill: CanvasText;
    }

    .two,
    .ring {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 1;
    }

    .area {
      fill: none;
    }

    .band {
      fill: none;
      stroke: Highlight;
    }

    .line,
    .dashes,
    .base {
      stroke: CanvasText;
    }

    .grid {
      stroke: GrayText;
    }
  }
`;
