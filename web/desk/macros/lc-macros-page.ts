import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { fire } from '../../kit/fire.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-skeleton.js';
import { sheet } from '../../kit/sheet.js';
import type { MacroDto, MacroTeamDto } from '../../protocol/contract.gen.js';
import { isPartOfMain } from '../own-page.js';
import type { LcMacroDialogs } from './lc-macro-dialogs.js';
import './lc-macro-dialogs.js';
import { type LcMacroEditor, type MacroDraft, wordsOf } from './lc-macro-editor.js';
import './lc-macro-editor.js';
import type { MacroBook } from './macro-book.js';
import { importMacros, macroFileUrl } from './macro-files.js';
import { freeShortcut, type MacroOrder, macrosOnPage } from './macro-list.js';
import { type MacroTable, macroTable } from './macro-table.js';
import { pageStyles } from './page-styles.js';

// The desk is there before this. Said to the bundler, what both need stays in one file.
import '../livechat-desk.js';

interface Notice {
  readonly text: string;
  readonly tone: 'neutral' | 'danger';
  readonly undo?: MacroDto;
}

/**
 * One page of macros: the agent's own or a team's, with a list, a search, an editor, import and export.
 *
 * @fires lc-go - another page is wanted; `detail.team` says which
 * @fires lc-close-macros - back to the chats
 */
export class LcMacrosPage extends LitElement {
  static override readonly properties = {
    book: { attribute: false },
    base: {},
    team: {},
    macros: { state: true },
    failed: { state: true },
    search: { state: true },
    order: { state: true },
    falling: { state: true },
    editing: { state: true },
    saving: { state: true },
    problem: { state: true },
    notice: { state: true },
  };

  declare book: MacroBook | undefined;
  declare base: string;
  /** Whose page it is; nothing for the agent's own. */
  declare team: string | undefined;
  /** Nothing while they are read. */
  declare private macros: readonly MacroDto[] | undefined;
  declare private failed: string | undefined;
  declare private search: string;
  declare private order: MacroOrder;
  declare private falling: boolean;
  declare private editing: MacroDraft | undefined;
  declare private saving: boolean;
  declare private problem: string | undefined;
  declare private notice: Notice | undefined;
  #endWatch: (() => void) | undefined;

  constructor() {
    super();
    this.base = '';
    this.search = '';
    this.order = 'shortcut';
    this.falling = false;
    this.saving = false;
  }

  static override readonly styles = [sheet, pageStyles];

  /** Whether something is written that is not saved. */
  get dirty(): boolean {
    return this.#editor?.dirty ?? false;
  }

  /** Whether the page may go: nothing is unsaved, or what is may be lost. */
  async mayLeave(): Promise<boolean> {
    return !this.dirty || ((await this.#dialogs?.askToLeave()) ?? true);
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
    return html`${this.#places()}
      <div class="page" role=${isPartOfMain() ? nothing : 'main'}><section class="main" aria-labelledby="title">
        <div class="head">
          <p class="crumbs">${this.team === undefined ? t('macros.profile') : html`${t('macros.settings')} › ${t('macros.teams')} › <bdi>${known?.displayName ?? this.team}</bdi>`}</p>
          <h2 id="title" tabindex="-1">${t('macros.title')}</h2>
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
          ${this.#noticeRow()}
        </div>
        <div class="scroll">${this.#list()}</div>
      </section>
      ${
        this.editing
          ? html`<lc-macro-editor .start=${this.editing} .macros=${this.#around} ?readOnly=${!this.#mayEdit} .busy=${this.saving} .problem=${this.problem}
            @lc-save=${(event: CustomEvent<MacroDraft>) => void this.#save(event.detail)} @lc-cancel=${() => void this.#leaveEditor()}></lc-macro-editor>`
          : nothing
      }</div>
      <lc-macro-dialogs></lc-macro-dialogs>`;
  }

  #places(): TemplateResult {
    const teams = this.book?.teams ?? [];
    const place = (
      team: string | undefined,
      name: string,
    ) => html`<button class="place" type="button" aria-current=${team === this.team ? 'page' : nothing} data-team=${team ?? ''}
      @click=${() => fire(this, 'lc-go', { team })}>${icon(team === undefined ? 'user' : 'users', 16)}<bdi class="clip">${name}</bdi></button>`;
    return html`<nav class="places" aria-label=${t('macros.places')}>
      <button class="place" type="button" data-action="close" @click=${() => fire(this, 'lc-close-macros')}>${icon('back', 16)}${t('macros.close')}</button>
      <p>${t('macros.profile')}</p>${place(undefined, t('macros.title'))}
      <p>${t('macros.settings')} › ${t('macros.teams')}</p>
      ${teams.length === 0 ? html`<p>${t('macros.noTeams')}</p>` : teams.map(team => place(team.name, team.displayName))}
    </nav>`;
  }

  #about(known: MacroTeamDto | undefined): string {
    if (this.team === undefined) {
      return t('macros.about.mine');
    }
    const which = !this.#mayEdit ? 'readOnly' : known?.isMember ? 'team' : 'notMember';
    return t(`macros.about.${which}`, { team: known?.displayName ?? this.team });
  }

  #noticeRow(): TemplateResult | typeof nothing {
    const { notice } = this;
    return notice === undefined
      ? nothing
      : html`<p class="notice" data-tone=${notice.tone} role=${notice.tone === 'danger' ? 'alert' : 'status'}><span class="grow">${notice.text}</span>
        ${notice.undo ? html`<lc-button size="s" data-action="undo" @click=${() => notice.undo && void this.#restore(notice.undo)}>${t('macros.undo')}</lc-button>` : nothing}
        <lc-button size="s" variant="quiet" square .label=${t('macros.dismiss')} @click=${() => this.#say(undefined)}>${icon('close', 16)}</lc-button></p>`;
  }

  #list(): TemplateResult {
    const { macros } = this;
    if (!macros) {
      return this.failed === undefined
        ? html`<span class="vh">${t('macros.busy')}</span><lc-skeleton row="item" rows="5"></lc-skeleton>`
        : html`<div class="blank" role="alert">${icon('alert', 24)}<p>${this.failed === 'team_not_found' ? wordsOf(this.failed) : t('macros.failed.load')}</p>
          <lc-button data-action="retry" @click=${() => void this.#load()}>${t('macros.retry')}</lc-button></div>`;
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
    const { id, version, shortcut, title, body } = draft;
    this.editing = { id, version, shortcut, title, body };
    this.problem = undefined;
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
    if (await this.mayLeave()) {
      await this.#closeEditor();
    }
  }

  async #closeEditor(): Promise<void> {
    const id = this.editing?.id ?? '';
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
    this.problem = undefined;
    const { version, ...text } = draft;
    const reply = await this.book?.save({ ...text, expectedVersion: version, ...this.#ofTeam });
    this.saving = false;
    if (reply?.ok) {
      this.#keep(reply.value);
      this.#say({ text: t('macros.saved', { shortcut: reply.value.shortcut }), tone: 'neutral' });
      await this.#closeEditor();
    } else if (reply?.error.code === 'macro_changed') {
      await this.#settle(draft, reply.error.by ?? '');
    } else {
      const code = reply?.error.code ?? 'not_connected';
      this.problem = code;
      // Saving again makes it anew.
      this.editing = code === 'macro_not_found' && this.editing ? { ...this.editing, version: 0 } : this.editing;
    }
  }

  /** Somebody else was faster: the agent sees both versions and decides. */
  async #settle(draft: MacroDraft, by: string): Promise<void> {
    await this.#load();
    const theirs = this.macros?.find(macro => macro.id === draft.id);
    if (!theirs) {
      this.problem = 'macro_not_found';
      return;
    }
    const keep = await this.#dialogs?.askWhich(by, theirs.body, draft.body);
    if (keep === 'yours') {
      await this.#save({ ...draft, version: theirs.version });
    } else if (keep === 'theirs') {
      this.editing = theirs;
    }
  }

  async #delete(macro: MacroDto): Promise<void> {
    const reply = await this.book?.delete(macro);
    if (!reply?.ok) {
      const changed = reply?.error.code === 'macro_changed';
      await (changed ? this.#load() : undefined);
      this.#say({
        text: changed ? t('macros.conflict.title') : wordsOf(reply?.error.code ?? 'not_connected'),
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

define('lc-macros-page', LcMacrosPage);

declare global {
  interface HTMLElementTagNameMap {
    'lc-macros-page': LcMacrosPage;
  }
}
