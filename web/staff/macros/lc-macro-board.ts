import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { loadOnce } from '../../core/load-part.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import { sheet } from '../../kit/sheet.js';
import type { MacroDto, MacroTeamDto, Reply } from '../../protocol/contract.gen.js';
import { boardStyles } from './board-styles.js';
import { aboutMacros, differencesOf, type MacroConflict, macroRows, type Notice, noticeRow } from './board-views.js';
import type { LcMacroDialogs } from './lc-macro-dialogs.js';
import './lc-macro-dialogs.js';
import { type LcMacroEditor, type MacroDraft, wordsOf } from './lc-macro-editor.js';
import './lc-macro-editor.js';
import type { MacroBook } from './macro-book.js';
import { exportMacros, fileOf, importMacros } from './macro-files.js';
import { freeShortcut, type MacroOrder, macrosOnPage } from './macro-list.js';

/** It is seldom that two change the same. */
const loadConflict = loadOnce(() => import('../lc-conflict-dialog.js'));

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
    sorting: { state: true },
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
  declare private sorting: { readonly order: MacroOrder; readonly falling: boolean };
  declare private editing: MacroDraft | undefined;
  declare private saving: boolean;
  declare private problems: readonly string[];
  declare private conflict: MacroConflict | undefined;
  declare private notice: Notice | undefined;
  #endWatch: (() => void) | undefined;
  /** The ids of those that are changed just now. */
  readonly #underWay = new Set<string>();

  constructor() {
    super();
    this.base = '';
    this.search = '';
    this.sorting = { order: 'shortcut', falling: false };
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
    return html`<section class="main" aria-labelledby="title">
        <div class="head">
          <slot name="crumbs"></slot>
          <h2 id="title" tabindex="-1"><bdi>${this.heading}</bdi></h2>
          <p class="muted">${aboutMacros(this.team, this.#known, this.#mayEdit)}</p>
        </div>
        <div class="tools">
          <label class="search"><span class="vh">${t('macros.search')}</span>${icon('search', 16)}
            <input type="search" placeholder=${t('macros.search')} .value=${this.search} @input=${this.#searched} /></label>
          <span class="grow"></span>
          <lc-button data-action="export" @click=${() => exportMacros(this.base, this.team)}>${t('macros.export')}</lc-button>
          ${
            this.#mayEdit
              ? html`<lc-button data-action="import" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}>${t('macros.importFile')}</lc-button>
                <input type="file" hidden accept=".csv,text/csv" aria-label=${t('macros.importFile')} @change=${this.#import} />
                <lc-button variant="primary" data-action="new" @click=${() => void this.#edit({ id: crypto.randomUUID(), version: 0, shortcut: '', title: '', body: '' })}>${t('macros.new')}</lc-button>`
              : nothing
          }
          ${this.notice ? noticeRow(this.notice, this.#restore, this.#dismiss) : nothing}
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

  #list(): TemplateResult {
    const { macros, failed, sorting } = this;
    return macroRows(
      macros,
      failed,
      {
        macros: macrosOnPage(macros ?? [], this.search, sorting.order, sorting.falling),
        mayEdit: this.#mayEdit,
        shown: this.editing?.id,
        ...sorting,
        sort: column => this.#sort(column),
        edit: macro => void this.#edit(macro),
        duplicate: macro => void this.#duplicate(macro),
        remove: macro => void this.#delete(macro),
      },
      () => void this.#load(),
    );
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

  /** Answers whether those that are shown are the ones of now. */
  async #load(): Promise<boolean> {
    const { team } = this;
    this.failed = undefined;
    const reply = await this.book?.read(team);
    if (this.team !== team || !reply) {
      return false;
    }
    if (reply.ok) {
      this.macros = reply.value.macros;
    } else {
      this.failed = reply.error.code;
    }
    return reply.ok;
  }

  async #edit(draft: MacroDraft): Promise<void> {
    if (!(await this.mayLeave())) {
      return;
    }
    this.editing = draft;
    this.problems = [];
    await this.updateComplete;
    await this.#editor?.focusFirst();
  }

  #duplicate(macro: MacroDto): Promise<void> {
    const shortcut = freeShortcut(this.#around, macro.shortcut);
    return this.#edit({ ...macro, id: crypto.randomUUID(), version: 0, shortcut });
  }

  async #leaveEditor(): Promise<void> {
    const id = this.editing?.id ?? '';
    if (await this.mayLeave()) {
      await this.#closeEditor(id);
    }
  }

  async #closeEditor(id: string): Promise<void> {
    this.editing = undefined;
    await this.#focusRow(id);
  }

  /** Where what was focused is gone: the row of a macro, or the heading when there is none. */
  async #focusRow(id: string): Promise<void> {
    await this.updateComplete;
    const row = [...this.renderRoot.querySelectorAll<HTMLElement>('tr[data-macro]')].find(
      one => one.dataset.macro === id,
    );
    (row?.querySelector<HTMLElement>('.open') ?? this.renderRoot.querySelector('h2'))?.focus();
  }

  async #save(draft: MacroDraft): Promise<void> {
    this.saving = true;
    this.problems = [];
    const reply = await this.#write(draft, draft.version);
    this.saving = false;
    const editor = this.#editor;
    const written = editor?.draft;
    const open = written?.id === draft.id;
    if (reply?.ok) {
      this.#keep(reply.value);
      this.#say(t('macros.saved', { shortcut: reply.value.shortcut }));
      if (written === draft) {
        await this.#closeEditor(draft.id);
      } else if (editor && open) {
        // What was written meanwhile is not saved yet.
        editor.start = this.editing = reply.value;
        editor.draft = { ...written, version: reply.value.version };
      }
    } else if (reply && open) {
      const { code, by } = reply.error;
      if (code === 'macro_changed' || code === 'macro_not_found') {
        await this.#settle(draft.id, by ?? '');
      } else {
        this.problems = [code];
      }
    }
  }

  /** Somebody else was faster: both versions are shown, and one is chosen. */
  async #settle(id: string, by: string): Promise<void> {
    const read = (await loadConflict()) && (await this.#load());
    const draft = this.#editor?.draft;
    if (draft?.id !== id || !read) {
      this.problems = draft?.id === id ? [this.failed ?? 'not_connected'] : this.problems;
      return;
    }
    this.conflict = { draft, by, theirs: this.macros?.find(macro => macro.id === id) };
    await this.updateComplete;
    await this.renderRoot.querySelector('lc-conflict-dialog')?.show();
  }

  async #takeTheirs(): Promise<void> {
    this.editing = this.conflict?.theirs;
    if (!this.editing) {
      await this.#focusRow('');
    }
  }

  async #writeMine(): Promise<void> {
    const [conflict, editor] = [this.conflict, this.#editor];
    if (conflict && editor) {
      editor.draft = { ...conflict.draft, version: conflict.theirs?.version ?? 0 };
      await this.#save(editor.draft);
    }
  }

  async #delete(macro: MacroDto): Promise<void> {
    const { id, shortcut } = macro;
    if (this.editing?.id === id && !(await this.mayLeave())) {
      return;
    }
    const reply = await this.#change(id, book => book.delete(macro));
    if (!reply) {
      return;
    }
    if (!reply.ok && reply.error.code !== 'macro_not_found') {
      const { code } = reply.error;
      const changed = code === 'macro_changed';
      await (changed ? this.#load() : undefined);
      this.#say(changed ? t('conflict.heading') : wordsOf(code), 'danger');
      return;
    }
    if (this.editing?.id === id && !this.dirty) {
      this.editing = undefined;
    }
    this.macros = this.macros?.filter(known => known.id !== id);
    this.#say(t('macros.deleted', { shortcut }), 'neutral', macro);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-action=undo]')?.focus();
  }

  #restore = async (macro: MacroDto): Promise<void> => {
    const reply = await this.#write(macro, 0);
    if (reply?.ok) {
      this.#keep(reply.value);
    }
    if (reply) {
      const words = reply.ok ? t('macros.restored', { shortcut: macro.shortcut }) : wordsOf(reply.error.code);
      this.#say(words, reply.ok ? 'neutral' : 'danger');
      await this.#focusRow(macro.id);
    }
  };

  /** The answer to a change of one macro; nothing while another change of it is under way, or when another page is shown by then. */
  async #change<T>(
    id: string,
    ask: (book: MacroBook, team: string | undefined) => Promise<Reply<T>>,
  ): Promise<Reply<T> | undefined> {
    const { team, book } = this;
    if (!book || this.#underWay.has(id)) {
      return undefined;
    }
    this.#underWay.add(id);
    const reply = await ask(book, team);
    this.#underWay.delete(id);
    return this.team === team ? reply : undefined;
  }

  /** Sends what is written of a macro, and nothing else that is known of it. */
  #write({ id, shortcut, title, body }: MacroDraft, expectedVersion: number): Promise<Reply<MacroDto> | undefined> {
    const sent = { id, shortcut, title, body, expectedVersion };
    return this.#change(id, (book, team) => book.save(team === undefined ? sent : { ...sent, team }));
  }

  #keep(macro: MacroDto): void {
    this.macros = [...(this.macros ?? []).filter(known => known.id !== macro.id), macro];
  }

  #import = async (event: Event): Promise<void> => {
    const file = fileOf(event);
    if (!file) {
      return;
    }
    const result = await importMacros(this.base, this.team, file);
    if (result.ok) {
      await this.#load();
      this.#say(t('macros.imported', { added: result.added, unchanged: result.unchanged }));
    } else if (result.lines.length > 0) {
      await this.#dialogs?.showLines(result.lines);
    } else {
      this.#say(wordsOf(result.code), 'danger');
    }
  };

  #searched = (event: Event): void => {
    this.search = event.target instanceof HTMLInputElement ? event.target.value : '';
  };

  #sort(column: MacroOrder): void {
    const { order, falling } = this.sorting;
    this.sorting = { order: column, falling: column === order ? !falling : column === 'uses' || column === 'changed' };
  }

  #say(text: string, tone: Notice['tone'] = 'neutral', undo?: MacroDto): void {
    this.notice = { text, tone, undo };
  }

  #dismiss = (): void => {
    this.notice = undefined;
    void this.#focusRow('');
  };
}

define('lc-macro-board', LcMacroBoard);

declare global {
  interface HTMLElementTagNameMap {
    'lc-macro-board': LcMacroBoard;
  }
}
