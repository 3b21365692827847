/** A piece of a text. */
export interface WordPart {
  readonly text: string;
  readonly found: boolean;
}

const runs = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu;
/** Scripts without spaces: in them a word may be found within a run. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Cuts a text where the words somebody looked for stand in it; upper and lower case, with accents and without are the same, as in the search. */
export function foundWords(text: string, asked: string): readonly WordPart[] {
  const words = new Set([...asked.matchAll(runs)].map(([word]) => folded(word)));
  const parts: WordPart[] = [];
  const add = (piece: string, found: boolean): void => {
    if (piece !== '') {
      parts.push({ text: piece, found });
    }
  };
  let done = 0;
  for (const { 0: run, index } of text.matchAll(runs)) {
    const [from, to] = placeIn(run, words);
    if (from < to) {
      add(text.slice(done, index + from), false);
      add(run.slice(from, to), true);
      done = index + to;
    }
  }
  add(text.slice(done), false);
  return parts;
}

function placeIn(run: string, words: ReadonlySet<string>): readonly [number, number] {
  if (words.has(folded(run))) {
    return [0, run.length];
  }
  for (const word of words) {
    const at = unspaced.test(word) ? run.indexOf(word) : -1;
    if (at >= 0) {
      return [at, at + word.length];
    }
  }
  return [0, 0];
}

function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cf}]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC');
}
