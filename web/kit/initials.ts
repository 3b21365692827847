/** Up to two letters that stand for a name: of the first and the last word, or the first two of a single one. */
export function initials(name: string): string {
  const words = name
    .replace(/\(.*?\)/gu, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
  const first = words[0];
  if (first === undefined) {
    return '?';
  }
  const last = words.at(-1);
  const letters =
    words.length > 1 && last !== undefined ? letter(first, 0) + letter(last, 0) : letter(first, 0) + letter(first, 1);
  return letters.toLocaleUpperCase();
}

/** A tint from 1 to 6, always the same for the same key. */
export function tintOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return ((hash >>> 8) % 6) + 1;
}

function letter(word: string, at: number): string {
  return [...word][at] ?? '';
}
