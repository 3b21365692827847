import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { systemClock } from '../../core/clock.js';
import { dayOf, t, timeOfDay } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import { orderHead } from '../../kit/order-head.js';
import type { MacroDto } from '../../protocol/contract.gen.js';
import type { MacroOrder } from './macro-list.js';

/** What the table of a page shows, and what can be done in it. */
export interface MacroTable {
  readonly macros: readonly MacroDto[];
  readonly mayEdit: boolean;
  /** The id of the one in the editor. */
  readonly shown: string | undefined;
  readonly order: MacroOrder;
  readonly falling: boolean;
  readonly sort: (column: MacroOrder) => void;
  readonly edit: (macro: MacroDto) => void;
  readonly duplicate: (macro: MacroDto) => void;
  readonly remove: (macro: MacroDto) => void;
}

const columns: readonly MacroOrder[] = ['shortcut', 'response', 'uses', 'changed'];

/** Macros as a table that can be put in order by its heads. */
export function macroTable(table: MacroTable): TemplateResult {
  const sorted = table.falling ? 'descending' : 'ascending';
  return html`<table aria-labelledby="title"><thead><tr>
      ${columns.map(column =>
        orderHead({
          column,
          text: t(`macros.column.${column}`),
          kind: `c-${column}`,
          order: column === table.order ? sorted : 'none',
          choose: () => table.sort(column),
        }),
      )}
      <th scope="col" class="c-acts"><span class="vh">${t('macros.column.actions')}</span></th></tr></thead>
    <tbody>${repeat(
      table.macros,
      macro => macro.id,
      macro => row(table, macro),
    )}</tbody></table>`;
}

function row({ mayEdit, shown, edit, duplicate, remove }: MacroTable, macro: MacroDto): TemplateResult {
  const { id, shortcut, title, body, uses, changedAt, changedBy, inCode } = macro;
  const day = `${dayOf(changedAt, systemClock.now())}, ${timeOfDay(changedAt)}`;
  return html`<tr data-macro=${id} ?data-shown=${shown === id}>
    <td class="c-shortcut"><button class="open clip" type="button" dir="ltr" aria-label=${t(mayEdit && !inCode ? 'macros.edit' : 'macros.show', { shortcut })} @click=${() => edit(macro)}>/${shortcut}</button></td>
    <td class="c-response"><div class="clip" dir="auto">${title}</div><div class="clip muted" dir="auto">${body}</div></td>
    <td class="c-uses num">${t('macros.uses', { count: uses })}</td>
    <td class="c-changed muted"><div class="clip">${inCode ? t('macros.inCode') : t('macros.changed', { day, name: changedBy })}</div></td>
    <td class="c-acts"><div class="acts">${
      mayEdit
        ? html`<lc-button size="s" variant="quiet" square data-action="duplicate" .label=${t('macros.duplicate', { shortcut })} @click=${() => duplicate(macro)}>${icon('copy', 16)}</lc-button>
          ${inCode ? nothing : html`<lc-button size="s" variant="quiet" square data-action="delete" .label=${t('macros.delete', { shortcut })} @click=${() => remove(macro)}>${icon('end', 16)}</lc-button>`}`
        : nothing
    }</div></td></tr>`;
}
