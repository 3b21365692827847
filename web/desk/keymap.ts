/** What a shortcut or the command palette does at the desk. `chat` goes to a chat by its number and has a whole row of keys. */
export const commandKinds = [
  'accept',
  'decline',
  'chat',
  'next',
  'previous',
  'unread',
  'reply',
  'note',
  'attach',
  'transfer',
  'details',
  'end',
  'status',
  'mute',
  'palette',
  'settings',
  'help',
] as const;

export type CommandKind = (typeof commandKinds)[number];

export type DeskCommand =
  | { readonly kind: 'chat'; readonly number: number }
  | { readonly kind: Exclude<CommandKind, 'chat'> };

/**
 * The keys of each command: modifiers and the place of the key on the keyboard (`event.code`), e.g. `Alt+KeyA`; `Mod` is Ctrl, or ⌘ on a Mac. `Alt+Digit` stands for
 * Alt and any of 1 to 9. Empty: switched off.
 */
export type Keys = Readonly<Record<CommandKind, string>>;

export const defaultKeys: Keys = {
  accept: 'Alt+KeyA',
  decline: 'Alt+KeyX',
  chat: 'Alt+Digit',
  next: 'Alt+ArrowDown',
  previous: 'Alt+ArrowUp',
  unread: 'Alt+KeyJ',
  reply: 'Alt+KeyR',
  note: 'Alt+KeyN',
  attach: 'Alt+KeyU',
  transfer: 'Alt+KeyT',
  details: 'Alt+KeyI',
  end: 'Alt+KeyL',
  status: 'Alt+KeyS',
  mute: 'Alt+KeyM',
  palette: 'Mod+KeyK',
  settings: 'Alt+Comma',
  help: 'Alt+Slash',
};

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

/** A digit of the row, or of the block of numbers. */
export const digit = /^(?:Digit|Numpad)([1-9])$/;
const modifier = /^(?:Alt|Control|Shift|Meta|OS|AltGraph|CapsLock|Fn)/;

/**
 * A press as keys are written here, or nothing for what can be no shortcut: a modifier alone, an input method's, and AltGr, which arrives as Ctrl and Alt and is typing.
 */
export function keysOf(press: KeyPress): string | undefined {
  const { code, altKey, ctrlKey, metaKey, shiftKey } = press;
  const mod = ctrlKey || metaKey;
  if (press.isComposing || code === '' || modifier.test(code) || (altKey && mod) || (ctrlKey && metaKey)) {
    return undefined;
  }
  return [mod ? 'Mod' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', code].filter(Boolean).join('+');
}

/** The command of a key press, or nothing. Only the steps from chat to chat repeat while a key is held. */
export function commandOf(press: KeyPress, keys: Keys = defaultKeys): DeskCommand | undefined {
  const pressed = keysOf(press);
  if (pressed === undefined) {
    return undefined;
  }
  const number = digit.exec(press.code)?.[1];
  if (number !== undefined && keys.chat !== '' && withoutCode(pressed) === withoutCode(keys.chat)) {
    return press.repeat ? undefined : { kind: 'chat', number: Number(number) };
  }
  const kind = commandKinds.find(one => one !== 'chat' && keys[one] === pressed);
  if (kind === undefined || kind === 'chat' || (press.repeat && kind !== 'next' && kind !== 'previous')) {
    return undefined;
  }
  return { kind };
}

/** Keys as they are read: `Alt+A`. `Mod` is said as on this machine. */
export function keysInWords(keys: string, mac = onMac()): string {
  const words: Readonly<Record<string, string>> = {
    Mod: mac ? '⌘' : 'Ctrl',
    Digit: '1…9',
    ArrowDown: '↓',
    ArrowUp: '↑',
    ArrowLeft: '←',
    ArrowRight: '→',
    Slash: '/',
    Comma: ',',
    Period: '.',
    Semicolon: ';',
    Backslash: '\\',
    BracketLeft: '[',
    BracketRight: ']',
    Quote: "'",
    Backquote: '`',
    Minus: '-',
    Equal: '=',
  };
  return keys
    .split('+')
    .map(key => words[key] ?? key.replace(/^(?:Key|Digit)(?=.)/, ''))
    .join('+');
}

/** Whether Alt is Option here, and Ctrl ⌘. */
export function onMac(): boolean {
  return /Mac|iPad|iPhone/.test(navigator.userAgent);
}

export function withoutCode(keys: string): string {
  return keys.slice(0, keys.lastIndexOf('+') + 1);
}
