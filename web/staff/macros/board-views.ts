import { html, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import type { MacroDto } from '../../protocol/contract.gen.js';
import type { Difference } from '../lc-conflict-dialog.js';
import type { MacroDraft } from './lc-macro-editor.js';

/** What was done, or why it was not. */
export interface Notice {
  readonly text: string;
  readonly tone: 'neutral' | 'danger';
  /** What can be brought back. */
  readonly undo?: MacroDto;
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

/** The macros could not be read. */
export function notRead(words: string, retry: () => void): TemplateResult {
  return html`<div class="blank" role="alert">${icon('alert', 24)}<p>${words}</p>
    <lc-button data-action="retry" @click=${retry}>${t('macros.retry')}</lc-button></div>`;
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
