import { css } from 'lit';

/** How a page of the console looks that has nothing to show. */
export const waitStyles = css`
  .wait {
    display: grid;
    justify-items: center;
    align-content: start;
    gap: var(--lc-space-3);
    padding: 96px var(--lc-space-5);
    text-align: center;
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
  }
`;
