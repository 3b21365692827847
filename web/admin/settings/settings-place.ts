import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { addTexts, t } from '../../core/i18n.js';
import { adminSettingsTexts } from '../../core/locales/admin-settings-en.js';
import { conflictTexts } from '../../core/locales/conflict-en.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-chip.js';
import '../../kit/lc-dialog.js';
import type { LcDialog } from '../../kit/lc-dialog.js';
import '../../kit/lc-skeleton.js';
import '../../kit/lc-toast.js';
import { sheet } from '../../kit/sheet.js';
import '../../staff/lc-conflict-dialog.js';
import type { Difference, LcConflictDialog } from '../../staff/lc-conflict-dialog.js';
import { type FormView, textField } from './fields.js';
import { keep } from './leave-guard.js';
import { wordsOfProblem } from './problem-words.js';
import { differences } from './same.js';
import { type EditorState, isBelow, SettingsEditor, type SettingsKind } from './settings-editor.js';
import { settingsPlaceStyles } from './settings-place-styles.js';
import { type SettingsDocument, SettingsSource } from './settings-source.js';
import { chipOf, fromCode, notLoaded, stamp, troubles, wordsOfAny } from './settings-views.js';

/** What an address behind `#settings/{place}/` says for a new document; no name begins with it. */
export const newName = '+';

/**
 * A place of the settings: the list of its documents, the form of the one that is open, and everything around it. Who derives from it says what
 * is in the list and in the form; see `lc-queues-place.ts`.
 */
export abstract class SettingsPlace<TSettings extends object, TList> extends LitElement {
  static override readonly properties = {
    basePath: {},
    name: {},
  };

  /** Where LiveChat is mapped. */
  declare basePath: string;
  /** The document of the address; `+` for a new one, empty for none. */
  declare name: string;

  protected source!: SettingsSource;
  protected editor!: SettingsEditor<TSettings, TList>;
  #endGuard: (() => void) | undefined;
  #go: (() => void) | undefined;
  #hadConflict = false;

  static override readonly styles = [sheet, settingsPlaceStyles];

  constructor() {
    super();
    this.basePath = '';
    this.name = '';
  }

  /** The word in the address and in the keys of texts: `queues`. */
  protected abstract readonly place: string;
  /** The word for one of them in the keys of texts: `queue`. */
  protected abstract readonly subject: string;
  protected abstract readonly kind: SettingsKind<TSettings, TList>;
  /** The form of the open document. */
  protected abstract form(draft: TSettings, view: FormView, list: TList): TemplateResult;

  /** The name people know it by. */
  protected titleOf(document: SettingsDocument<TSettings>): string {
    return document.name;
  }

  /** What the list says of one below its name. */
  protected lineOf(_document: SettingsDocument<TSettings>): string {
    return '';
  }

  /** A value of the settings in words, for the list of what is not the same. */
  protected wordsOf(_key: keyof TSettings & string, value: unknown): string {
    return wordsOfAny(value);
  }

  /** What the button says that saves. */
  protected get saveWord(): string {
    return t('settings.save');
  }

  /** Where a new one gets its name. */
  protected nameField(view: FormView, name: string): TemplateResult | typeof nothing {
    const field = {
      name: 'name',
      required: true,
      label: t('settings.name'),
      help: t(`settings.${this.place}.name.help`),
    };
    return textField(view, field, name, value => this.editor.rename(value));
  }

  /** Beside the list while nothing is open. */
  protected nothingOpen(): TemplateResult {
    return html`<p class="hint">${t(`settings.${this.place}.choose`)}</p>`;
  }

  /** What else is needed; answers once it is there. */
  protected loadMore(): Promise<unknown> {
    return Promise.resolve();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addTexts(adminSettingsTexts, conflictTexts);
    this.source = new SettingsSource(this.basePath);
    this.editor = new SettingsEditor(this.source, this.kind, () => this.requestUpdate());
    this.#endGuard = keep({
      dirty: () => this.editor.dirty,
      ask: go => {
        this.#go = go;
        this.#dialog('leave')?.show();
      },
    });
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endGuard?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('name')) {
      this.#open();
    }
  }

  protected override updated(): void {
    const { conflict } = this.editor.state;
    if (conflict && !this.#hadConflict) {
      void this.renderRoot.querySelector<LcConflictDialog>('lc-conflict-dialog')?.show();
    }
    this.#hadConflict = !!conflict;
  }

  protected override render(): TemplateResult {
    const { editor } = this;
    const { state } = editor;
    return html`<header class="head">${this.#crumbs(state)}<span class="grow"></span>${this.#actions(state)}</header>
      ${this.#content(state)}
      ${this.#dialogs(state)}
      <p class="vh" role="status">${state.undo ? this.#undoWords(state) : ''}</p>
      ${
        state.undo
          ? html`<lc-toast data-toast>${this.#undoWords(state)}
            <lc-button slot="action" size="s" data-action="undo" @click=${this.#undo}>${t('settings.undo')}</lc-button>
            <lc-button slot="action" size="s" variant="quiet" square label=${t('settings.toast.close')} @click=${() => editor.forgetUndo()}>${icon('close', 16)}</lc-button></lc-toast>`
          : nothing
      }`;
  }

  #crumbs(state: EditorState<TSettings, TList>): TemplateResult {
    const { open, isNew } = state;
    const place = t(`admin.nav.settings.${this.place}`);
    if (!open || !this.hasList) {
      return html`<h1>${place}</h1>${this.editor.dirty ? html`<lc-chip>${t('settings.changed')}</lc-chip>` : nothing}`;
    }
    return html`<h1><a href="#settings/${this.place}">${place}</a> <span class="sep" aria-hidden="true">›</span> ${isNew ? t(`settings.${this.place}.new`) : this.titleOf(open)}</h1>
      ${
        this.editor.readOnly
          ? html`<lc-chip>${t('settings.origin.code')}</lc-chip>`
          : this.editor.dirty
            ? html`<lc-chip>${t('settings.changed')}</lc-chip>`
            : nothing
      }`;
  }

  /** Whether there are several documents; otherwise there is one, and it is always open. */
  protected get hasList(): boolean {
    return true;
  }

  #actions(state: EditorState<TSettings, TList>): TemplateResult | typeof nothing {
    const { open, busy, isNew } = state;
    if (!open || this.editor.readOnly) {
      return nothing;
    }
    const removable = this.hasList && !this.kind.stays && open.etag !== undefined;
    return html`<span class="actions">
      ${removable ? html`<lc-button variant="danger" data-action="remove" @click=${this.#remove}>${t('settings.remove')}</lc-button>` : nothing}
      ${this.editor.dirty || isNew ? html`<lc-button data-action="discard" @click=${this.#discard}>${t('settings.discard')}</lc-button>` : nothing}
      <lc-button variant="primary" data-action="save" ?busy=${busy} @click=${this.#save}>${busy ? t('settings.saving') : this.saveWord}</lc-button>
    </span>`;
  }

  #content(state: EditorState<TSettings, TList>): TemplateResult {
    if (state.list === undefined) {
      return state.failure === undefined
        ? html`<div class="body" data-state="loading"><span class="vh" role="status">${t('admin.load.busy')}</span><lc-skeleton row="item" .rows=${5}></lc-skeleton></div>`
        : notLoaded(state.failure, () => void this.#load());
    }
    if (!this.hasList) {
      return html`<div class="body" data-state="data">${this.#editing(state, state.list)}</div>`;
    }
    return html`<div class="cols ${state.open ? 'opened' : ''}" data-state="data">
      <nav class="list" aria-label=${t(`admin.nav.settings.${this.place}`)}>
        ${this.kind.defaults(state.list) ? html`<lc-button wide data-action="new" @click=${this.#begin}>${t(`settings.${this.place}.add`)}</lc-button>` : nothing}
        ${state.documents.length === 0 ? html`<p class="hint">${t(`settings.${this.place}.empty`)}</p>` : nothing}
        <ul>${state.documents.map(document => this.#item(document, state))}</ul>
      </nav>
      <div class="detail">${state.open ? this.#editing(state, state.list) : html`${troubles(state, this.subject, this.#toField)}${state.documents.length === 0 ? nothing : this.nothingOpen()}`}</div>
    </div>`;
  }

  #item(document: SettingsDocument<TSettings>, state: EditorState<TSettings, TList>): TemplateResult {
    const here = !state.isNew && state.open?.name === document.name;
    const line = this.lineOf(document);
    return html`<li><a href=${this.#address(document.name)} aria-current=${here ? 'page' : nothing} data-document=${document.name}>
      <span class="first"><span class="grow clip" dir="auto">${this.titleOf(document)}</span>${chipOf(document)}</span>
      ${line ? html`<span class="second clip">${line}</span>` : nothing}</a></li>`;
  }

  #editing(state: EditorState<TSettings, TList>, list: TList): TemplateResult {
    const { open, draft, isNew } = state;
    if (!open || !draft) {
      return html``;
    }
    const { readOnly } = this.editor;
    const view: FormView = {
      subject: this.subject,
      readOnly,
      problems: state.problems,
      words: problem => wordsOfProblem(problem, this.subject),
    };
    return html`${readOnly ? fromCode(this.subject) : nothing}${troubles(state, this.subject, this.#toField)}
      <form novalidate aria-label=${isNew ? t(`settings.${this.place}.new`) : this.hasList ? this.titleOf(open) : t(`admin.nav.settings.${this.place}`)} @submit=${this.#save} @keydown=${this.#key}>
        ${isNew ? this.nameField(view, state.name) : nothing}
        ${this.form(draft, view, list)}
      </form>
      ${stamp(open)}`;
  }

  #dialogs(state: EditorState<TSettings, TList>): TemplateResult {
    const theirs = state.conflict?.theirs;
    return html`<lc-conflict-dialog .who=${theirs?.changedBy ?? ''} ?gone=${!!state.conflict && !theirs} .differences=${theirs ? this.differencesOf(theirs.settings, state.draft) : []}
        @lc-take-theirs=${() => void this.editor.takeTheirs()} @lc-write-mine=${() => void this.#written(this.editor.writeMine())} @lc-close=${() => this.editor.closeConflict()}></lc-conflict-dialog>
      <lc-dialog data-dialog="leave" .heading=${t('settings.leave')}>${t('settings.leave.text')}
        <lc-button slot="actions" data-safe data-action="stay" @click=${() => this.#dialog('leave')?.close()}>${t('settings.leave.stay')}</lc-button>
        <lc-button slot="actions" variant="destroy" data-action="leave" @click=${this.#leave}>${t('settings.leave.go')}</lc-button>
      </lc-dialog>`;
  }

  /** What is not the same, in words. */
  protected differencesOf(theirs: TSettings, mine: TSettings | undefined): readonly Difference[] {
    return mine === undefined
      ? []
      : differences(theirs, mine).map(key => ({
          label: t(`settings.${this.subject}.${key}`),
          theirs: this.wordsOf(key, theirs[key]),
          mine: this.wordsOf(key, mine[key]),
        }));
  }

  async #load(): Promise<void> {
    await Promise.all([this.editor.load(), this.loadMore()]);
    this.#open();
    this.requestUpdate();
  }

  /** Opens what the address says. */
  #open(): void {
    const { state } = this.editor;
    if (state.list === undefined) {
      return;
    }
    if (this.name === newName && this.hasList) {
      this.editor.begin();
      void this.#focusFirst();
      return;
    }
    const wanted = this.hasList ? this.name : state.documents[0]?.name;
    if (state.open?.name !== wanted || state.isNew) {
      this.editor.choose(wanted);
    }
  }

  #begin = (): void => {
    location.hash = this.#address(newName);
  };

  #address(name: string): string {
    return `#settings/${this.place}/${name === newName ? name : encodeURIComponent(name)}`;
  }

  #undoWords({ undo, documents }: EditorState<TSettings, TList>): string {
    const document = documents.find(one => one.name === undo?.name);
    const name = document ? this.titleOf(document) : (undo?.title ?? undo?.name ?? '');
    return t(`settings.toast.${undo?.done}`, { name: this.hasList ? name : t(`admin.nav.settings.${this.place}`) });
  }

  #undo = async (): Promise<void> => {
    const { undo } = this.editor.state;
    await this.editor.undo();
    const { open } = this.editor.state;
    if (undo && this.hasList) {
      this.#stay(open?.name ?? '');
    }
    this.#focus('[data-trouble]', 'h1');
  };

  #save = (event?: Event): void => {
    event?.preventDefault();
    void this.#written(this.editor.save());
  };

  async #written(saving: Promise<boolean>): Promise<void> {
    const isSaved = await saving;
    const { state } = this.editor;
    if (isSaved && this.hasList) {
      this.#stay(state.name);
    } else if (!isSaved && !state.conflict) {
      this.#focus('[data-trouble]');
    }
  }

  #remove = async (): Promise<void> => {
    if (await this.editor.remove()) {
      this.#stay('');
      this.#focus('[data-action=undo]');
    } else if (!this.editor.state.conflict) {
      this.#focus('[data-trouble]');
    }
  };

  #discard = (): void => {
    const { isNew } = this.editor.state;
    this.editor.discard();
    if (isNew) {
      this.#stay('');
      this.#focus('[data-action=new]');
    }
  };

  #leave = (): void => {
    const go = this.#go;
    this.#go = undefined;
    this.editor.discard();
    this.#dialog('leave')?.close();
    go?.();
  };

  /** The address follows what is open; nothing moves. */
  #stay(name: string): void {
    this.name = name;
    const address = name === '' ? `#settings/${this.place}` : this.#address(name);
    if (location.hash !== address) {
      location.hash = address;
    }
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      this.#save();
    }
  };

  #dialog(name: string): LcDialog | null {
    return this.renderRoot.querySelector<LcDialog>(`[data-dialog=${name}]`);
  }

  /** The field of a problem, or the one it is in. */
  #toField = (path: string): void => {
    const fields = [...this.renderRoot.querySelectorAll<HTMLElement>('lc-field[name], [data-field]')];
    const nameOf = (field: HTMLElement) => field.getAttribute('name') ?? field.getAttribute('data-field') ?? '';
    const field = fields.find(one => isBelow(path, nameOf(one))) ?? fields.find(one => isBelow(nameOf(one), path));
    const within = field?.closest('details');
    if (within) {
      within.open = true;
    }
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };

  async #focusFirst(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('lc-field')?.focus();
  }

  async #focus(...wanted: readonly string[]): Promise<void> {
    await this.updateComplete;
    for (const selector of wanted) {
      const element = this.renderRoot.querySelector<HTMLElement>(selector);
      if (element) {
        element.focus();
        return;
      }
    }
  }
}
