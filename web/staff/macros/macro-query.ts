import type { MacroDto } from '../../protocol/contract.gen.js';

/** What is typed after a slash, and where the slash is. */
export interface MacroQuery {
  readonly from: number;
  readonly text: string;
}

const longestQuery = 60;
const mostShown = 50;

/**
 * The query the caret stands in. A slash begins one at the beginning of a line or after white space, unless a space follows it at once: "and/or", "1/2" and addresses are
 * none.
 */
export function queryAt(text: string, caret: number): MacroQuery | undefined {
  for (let at = caret - 1; at >= 0 && caret - at <= longestQuery && text[at] !== '\n'; at--) {
    if (text[at] === '/' && (at === 0 || /\s/.test(text[at - 1] ?? ''))) {
      const query = text.slice(at + 1, caret);
      return /^\s/.test(query) ? undefined : { from: at, text: query };
    }
  }
  return undefined;
}

/** Macros that belong together in the list: the agent's own, or a team's. */
export interface MacroGroup {
  readonly team: string | undefined;
  readonly macros: readonly MacroDto[];
}

/**
 * The macros that hold every word of a query in shortcut, title or body. The agent's own come first, then those of each team; in each, what the shortcut begins with, then
 * what is used most.
 */
export function findMacros(all: readonly MacroDto[], query: string): readonly MacroGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all
    .map(macro => ({ macro, rank: rankOf(macro, words) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || b.macro.uses - a.macro.uses || compare(a.macro, b.macro))
    .map(({ macro }) => macro);
  // The agent's own are those of no team, which has no place in the order of names.
  const named = [...new Set(all.flatMap(macro => macro.team ?? []))].sort();
  const teams: readonly (string | undefined)[] = [undefined, ...named];
  let room = mostShown;
  return teams
    .map(team => {
      const macros = found.filter(macro => macro.team === team).slice(0, room);
      room -= macros.length;
      return { team, macros };
    })
    .filter(group => group.macros.length > 0);
}

/** Whether a list for this query makes sense: something is found, or was until the last character. */
export function isWanted(all: readonly MacroDto[], query: string): boolean {
  return (
    query.length === 0 ||
    findMacros(all, query).length > 0 ||
    (query.length > 1 ? findMacros(all, query.slice(0, -1)).length > 0 : true)
  );
}

/** How well it fits, lower is better; nothing when a word is in none of its texts. */
function rankOf(macro: MacroDto, words: readonly string[]): number | undefined {
  const texts = [macro.shortcut, macro.title.toLowerCase(), macro.body.toLowerCase()];
  let worst = 0;
  for (const word of words) {
    const at = texts.findIndex(text => text.includes(word));
    if (at < 0) {
      return undefined;
    }
    worst = Math.max(worst, macro.shortcut.startsWith(word) ? 0 : at + 1);
  }
  return worst;
}

function compare(a: MacroDto, b: MacroDto): number {
  return a.shortcut < b.shortcut ? -1 : a.shortcut > b.shortcut ? 1 : a.id < b.id ? -1 : 1;
}
