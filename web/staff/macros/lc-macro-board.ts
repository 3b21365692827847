import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-skeleton.js';
import { sheet } from '../../kit/sheet.js';
import type { MacroDto, MacroTeamDto } from '../../protocol/contract.gen.js';
import '../lc-conflict-dialog.js';
import type { LcConflictDialog } from '../lc-conflict-dialog.js';
import { boardStyles } from './board-styles.js';
import { differencesOf, type MacroConflict, type Notice, noticeRow, notRead, onlyDraft } from './board-views.js';
import type { LcMacroDialogs } from './lc-macro-dialogs.js';
import './lc-macro-dialogs.js';
import { type LcMacroEditor, type MacroDraft, wordsOf } from './lc-macro-editor.js';
import './lc-macro-editor.js';
import type { MacroBook } from './macro-book.js';
import { importMacros, macroFileUrl } from './macro-files.js';
import { freeShortcut, type MacroOrder, macrosOnPage } from './macro-list.js';
import { type MacroTable, macroTable } from './macro-table.js';

/**
 * The macros of one owner, the agent's own or a team's: a list, a search, an editor, import and export. At the desk it stands beside the places of the agent, in the console beside
 * the teams.
 *
 * @slot crumbs - where it is, above the heading
 */
export class LcMacroBoard extends LitElement {
  static override readonly properties = {
    book: { attribute: false },
    base: {},
    team: {},
    heading: {},
    macros: { state: true },
    failed: { state: true },
    search: { state: true },
    order: { state: true },
    falling: { state: true },
    editing: { state: true },
    saving: { state: true },
    problems: { state: true },
    conflict: { state: true },
    notice: { state: true },
  };

  declare book: MacroBook | undefined;
  declare base: string;
  /** Whose they are; nothing for the agent's own. */
  declare team: string | undefined;
  declare heading: string;
  /** Nothing while they are read. */
  declare private macros: readonly MacroDto[] | undefined;
  declare private failed: string | undefined;
  declare private search: string;
  declare private order: MacroOrder;
  declare private falling: boolean;
  declare private editing: MacroDraft | undefined;
  declare private saving: boolean;
  declare private problems: readonly string[];
  declare private conflict: MacroConflict | undefined;
  declare private notice: Notice | undefined;
  #endWatch: (() => void) | undefined;

  constructor() {
    super();
    this.base = '';
    this.search = '';
    this.order = 'shortcut';
    this.falling = false;
    this.saving = false;
    this.heading = '';
    this.problems = [];
  }

  static override readonly styles = [sheet, boardStyles];

  /** Whether something is written that is not saved. */
  get dirty(): boolean {
    return this.#editor?.dirty ?? false;
  }

  /** Whether it may go: nothing is unsaved, or what is may be lost, and is. */
  async mayLeave(): Promise<boolean> {
    if (!this.dirty) {
      return true;
    }
    const leaves = (await this.#dialogs?.askToLeave()) ?? true;
    if (leaves) {
      this.editing = undefined;
      await this.updateComplete;
    }
    return leaves;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endWatch?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('book')) {
      this.#endWatch?.();
      this.#endWatch = this.book?.watch(() => void this.#load());
    }
    if (changed.has('book') || changed.has('team')) {
      this.macros = undefined;
      this.editing = undefined;
      this.notice = undefined;
      this.search = '';
      void this.#load();
    }
    this.toggleAttribute('editing', this.editing !== undefined);
  }

  protected override render(): TemplateResult {
    const known = this.#known;
    return html`<section class="main" aria-labelledby="title">
        <div class="head">
          <slot name="crumbs"></slot>
          <h2 id="title" tabindex="-1"><bdi>${this.heading}</bdi></h2>
          <p class="muted">${this.#about(known)}</p>
        </div>
        <div class="tools">
          <label class="search"><span class="vh">${t('macros.search')}</span>${icon('search', 16)}
            <input type="search" placeholder=${t('macros.search')} .value=${this.search} @input=${this.#searched} /></label>
          <span class="grow"></span>
          <lc-button data-action="export" @click=${() => this.#export()}>${t('macros.export')}</lc-button>
          ${
            this.#mayEdit
              ? html`<lc-button data-action="import" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}>${t('macros.importFile')}</lc-button>
                <input type="file" hidden accept=".csv,text/csv" aria-label=${t('macros.importFile')} @change=${this.#import} />
                <lc-button variant="primary" data-action="new" @click=${() => void this.#edit({ id: crypto.randomUUID(), version: 0, shortcut: '', title: '', body: '' })}>${t('macros.new')}</lc-button>`
              : nothing
          }
          ${
            this.notice
              ? noticeRow(
                  this.notice,
                  macro => void this.#restore(macro),
                  () => this.#say(undefined),
                )
              : nothing
          }
        </div>
        <div class="scroll">${this.#list()}</div>
      </section>
      ${
        this.editing
          ? html`<lc-macro-editor .start=${this.editing} .macros=${this.#around} ?readOnly=${!this.#mayEdit} .busy=${this.saving} .problems=${this.problems}
            @lc-save=${(event: CustomEvent<MacroDraft>) => void this.#save(event.detail)} @lc-cancel=${() => void this.#leaveEditor()}></lc-macro-editor>`
          : nothing
      }
      <lc-macro-dialogs></lc-macro-dialogs>
      <lc-conflict-dialog .who=${this.conflict?.by ?? ''} ?gone=${!!this.conflict && !this.conflict.theirs} .differences=${this.conflict ? differencesOf(this.conflict) : []}
        @lc-take-theirs=${() => void this.#takeTheirs()} @lc-write-mine=${() => void this.#writeMine()}></lc-conflict-dialog>`;
  }

  #about(known: MacroTeamDto | undefined): string {
    if (this.team === undefined) {
      return t('macros.about.mine');
    }
    const which = !this.#mayEdit ? 'readOnly' : known?.isMember ? 'team' : 'notMember';
    return t(`macros.about.${which}`, { team: known?.displayName ?? this.team });
  }

  #list(): TemplateResult {
    const { macros } = this;
    if (!macros) {
      return this.failed === undefined
        ? html`<span class="vh">${t('macros.busy')}</span><lc-skeleton row="item" rows="5"></lc-skeleton>`
        : notRead(
            this.failed === 'team_not_found' ? wordsOf(this.failed) : t('macros.failed.load'),
            () => void this.#load(),
          );
    }
    if (macros.length === 0) {
      return html`<div class="blank"><h3>${t('macros.empty.title')}</h3><p class="muted">${t(this.#mayEdit ? 'macros.empty' : 'macros.empty.readOnly')}</p></div>`;
    }
    const shown = macrosOnPage(macros, this.search, this.order, this.falling);
    return shown.length === 0
      ? html`<div class="blank"><p class="muted" role="status">${t('macros.noHits')}</p></div>`
      : macroTable(this.#tableOf(shown));
  }

  #tableOf(macros: readonly MacroDto[]): MacroTable {
    return {
      macros,
      mayEdit: this.#mayEdit,
      shown: this.editing?.id,
      order: this.order,
      falling: this.falling,
      sort: column => this.#sort(column),
      edit: macro => void this.#edit(macro),
      duplicate: macro => void this.#duplicate(macro),
      remove: macro => void this.#delete(macro),
    };
  }

  get #known(): MacroTeamDto | undefined {
    return this.book?.teams.find(team => team.name === this.team);
  }

  get #mayEdit(): boolean {
    return this.team === undefined || (this.#known?.mayEdit ?? false);
  }

  /** What stands beside a macro of this page in somebody's list. */
  get #around(): readonly MacroDto[] {
    return [...(this.macros ?? []), ...(this.book?.macros.filter(macro => macro.team !== this.team) ?? [])];
  }

  get #editor(): LcMacroEditor | null {
    return this.renderRoot.querySelector('lc-macro-editor');
  }

  get #dialogs(): LcMacroDialogs | null {
    return this.renderRoot.querySelector('lc-macro-dialogs');
  }

  async #load(): Promise<void> {
    const { team } = this;
    this.failed = undefined;
    const reply = await this.book?.read(team);
    if (this.team !== team || !reply) {
      return;
    }
    if (reply.ok) {
      this.macros = reply.value.macros;
    } else {
      this.failed = reply.error.code;
    }
  }

  async #edit(draft: MacroDraft): Promise<void> {
    if (!(await this.mayLeave())) {
      return;
    }
    this.editing = onlyDraft(draft);
    this.problems = [];
    await this.updateComplete;
    await this.#editor?.focusFirst();
  }

  #duplicate(macro: MacroDto): Promise<void> {
    return this.#edit({
      ...macro,
      id: crypto.randomUUID(),
      version: 0,
      shortcut: freeShortcut(this.#around, macro.shortcut),
    });
  }

  async #leaveEditor(): Promise<void> {
    const { editing } = this;
    if (await this.mayLeave()) {
      await this.#closeEditor(editing?.id);
    }
  }

  async #closeEditor(id = this.editing?.id ?? ''): Promise<void> {
    this.editing = undefined;
    await this.updateComplete;
    const row = [...this.renderRoot.querySelectorAll<HTMLElement>('tr[data-macro]')].find(
      one => one.dataset.macro === id,
    );
    (
      row?.querySelector<HTMLElement>('.open') ?? this.renderRoot.querySelector<HTMLElement>('[data-action=new], h2')
    )?.focus();
  }

  async #save(draft: MacroDraft): Promise<void> {
    this.saving = true;
    this.problems = [];
    const { version, ...text } = draft;
    const reply = await this.book?.save({ ...text, expectedVersion: version, ...this.#ofTeam });
    this.saving = false;
    if (reply?.ok) {
      this.#keep(reply.value);
      this.#say({ text: t('macros.saved', { shortcut: reply.value.shortcut }), tone: 'neutral' });
      await this.#closeEditor();
      return;
    }
    const code = reply?.error.code ?? 'not_connected';
    if (code === 'macro_changed' || code === 'macro_not_found') {
      await this.#settle(draft, reply?.error.by ?? '');
    } else {
      this.problems = [code];
    }
  }

  /** Somebody else was faster: both versions are shown, and one is chosen. */
  async #settle(draft: MacroDraft, by: string): Promise<void> {
    await this.#load();
    this.conflict = { draft, by, theirs: this.macros?.find(macro => macro.id === draft.id) };
    await this.updateComplete;
    await this.renderRoot.querySelector<LcConflictDialog>('lc-conflict-dialog')?.show();
  }

  async #takeTheirs(): Promise<void> {
    const theirs = this.conflict?.theirs;
    if (theirs) {
      this.editing = onlyDraft(theirs);
    } else {
      await this.#closeEditor();
    }
  }

  #writeMine(): Promise<void> | undefined {
    const { conflict } = this;
    return conflict && this.#save({ ...conflict.draft, version: conflict.theirs?.version ?? 0 });
  }

  async #delete(macro: MacroDto): Promise<void> {
    const reply = await this.book?.delete(macro);
    if (!reply?.ok) {
      const changed = reply?.error.code === 'macro_changed';
      await (changed ? this.#load() : undefined);
      this.#say({
        text: changed ? t('conflict.heading') : wordsOf(reply?.error.code ?? 'not_connected'),
        tone: 'danger',
      });
      return;
    }
    if (this.editing?.id === macro.id) {
      this.editing = undefined;
    }
    this.macros = this.macros?.filter(known => known.id !== macro.id);
    this.#say({ text: t('macros.deleted', { shortcut: macro.shortcut }), tone: 'neutral', undo: macro });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-action=undo]')?.focus();
  }

  async #restore({ id, shortcut, title, body }: MacroDto): Promise<void> {
    const reply = await this.book?.save({ id, shortcut, title, body, expectedVersion: 0, ...this.#ofTeam });
    if (reply?.ok) {
      this.#keep(reply.value);
      this.#say({ text: t('macros.restored', { shortcut }), tone: 'neutral' });
    } else {
      this.#say({ text: wordsOf(reply?.error.code ?? 'not_connected'), tone: 'danger' });
    }
  }

  get #ofTeam(): { readonly team?: string } {
    return this.team === undefined ? {} : { team: this.team };
  }

  #keep(macro: MacroDto): void {
    this.macros = [...(this.macros ?? []).filter(known => known.id !== macro.id), macro];
  }

  #export(): void {
    const link = document.createElement('a');
    link.href = macroFileUrl(this.base, this.team);
    link.download = '';
    link.click();
  }

  #import = async (event: Event): Promise<void> => {
    const input = event.target;
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (!(input instanceof HTMLInputElement) || !file) {
      return;
    }
    const result = await importMacros(this.base, this.team, file);
    input.value = '';
    if (result.ok) {
      await this.#load();
      this.#say({ text: t('macros.imported', { added: result.added, unchanged: result.unchanged }), tone: 'neutral' });
    } else if (result.lines.length > 0) {
      await this.#dialogs?.showLines(result.lines);
    } else {
      this.#say({ text: wordsOf(result.code), tone: 'danger' });
    }
  };

  #sort(column: MacroOrder): void {
    this.falling = column === this.order ? !this.falling : column === 'uses' || column === 'changed';
    this.order = column;
  }

  #searched = (event: Event): void => {
    this.search = event.target instanceof HTMLInputElement ? event.target.value : '';
  };

  #say(notice: Notice | undefined): void {
    this.notice = notice;
  }
}

define('lc-macro-board', LcMacroBoard);

declare global {
  interface HTMLElementTagNameMap {
    'lc-macro-board': LcMacroBoard;
  }
}
