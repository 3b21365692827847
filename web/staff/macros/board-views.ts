import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-skeleton.js';
import type { MacroDto, MacroTeamDto } from '../../protocol/contract.gen.js';
import type { Difference } from '../lc-conflict-dialog.js';
import { type MacroDraft, wordsOf } from './lc-macro-editor.js';
import { fileOf } from './macro-files.js';
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

/** What can be done with the macros of a page. */
export interface MacroTools {
  readonly mayEdit: boolean;
  readonly search: string;
  readonly searched: (words: string) => void;
  readonly save: () => void;
  readonly choose: () => void;
  readonly send: (file: File) => void;
  readonly write: () => void;
}

export function macroTools({ mayEdit, search, searched, save, choose, send, write }: MacroTools): TemplateResult {
  return html`<label class="search"><span class="vh">${t('macros.search')}</span>${icon('search', 16)}
      <input type="search" placeholder=${t('macros.search')} .value=${search} @input=${(event: Event) => event.target instanceof HTMLInputElement && searched(event.target.value)} /></label>
    <span class="grow"></span>
    <lc-button data-action="export" @click=${save}>${t('macros.export')}</lc-button>
    ${
      mayEdit
        ? html`<lc-button data-action="import" @click=${choose}>${t('macros.importFile')}</lc-button>
          <input type="file" hidden accept=".csv,text/csv" aria-label=${t('macros.importFile')} @change=${(
            event: Event,
          ) => {
            const file = fileOf(event);
            if (file) {
              send(file);
            }
          }} />
          <lc-button variant="primary" data-action="new" @click=${write}>${t('macros.new')}</lc-button>`
        : nothing
    }`;
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
      : html`<div class=${macros ? 'notice' : 'blank'} data-tone="danger" role="alert">${icon('alert', macros ? 16 : 24)}<p>${failed === 'team_not_found' ? wordsOf(failed) : t('macros.failed.load')}</p>
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
    ? (['shortcut', 'title', 'body'] as const)
        .filter(field => theirs[field] !== draft[field])
        .map(field => ({ label: t(`macros.editor.${field}`), theirs: theirs[field], mine: draft[field] }))
    : [];
}

/** Without what else is known of a macro: it is not sent with what is written. */
export function onlyDraft({ id, version, shortcut, title, body }: MacroDraft): MacroDraft {
  return { id, version, shortcut, title, body };
}
