import type { MacroDto } from '../../protocol/contract.gen.js';
import { findMacros } from './macro-query.js';

/** By what the list of a page can be put in order. */
export type MacroOrder = 'shortcut' | 'response' | 'uses' | 'changed';

/** The macros of a page: those that hold every word of the search, in the order asked for. */
export function macrosOnPage(
  macros: readonly MacroDto[],
  search: string,
  order: MacroOrder,
  falling: boolean,
): readonly MacroDto[] {
  const sorted = macros
    .filter(macro => findMacros([macro], search).length > 0)
    .sort((a, b) => keyOrder(a, b, order) || a.id.localeCompare(b.id));
  return falling ? sorted.reverse() : sorted;
}

/** The others with the same shortcut, which will stand beside it in the list. */
export function sameShortcut(macros: readonly MacroDto[], shortcut: string, id: string): readonly MacroDto[] {
  return macros.filter(macro => macro.shortcut === shortcut && macro.id !== id);
}

/** A shortcut like this one that is still free. */
export function freeShortcut(macros: readonly MacroDto[], shortcut: string): string {
  const taken = new Set(macros.map(macro => macro.shortcut));
  for (let n = 2; ; n++) {
    const tail = `-${n}`;
    const free = shortcut.slice(0, 32 - tail.length) + tail;
    if (!taken.has(free)) {
      return free;
    }
  }
}

function keyOrder(a: MacroDto, b: MacroDto, order: MacroOrder): number {
  switch (order) {
    case 'shortcut':
      return a.shortcut.localeCompare(b.shortcut);
    case 'response':
      return a.title.localeCompare(b.title);
    case 'uses':
      return a.uses - b.uses;
    case 'changed':
      return a.changedAt - b.changedAt;
  }
}
