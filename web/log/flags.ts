import { css, html, nothing, type TemplateResult } from 'lit';
import type { MessageRow } from '../chat/rows.js';
import { loadOnce } from '../core/load-part.js';

/** The look of `flags`, for the log around it: with the height it will have, so that nothing moves once it is drawn. */
export const flagStyles = css`
  .flags {
    display: block;
    inline-size: fit-content;
    min-block-size: 1.25rem;
    margin-block-start: var(--lc-space-1);
    margin-inline-start: var(--lc-message-start, 2.25rem);
  }

  .flags[data-own='true'] {
    margin-inline: auto 0;
  }
`;

const load = loadOnce(() => import('./lc-flags.js'));

/** What detectors found in a message that was kept as it is: the team is to be careful with it. Few messages have any, so what draws it is loaded with the first. */
export function flags({ flags: found, own }: MessageRow): TemplateResult | typeof nothing {
  if (found === undefined) {
    return nothing;
  }
  void load(true);
  return html`<lc-flags class="flags" data-own=${String(own)} .found=${found}></lc-flags>`;
}
