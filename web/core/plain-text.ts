/** Whether a reader would see anything: one character that is neither space, control nor invisible format. The server asks the same. */
export function isVisible(text: string): boolean {
  return /[^\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]/u.test(text);
}

/** The text without what cannot be sent: U+0000, and halves of surrogate pairs. */
export function sendable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\uFFFD');
}
