import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import type { MacroDto, MacroTeamDto } from '../../protocol/contract.gen.js';
import type { MacroGroup } from '../../staff/macros/macro-query.js';
import { type MacroPart, missingIn } from '../../staff/macros/macro-text.js';

/** What the open list shows. */
export interface PaletteView {
  readonly query: string;
  readonly groups: readonly MacroGroup[];
  readonly teams: readonly MacroTeamDto[];
  /** The place of the chosen one among all. */
  readonly chosen: number;
  /** The chosen one with its variables filled in. */
  readonly parts: readonly MacroPart[];
  /** Whether it was to be sent at once and could not. */
  readonly blocked: boolean;
  readonly take: (at: number) => void;
}

/** The id of an option, for `aria-activedescendant`. */
export function optionId(at: number): string {
  return `macro-${at}`;
}

/** The list with its preview. Pressing a mouse button in it leaves the focus where it is. */
export function paletteList(view: PaletteView): TemplateResult {
  const { query, groups } = view;
  const options = groups.flatMap(group => group.macros);
  const chosen = options[view.chosen];
  let index = 0;
  return html`<div class="palette" @mousedown=${(event: Event) => event.preventDefault()}>
    <div class="list" role="listbox" id="macros" aria-label=${t('macros.list')}>${
      options.length === 0
        ? html`<p class="none" role="option" aria-disabled="true" aria-selected="false">${query === '' ? t('macros.nothing') : t('macros.none', { query })}</p>`
        : groups.map((group, at) => {
            const lines = group.macros.map(macro => option(view, macro, index++));
            return html`<div role="group" aria-labelledby=${`macros-of-${at}`}><p class="group" id=${`macros-of-${at}`}>${nameOf(view, group.team)}</p>${lines}</div>`;
          })
    }</div>
    ${chosen ? preview(view, chosen) : html`<div class="preview"></div>`}
    <div class="keys" aria-hidden="true"><span><kbd>↑</kbd><kbd>↓</kbd>${t('macros.keys.move')}</span><span><kbd>Enter</kbd>${t('macros.keys.insert')}</span><span><kbd>Tab</kbd>${t('macros.keys.more')}</span><span><kbd>Ctrl Enter</kbd>${t('macros.keys.send')}</span><span><kbd>Esc</kbd>${t('macros.keys.close')}</span></div>
    <span class="vh" role="status">${t('macros.found', { count: options.length })}</span>
  </div>`;
}

/** Why a message was not sent. */
export function guardRow(name: string, fillIn: () => void, send: () => void): TemplateResult {
  return html`<div class="guard" role="alert">${icon('alert', 16)}<span class="grow">${t('macros.guard', { name })}</span>
    <lc-button size="s" data-guard="fill" @click=${fillIn}>${t('macros.guard.fill')}</lc-button>
    <lc-button size="s" variant="quiet" data-guard="send" @click=${send}>${t('macros.guard.send')}</lc-button></div>`;
}

function option({ chosen, query, take }: PaletteView, macro: MacroDto, index: number): TemplateResult {
  return html`<div class="option" role="option" id=${optionId(index)} aria-selected=${String(index === chosen)} data-macro=${macro.id} @click=${() => take(index)}>
    <div class="shortcut clip" dir="ltr">/${marked(macro.shortcut, query)}</div>
    <div class="about clip" dir="auto">${macro.title}</div>
  </div>`;
}

function preview({ parts, blocked }: PaletteView, macro: MacroDto): TemplateResult {
  const [missing] = missingIn(parts);
  const words = blocked ? 'macros.missing.send' : 'macros.missing';
  return html`<div class="preview">
    <p class="name strong clip" dir="auto">${macro.title}</p>
    <p class="body" dir="auto" data-preview>${parts.map(part =>
      part.kind === 'text'
        ? part.text
        : part.kind === 'missing'
          ? html`<mark>${part.text}</mark>`
          : html`<span class=${part.kind}>${part.text}</span>`,
    )}</p>
    ${missing === undefined ? nothing : html`<p class="warn" role=${blocked ? 'alert' : nothing}>${icon('alert', 16)}<span>${t(words, { name: missing })}</span></p>`}
  </div>`;
}

function nameOf({ teams }: PaletteView, team: string | undefined): string {
  return team === undefined ? t('macros.mine') : (teams.find(known => known.name === team)?.displayName ?? team);
}

/** The place in a shortcut where the first word of the query stands, marked. */
function marked(shortcut: string, query: string): TemplateResult | string {
  const word = query.toLowerCase().split(/\s+/).find(Boolean) ?? '';
  const at = word === '' ? -1 : shortcut.indexOf(word);
  return at < 0
    ? shortcut
    : html`${shortcut.slice(0, at)}<span class="hit">${shortcut.slice(at, at + word.length)}</span>${shortcut.slice(at + word.length)}`;
}
