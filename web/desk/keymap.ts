/** What a shortcut does at the desk. */
export type DeskCommand =
  | { readonly kind: 'accept' }
  | { readonly kind: 'decline' }
  | { readonly kind: 'chat'; readonly number: number }
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }
  | { readonly kind: 'unread' }
  | { readonly kind: 'end' }
  | { readonly kind: 'transfer' }
  | { readonly kind: 'status' }
  | { readonly kind: 'mute' }
  | { readonly kind: 'help' };

/** What of a keyboard event matters. */
export interface KeyPress {
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly repeat?: boolean;
}

const byCode: Readonly<Record<string, DeskCommand>> = {
  KeyA: { kind: 'accept' },
  KeyX: { kind: 'decline' },
  ArrowDown: { kind: 'next' },
  ArrowUp: { kind: 'previous' },
  KeyJ: { kind: 'unread' },
  KeyL: { kind: 'end' },
  KeyT: { kind: 'transfer' },
  KeyS: { kind: 'status' },
  KeyM: { kind: 'mute' },
  Slash: { kind: 'help' },
};

/**
 * The command of a key press, or nothing. Keys count by their place on the keyboard (`event.code`): with Alt a Mac types
 * symbols. AltGr, which arrives as Ctrl and Alt, is typing and never a command.
 */
export function commandOf(press: KeyPress): DeskCommand | undefined {
  if (!press.altKey || press.ctrlKey || press.metaKey || press.shiftKey || press.isComposing) {
    return undefined;
  }
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1];
  if (digit !== undefined) {
    return { kind: 'chat', number: Number(digit) };
  }
  const command = byCode[press.code];
  const steps = command?.kind === 'next' || command?.kind === 'previous';
  return press.repeat && !steps ? undefined : command;
}

/** The shortcuts as the help lists them: keys, and the key of the sentence in the locale. */
export const shortcuts = [
  ['Alt+A', 'desk.keys.accept'],
  ['Alt+X', 'desk.keys.decline'],
  ['Alt+1…9', 'desk.keys.chat'],
  ['Alt+↓', 'desk.keys.next'],
  ['Alt+↑', 'desk.keys.previous'],
  ['Alt+J', 'desk.keys.unread'],
  ['Alt+T', 'desk.keys.transfer'],
  ['Alt+L', 'desk.keys.end'],
  ['Alt+S', 'desk.keys.status'],
  ['Alt+M', 'desk.keys.mute'],
  ['Enter', 'desk.keys.send'],
  ['Shift+Enter', 'desk.keys.newline'],
  ['Alt+/', 'desk.keys.help'],
] as const;
