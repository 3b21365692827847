import { css, html, nothing, type TemplateResult } from 'lit';
import type { MessageRow } from '../chat/rows.js';
import { t } from '../core/i18n.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-chip.js';
import { detectorName } from './detector-name.js';

/** The look of `flags`, for the log around it. */
export const flagStyles = css`
  .flags {
    display: flex;
    inline-size: fit-content;
    margin-block-start: var(--lc-space-1);
    margin-inline-start: var(--lc-message-start, 36px);
  }

  .flags[data-own='true'] {
    margin-inline: auto 0;
  }
`;

/** What detectors found in a message that was kept as it is: the team is to be careful with it. */
export function flags({ flags: found, own }: MessageRow): TemplateResult | typeof nothing {
  return found === undefined
    ? nothing
    : html`<lc-chip tone="warn" class="flags" data-own=${String(own)}>${icon('alert', 14)}${t('message.flags', { what: found.map(detectorName).join(', ') })}</lc-chip>`;
}
