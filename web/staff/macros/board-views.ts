import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-skeleton.js';
import type { MacroDto, MacroTeamDto } from '../../protocol/contract.gen.js';
import type { Difference } from '../lc-conflict-dialog.js';
import { type MacroDraft, macroFields, wordsOf } from './lc-macro-editor.js';
import { type MacroTable, macroTable } from './macro-table.js';

/** What was done, or why it was not. */
export interface Notice {
  readonly text: string;
  readonly tone: 'neutral' | 'danger';
  /** What can be brought back. */
  readonly undo: MacroDto | undefined;
}

/** Two versions of the same macro. */
export interface MacroConflict {
  readonly draft: MacroDraft;
  /** As it is now; nothing when it is gone. */
  readonly theirs: MacroDto | undefined;
  readonly by: string;
}

export function noticeRow(notice: Notice, restore: (macro: MacroDto) => void, dismiss: () => void): TemplateResult {
  const { undo } = notice;
  return html`<p class="notice" data-tone=${notice.tone} role=${notice.tone === 'danger' ? 'alert' : 'status'}><span class="grow">${notice.text}</span>
    ${undo ? html`<lc-button size="s" data-action="undo" @click=${() => restore(undo)}>${t('macros.undo')}</lc-button>` : ''}
    <lc-button size="s" variant="quiet" square .label=${t('macros.dismiss')} @click=${dismiss}>${icon('close', 16)}</lc-button></p>`;
}

/** Whose macros they are, and who may change them. */
export function aboutMacros(team: string | undefined, known: MacroTeamDto | undefined, mayEdit: boolean): string {
  if (team === undefined) {
    return t('macros.about.mine');
  }
  const which = !mayEdit ? 'readOnly' : known?.isMember ? 'team' : 'notMember';
  return t(`macros.about.${which}`, { team: known?.displayName ?? team });
}

/** The macros, or why there are none. What could not be read again is said above those of before. */
export function macroRows(
  macros: readonly MacroDto[] | undefined,
  failed: string | undefined,
  table: MacroTable,
  retry: () => void,
): TemplateResult {
  const trouble =
    failed === undefined
      ? nothing
      : html`<div class=${macros ? 'notice' : 'blank'} data-tone="danger" role="alert">${icon('alert', 24)}<p>${failed === 'team_not_found' ? wordsOf(failed) : t('macros.failed.load')}</p>
    <lc-button data-action="retry" @click=${retry}>${t('macros.retry')}</lc-button></div>`;
  return html`${trouble}${macros ? listed(macros, table) : failed === undefined ? html`<span class="vh">${t('macros.busy')}</span><lc-skeleton row="item" rows="5"></lc-skeleton>` : nothing}`;
}

function listed({ length }: readonly MacroDto[], table: MacroTable): TemplateResult {
  if (length === 0) {
    return html`<div class="blank"><h3>${t('macros.empty.title')}</h3><p class="muted">${t(table.mayEdit ? 'macros.empty' : 'macros.empty.readOnly')}</p></div>`;
  }
  return table.macros.length === 0
    ? html`<div class="blank"><p class="muted" role="status">${t('macros.noHits')}</p></div>`
    : macroTable(table);
}

/** What is not the same in two versions. */
export function differencesOf({ theirs, draft }: MacroConflict): readonly Difference[] {
  return theirs
    ? macroFields
        .filter(field => theirs[field] !== draft[field])
        .map(field => ({ label: t(`macros.editor.${field}`), theirs: theirs[field], mine: draft[field] }))
    : [];
}
