import { css, html, type TemplateResult } from 'lit';
import { icon } from './icons.js';

/** The head of a column by which the rows of a table can be put in order. */
export interface OrderHead {
  readonly column: string;
  readonly text: string;
  /** The classes of its cell. */
  readonly kind: string;
  readonly order: 'none' | 'ascending' | 'descending';
  readonly choose: () => void;
}

export function orderHead({ column, text, kind, order, choose }: OrderHead): TemplateResult {
  return html`<th scope="col" class=${kind} data-column=${column} aria-sort=${order}><button type="button" @click=${choose}>${text}${icon('minimise', 14)}</button></th>`;
}

/** How heads look that order the rows. */
export const tableOrderStyles = css`
  th button {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    vertical-align: middle;
    font-weight: inherit;
  }

  .end button {
    flex-direction: row-reverse;
  }

  [aria-sort='none'] svg {
    visibility: hidden;
  }

  [aria-sort='ascending'] svg {
    transform: rotate(180deg);
  }
`;
