import { type CommandKind, commandKinds, digit, type Keys, withoutCode } from './keymap.js';

/** Why keys cannot belong to a command. `by`: with `taken`, whose they are. */
export type KeysRefused =
  | { readonly why: 'plain' | 'browser' | 'digit' }
  | { readonly why: 'taken'; readonly by: CommandKind };

/** What browsers, or typing, do with them. */
const browsers = new Set(
  [
    ['Alt', 'KeyD KeyE KeyF F4 ArrowLeft ArrowRight Home Space Tab Escape'],
    [
      'Mod',
      'KeyT KeyW KeyN KeyR KeyL KeyD KeyF KeyG KeyH KeyJ KeyO KeyP KeyS KeyU KeyA KeyC KeyV KeyX KeyZ KeyY KeyQ Tab Equal Minus Digit0 Enter Backspace Delete ArrowLeft ArrowRight ArrowUp ArrowDown Home End',
    ],
    ['Mod+Shift', 'KeyT KeyN KeyW KeyI KeyJ KeyC KeyR KeyB KeyO KeyZ Delete Tab Enter ArrowLeft ArrowRight'],
    ['', 'F1 F3 F5 F6 F7 F10 F11 F12'],
  ].flatMap(([keys, codes]) => (codes ?? '').split(' ').map(code => (keys ? `${keys}+${code}` : code))),
);

/** Whether keys may be given to a command; nothing when they may. One key alone is typing (WCAG 2.1.4), function keys excepted. */
export function refuseKeys(kind: CommandKind, wanted: string, keys: Keys): KeysRefused | undefined {
  if (browsers.has(wanted)) {
    return { why: 'browser' };
  }
  if (!/^(?:Mod|Alt)\+/.test(wanted) && !/^(?:Shift\+)?F\d+$/.test(wanted)) {
    return { why: 'plain' };
  }
  const isRow = digit.test(codeOf(wanted)) || codeOf(wanted) === 'Digit';
  if (kind === 'chat' && !isRow) {
    return { why: 'digit' };
  }
  const row = asRow(wanted);
  const by = commandKinds.find(one => one !== kind && keys[one] !== '' && (keys[one] === wanted || keys[one] === row));
  return by === undefined ? undefined : { why: 'taken', by };
}

/** Keys that are given to a command: a digit given to `chat` means all of them. */
export function keysFor(kind: CommandKind, pressed: string): string {
  return kind === 'chat' ? asRow(pressed) : pressed;
}

function asRow(keys: string): string {
  return digit.test(codeOf(keys)) ? `${withoutCode(keys)}Digit` : keys;
}

function codeOf(keys: string): string {
  return keys.slice(keys.lastIndexOf('+') + 1);
}
