import type { SettingsProblemDto, SettingsUseDto } from '../../protocol/contract.gen.js';
import { same } from './same.js';
import type { SettingsAnswer, SettingsDocument, SettingsFailure, SettingsSource } from './settings-source.js';

/** What one kind of settings is: where it is, what is in its list, and what a good one looks like. */
export interface SettingsKind<TSettings, TList> {
  /** Where the list is, below `api/admin/`. */
  readonly path: string;
  /** Where a document is. */
  pathOf(name: string): string;
  /** Whether a document is there for as long as what it is about, and is not removed by itself. */
  readonly stays?: boolean;
  documents(list: TList): readonly SettingsDocument<TSettings>[];
  /** What a new one begins with; nothing where none can be made. */
  defaults(list: TList): TSettings | undefined;
  /** The settings as they are sent; nothing for as they are. */
  write?(settings: TSettings): TSettings;
  /** What an answer to a change says. */
  read(answer: unknown): SettingsDocument<TSettings>;
  /** The list after a change, where the answer holds all of it. */
  listOf?(answer: unknown): TList;
  /** What is wrong before the server was asked. */
  check(name: string, settings: TSettings, isNew: boolean, list: TList): readonly SettingsProblemDto[];
}

/** What can be taken back. */
export interface Undoable {
  readonly done: 'saved' | 'removed';
  /** The document; empty when it is none of this kind. */
  readonly name: string;
  /** What people know it by, where it is none of this kind. */
  readonly title?: string;
}

export interface EditorState<TSettings, TList> {
  readonly list: TList | undefined;
  readonly documents: readonly SettingsDocument<TSettings>[];
  /** The code of why the list could not be loaded. */
  readonly failure: string | undefined;
  /** The document that is open. */
  readonly open: SettingsDocument<TSettings> | undefined;
  /** Whether it is one that is not there yet. */
  readonly isNew: boolean;
  /** The name of it: of a new one as it is written. */
  readonly name: string;
  readonly draft: TSettings | undefined;
  readonly busy: boolean;
  /** What is wrong with the draft. */
  readonly problems: readonly SettingsProblemDto[];
  /** The code of why it was not done. */
  readonly trouble: string | undefined;
  /** What needs what was to be removed. */
  readonly usedBy: readonly SettingsUseDto[];
  /** Somebody else changed it: as it is now, or nothing when it is gone. */
  readonly conflict: { readonly theirs: SettingsDocument<TSettings> | undefined } | undefined;
  readonly undo: Undoable | undefined;
}

/** Some fields of settings; `undefined` for what is absent. */
export type Changes<TSettings> = { readonly [K in keyof TSettings]?: TSettings[K] | undefined };

const closed = {
  open: undefined,
  isNew: false,
  name: '',
  draft: undefined,
  problems: [],
  trouble: undefined,
  usedBy: [],
  conflict: undefined,
};

/** Edits the documents of one kind, one at a time. */
export class SettingsEditor<TSettings extends object, TList> {
  readonly kind: SettingsKind<TSettings, TList>;
  readonly #source: SettingsSource;
  readonly #onChange: () => void;
  #state: EditorState<TSettings, TList> = {
    ...closed,
    list: undefined,
    documents: [],
    failure: undefined,
    busy: false,
    undo: undefined,
  };
  #undo: (() => Promise<SettingsAnswer<unknown>>) | undefined;

  constructor(source: SettingsSource, kind: SettingsKind<TSettings, TList>, onChange: () => void) {
    this.#source = source;
    this.kind = kind;
    this.#onChange = onChange;
  }

  get state(): EditorState<TSettings, TList> {
    return this.#state;
  }

  /** Whether something is written that is not saved. */
  get dirty(): boolean {
    const { open, draft, isNew, name } = this.#state;
    return !!open && !!draft && (!same(draft, open.settings) || (isNew && name !== ''));
  }

  /** Whether the open document is the host's and can only be read. */
  get readOnly(): boolean {
    return this.#state.open?.origin === 'code';
  }

  async load(): Promise<void> {
    const answer = await this.#source.read<TList>(this.kind.path);
    if (answer.ok) {
      this.#set({ list: answer.value, documents: this.kind.documents(answer.value), failure: undefined });
    } else {
      this.#set({ failure: answer.failure.code });
    }
  }

  /** Opens one of the list; nothing, or one that is not there, closes what is open. */
  choose(name: string | undefined): void {
    const open = this.#state.documents.find(document => document.name === name);
    this.#set(
      open ? { ...closed, open, name: open.name, draft: open.settings, problems: open.problems ?? [] } : { ...closed },
    );
  }

  /** Opens a new one. */
  begin(): void {
    const { list } = this.#state;
    const settings = list === undefined ? undefined : this.kind.defaults(list);
    if (settings) {
      const open: SettingsDocument<TSettings> = { name: '', origin: 'console', version: 0, settings };
      this.#set({ ...closed, open, isNew: true, draft: settings });
    }
  }

  rename(name: string): void {
    this.#set({ name, ...this.#without('name') });
  }

  /** Writes a part of the draft, `undefined` for what is absent; what was wrong there is looked at again with the next save. */
  change(part: Changes<TSettings>): void {
    const { draft } = this.#state;
    if (draft && !this.readOnly) {
      this.#set({ draft: changed(draft, part), ...this.#without(...Object.keys(part)) });
    }
  }

  discard(): void {
    const { open, isNew } = this.#state;
    if (isNew) {
      this.#set({ ...closed });
    } else {
      this.choose(open?.name);
    }
  }

  /** @returns whether it is saved */
  async save(): Promise<boolean> {
    const { open, draft, list, isNew } = this.#state;
    const name = this.#state.name.trim();
    if (!open || !draft || list === undefined || this.#state.busy || this.readOnly) {
      return false;
    }
    const problems = this.kind.check(name, draft, isNew, list);
    if (problems.length > 0) {
      this.#set({ problems, trouble: 'settings_invalid' });
      return false;
    }
    return this.#write(name, draft, open);
  }

  /** Removes the open document. @returns whether it is gone */
  async remove(): Promise<boolean> {
    const { open } = this.#state;
    if (!open?.etag || this.#state.busy) {
      return false;
    }
    this.#begins();
    const path = this.kind.pathOf(open.name);
    const answer = await this.#source.remove(path, open.etag);
    if (!answer.ok) {
      this.#refused(answer.failure);
      return false;
    }
    this.#undo = () => this.#source.save(path, open.settings, undefined);
    this.#set({
      ...closed,
      busy: false,
      documents: this.#state.documents.filter(document => document.name !== open.name),
      undo: { done: 'removed', name: open.name },
    });
    // What it stood in place of is there again.
    await this.load();
    return true;
  }

  /** Puts back what was before the last change. */
  async undo(): Promise<void> {
    const undo = this.#undo;
    const of = this.#state.undo;
    if (!undo || !of || this.#state.busy) {
      return;
    }
    this.#undo = undefined;
    this.#set({ busy: true, undo: undefined, trouble: undefined });
    const answer = await undo();
    if (!answer.ok) {
      this.#set({
        busy: false,
        trouble: answer.failure.code === 'settings_changed' ? 'undo_late' : answer.failure.code,
      });
      return;
    }
    const wasOpen = this.#state.open?.name;
    await this.load();
    this.#set({ busy: false });
    if (!this.dirty && (of.done === 'removed' || wasOpen === of.name)) {
      this.choose(of.name);
    }
  }

  /** A document of another kind was changed from here; `undo` puts back what was before. */
  offerUndo(title: string, undo: () => Promise<SettingsAnswer<unknown>>): void {
    this.#undo = undo;
    this.#set({ undo: { done: 'saved', name: '', title } });
  }

  /** What was said about the last change is read. */
  forgetUndo(): void {
    this.#undo = undefined;
    this.#set({ undo: undefined });
  }

  /** Of two who changed it the other one counts. */
  async takeTheirs(): Promise<void> {
    const theirs = this.#state.conflict?.theirs;
    if (theirs) {
      this.#keep(theirs);
      this.choose(theirs.name);
    } else {
      const { name } = this.#state;
      this.#set({ ...closed });
      await this.load();
      this.choose(name);
    }
  }

  /** Of two who changed it this one counts. */
  async writeMine(): Promise<boolean> {
    const { conflict, draft, open } = this.#state;
    if (!conflict || !draft || !open) {
      return false;
    }
    const name = this.#state.name.trim();
    const over = conflict.theirs ?? { name, origin: 'console' as const, version: 0, settings: open.settings };
    this.#set({ conflict: undefined, open: over, isNew: false, name });
    return this.#write(name, draft, over);
  }

  /** Goes on writing; the next save finds out again. */
  closeConflict(): void {
    this.#set({ conflict: undefined });
  }

  async #write(name: string, settings: TSettings, over: SettingsDocument<TSettings>): Promise<boolean> {
    this.#begins();
    const path = this.kind.pathOf(name);
    const answer = await this.#source.save<unknown>(path, this.kind.write?.(settings) ?? settings, over.etag);
    if (!answer.ok) {
      this.#refused(answer.failure);
      return false;
    }
    const saved = this.kind.read(answer.value);
    const { etag } = saved;
    if (this.kind.listOf) {
      this.#set({ list: this.kind.listOf(answer.value) });
    }
    this.#undo = etag === undefined ? undefined : this.#takesBack(path, over, etag);
    const { draft, open } = this.#state;
    this.#keep(saved);
    if (draft === settings) {
      this.choose(saved.name);
    } else if (open === over) {
      // What was written meanwhile is not saved yet.
      this.#set({ open: saved, isNew: false, name: saved.name });
    }
    this.#set({ busy: false, undo: this.#undo && { done: 'saved', name: saved.name } });
    return true;
  }

  /** What was new goes again; what was there comes back. */
  #takesBack(path: string, before: SettingsDocument<TSettings>, etag: string): () => Promise<SettingsAnswer<unknown>> {
    return before.etag === undefined && path !== this.kind.path
      ? () => this.#source.remove(path, etag)
      : () => this.#source.save(path, before.settings, etag);
  }

  #begins(): void {
    this.#undo = undefined;
    this.#set({ busy: true, problems: [], trouble: undefined, usedBy: [], conflict: undefined, undo: undefined });
  }

  #refused({ code, problems, usedBy, current }: SettingsFailure): void {
    this.#set(
      code === 'settings_changed'
        ? { busy: false, conflict: { theirs: current === undefined ? undefined : this.kind.read(current) } }
        : { busy: false, trouble: code, problems, usedBy },
    );
  }

  /** Puts a document into the list in place of what has its name. */
  #keep(document: SettingsDocument<TSettings>): void {
    const { documents } = this.#state;
    this.#set({
      documents: documents.some(one => one.name === document.name)
        ? documents.map(one => (one.name === document.name ? document : one))
        : [...documents, document],
    });
  }

  #without(...fields: readonly string[]): { problems: readonly SettingsProblemDto[] } {
    const { problems } = this.#state;
    return { problems: problems.filter(({ field }) => !fields.some(changed => isBelow(field, changed))) };
  }

  #set(change: Partial<EditorState<TSettings, TList>>): void {
    this.#state = { ...this.#state, ...change };
    this.#onChange();
  }
}

/** Settings with some fields changed; what is absent is not there. */
export function changed<T extends object>(settings: T, part: Changes<T>): T {
  const all = Object.entries({ ...settings, ...part }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as T; // the fields of T, with those of the change
}

/** Whether a path is a field, or something in it. */
export function isBelow(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}
