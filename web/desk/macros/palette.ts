import { html, nothing, render } from 'lit';
import type { LcComposer } from '../../chat/lc-composer.js';
import { systemClock } from '../../core/clock.js';
import type { AgentChatDto, MacroDto } from '../../protocol/contract.gen.js';
import type { MacroBook } from '../../staff/macros/macro-book.js';
import { findMacros, isWanted, type MacroGroup, type MacroQuery, queryAt } from '../../staff/macros/macro-query.js';
import { firstVariable, type MacroPart, missingIn, renderMacro, textOf } from '../../staff/macros/macro-text.js';
import { valuesOf } from '../../staff/macros/macro-values.js';
import { paletteStyles } from './palette-styles.js';
import { guardRow, optionId, paletteList } from './palette-view.js';

/** What the palette works with: the macros there are, and the chat they are for. */
export interface MacroPlace {
  readonly book: Pick<MacroBook, 'macros' | 'teams' | 'watch' | 'used'>;
  readonly chat: AgentChatDto;
  /** The agent's own name. */
  readonly self: string;
}

/**
 * The list of macros that opens above a composer when a slash is typed. The focus never leaves the text: the list is named by `aria-controls`, its chosen line by
 * `aria-activedescendant`. It also stops a message in which a variable is still written out.
 */
export class MacroPalette {
  readonly #composer: LcComposer;
  readonly #root: ShadowRoot;
  readonly #box = document.createElement('div');
  #place: MacroPlace | undefined;
  #endWatch: (() => void) | undefined;
  /** Open: what was typed. Of a list that stays open after an insertion the query goes on, though it is not in the text any more. */
  #query: (MacroQuery & { readonly pinned?: boolean }) | undefined;
  /** The slash whose list was closed with Esc. */
  #dismissed = -1;
  #groups: readonly MacroGroup[] = [];
  #chosen = 0;
  /** The variable a message was stopped for. */
  #stopped: string | undefined;
  #blocked = false;
  #letThrough = false;

  constructor(composer: LcComposer) {
    this.#composer = composer;
    this.#root = composer.renderRoot as ShadowRoot; // Lit elements draw into a shadow root
    const { styleSheet } = paletteStyles;
    if (styleSheet) {
      this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, styleSheet];
    }
    // In front: what is behind the place where an element draws itself may be cleared away.
    this.#root.prepend(this.#box);
    this.#root.addEventListener('keydown', event => this.#key(event as KeyboardEvent), true); // of this type by its name
    this.#root.addEventListener('click', event => this.#guardClick(event), true);
    this.#root.addEventListener('input', event => this.#typed(event));
    this.#root.addEventListener('keyup', () => this.#moved());
    this.#root.addEventListener('mouseup', () => this.#moved());
    this.#root.addEventListener('focusout', () => this.#close());
  }

  /** Which macros, and for which chat. */
  use(place: MacroPlace): void {
    if (this.#place?.book !== place.book) {
      this.#endWatch?.();
      this.#endWatch = place.book.watch(() => this.#refresh());
    }
    this.#place = place;
    this.#refresh();
  }

  /** As if a slash was typed. */
  open(): void {
    const input = this.#input;
    if (!input) {
      return;
    }
    input.focus();
    const before = input.value[input.selectionStart - 1];
    this.#dismissed = -1;
    this.#insert(input.selectionStart, before === undefined || /\s/.test(before) ? '/' : ' /');
  }

  /** Gives back what it listens with. */
  end(): void {
    this.#endWatch?.();
    this.#place = undefined;
    this.#close();
  }

  get #input(): HTMLTextAreaElement | null {
    return this.#root.querySelector('textarea');
  }

  get #options(): readonly MacroDto[] {
    return this.#groups.flatMap(group => group.macros);
  }

  get #macro(): MacroDto | undefined {
    return this.#options[this.#chosen];
  }

  #typed(event: Event): void {
    if (this.#stopped !== undefined && firstVariable(this.#input?.value ?? '')?.name !== this.#stopped) {
      this.#stopped = undefined;
    }
    if (event instanceof InputEvent && event.isComposing) {
      this.#close();
      return;
    }
    this.#look();
  }

  /** The caret moved without a change of the text. */
  #moved(): void {
    if (this.#query && !this.#query.pinned) {
      this.#look();
    }
  }

  #look(): void {
    const input = this.#input;
    const found =
      input && input.selectionStart === input.selectionEnd ? queryAt(input.value, input.selectionStart) : undefined;
    if (found?.from !== this.#dismissed) {
      this.#dismissed = -1;
    }
    const macros = this.#place?.book.macros ?? [];
    if (!found || found.from === this.#dismissed || !isWanted(macros, found.text)) {
      this.#close();
      return;
    }
    if (found.text !== this.#query?.text || found.from !== this.#query.from) {
      this.#chosen = 0;
    }
    this.#query = found;
    this.#refresh();
  }

  #refresh(): void {
    if (this.#query && this.#place) {
      const before = this.#macro;
      this.#groups = findMacros(this.#place.book.macros, this.#query.text);
      const again = this.#options.findIndex(macro => macro.id === before?.id && macro.team === before.team);
      this.#chosen =
        again >= 0 && this.#chosen > 0 ? again : Math.min(this.#chosen, Math.max(0, this.#options.length - 1));
    }
    this.#draw();
  }

  #close(): void {
    this.#query = undefined;
    this.#groups = [];
    this.#chosen = 0;
    this.#blocked = false;
    this.#draw();
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    if (this.#query && this.#inList(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === 'Enter' && event.target === this.#input && this.#composer.sends(event)) {
      this.#guard(event);
    }
  }

  /** Whether the key was for the list. */
  #inList(event: KeyboardEvent): boolean {
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey || (event.shiftKey && event.key !== 'Escape')) {
      return false;
    }
    if (event.key === 'Escape') {
      this.#dismissed = this.#query?.from ?? -1;
      this.#close();
      return true;
    }
    if (this.#options.length === 0) {
      return false;
    }
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        this.#choose(this.#chosen + (event.key === 'ArrowDown' ? 1 : -1));
        return !command;
      case 'Enter':
        if (command) {
          void this.#sendNow();
        } else {
          this.#take(false);
        }
        return true;
      case 'Tab':
        this.#take(true);
        return !command;
      default:
        return false;
    }
  }

  #choose(at: number): void {
    const count = this.#options.length;
    this.#chosen = (at + count) % count;
    this.#blocked = false;
    this.#draw();
    this.#root.querySelector('.option[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Inserts what is chosen in place of what was typed for it. */
  #take(keepOpen: boolean): void {
    const [macro, query, input] = [this.#macro, this.#query, this.#input];
    if (!macro || !query || !input) {
      return;
    }
    const text = textOf(this.#partsOf(macro));
    const { selectionStart } = input;
    const from = query.pinned ? selectionStart : query.from;
    const apart = query.pinned && /\S/.test(input.value[selectionStart - 1] ?? ' ') ? ' ' : '';
    this.#close();
    this.#insert(from, apart + text);
    this.#place?.book.used(macro);
    if (keepOpen) {
      this.#query = { ...query, pinned: true };
      this.#refresh();
    }
  }

  /** As if it was typed, so that undo takes it back. */
  #insert(from: number, text: string): void {
    const input = this.#input;
    if (!input) {
      return;
    }
    input.focus();
    input.setSelectionRange(from, input.selectionEnd);
    // Nothing else writes into a field and leaves its undo whole; every browser has it.
    if (!document.execCommand?.('insertText', false, text)) {
      input.setRangeText(text, from, input.selectionEnd, 'end');
      input.dispatchEvent(
        new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
      );
    }
  }

  async #sendNow(): Promise<void> {
    const macro = this.#macro;
    if (!macro || missingIn(this.#partsOf(macro)).length > 0) {
      this.#blocked = true;
      this.#draw();
      return;
    }
    this.#take(false);
    await this.#composer.updateComplete;
    this.#root.querySelector<HTMLButtonElement>('.send')?.click();
  }

  #guardClick(event: Event): void {
    if (event.target instanceof Element && event.target.closest('.send')) {
      this.#guard(event);
    }
  }

  /** A message in which a variable is still written out is not sent before the agent said so. */
  #guard(event: Event): void {
    const open = this.#letThrough ? undefined : firstVariable(this.#input?.value ?? '');
    if (!open) {
      this.#stopped = undefined;
      this.#draw();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#stopped = open.name;
    this.#draw();
  }

  #fillIn(): void {
    const [input, open] = [this.#input, firstVariable(this.#input?.value ?? '')];
    if (input && open) {
      input.focus();
      input.setSelectionRange(open.from, open.to);
    }
  }

  #sendAnyway(): void {
    this.#letThrough = true;
    this.#root.querySelector<HTMLButtonElement>('.send')?.click();
    this.#letThrough = false;
    this.#stopped = undefined;
    this.#draw();
  }

  #partsOf(macro: MacroDto): readonly MacroPart[] {
    return this.#place ? renderMacro(macro.body, valuesOf(this.#place.chat, this.#place.self, systemClock.now())) : [];
  }

  #draw(): void {
    const [query, place, macro, stopped] = [this.#query, this.#place, this.#macro, this.#stopped];
    const list =
      query && place
        ? paletteList({
            query: query.text,
            groups: this.#groups,
            teams: place.book.teams,
            chosen: this.#chosen,
            parts: macro ? this.#partsOf(macro) : [],
            blocked: this.#blocked,
            take: at => {
              this.#chosen = at;
              this.#take(false);
            },
          })
        : nothing;
    const guard =
      stopped === undefined
        ? nothing
        : guardRow(
            stopped,
            () => this.#fillIn(),
            () => this.#sendAnyway(),
          );
    render(html`${list}${guard}`, this.#box);
    this.#tellReaders();
  }

  /** It stays a text of several lines, which can be no combo box: as long as the list is open it names the list and the line that is chosen in it. */
  #tellReaders(): void {
    const input = this.#input;
    if (!input) {
      return;
    }
    const open = this.#query !== undefined;
    const attributes = {
      'aria-haspopup': open ? 'listbox' : undefined,
      'aria-controls': open ? 'macros' : undefined,
      'aria-autocomplete': open ? 'list' : undefined,
      'aria-activedescendant': open && this.#macro ? optionId(this.#chosen) : undefined,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) {
        input.removeAttribute(name);
      } else {
        input.setAttribute(name, value);
      }
    }
  }
}
