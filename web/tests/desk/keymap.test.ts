// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { deskDialogTexts } from '../../core/locales/desk-dialogs-en.js';
import { keysFor, refuseKeys } from '../../desk/key-rules.js';
import { commandKinds, commandOf, defaultKeys, type KeyPress, keysInWords, keysOf } from '../../desk/keymap.js';

const press = (code: string, change: Partial<KeyPress> = {}): KeyPress => ({
  code,
  altKey: true,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  ...change,
});

describe('the shortcuts', () => {
  it.each([
    ['KeyA', { kind: 'accept' }],
    ['KeyX', { kind: 'decline' }],
    ['Digit3', { kind: 'chat', number: 3 }],
    ['Numpad9', { kind: 'chat', number: 9 }],
    ['ArrowDown', { kind: 'next' }],
    ['ArrowUp', { kind: 'previous' }],
    ['KeyJ', { kind: 'unread' }],
    ['KeyR', { kind: 'reply' }],
    ['KeyN', { kind: 'note' }],
    ['KeyU', { kind: 'attach' }],
    ['KeyT', { kind: 'transfer' }],
    ['KeyI', { kind: 'details' }],
    ['KeyL', { kind: 'end' }],
    ['KeyS', { kind: 'status' }],
    ['KeyM', { kind: 'mute' }],
    ['Slash', { kind: 'help' }],
  ])('Alt and %s', (code, command) => {
    expect(commandOf(press(code))).toEqual(command);
  });

  it('have the palette at Ctrl and K, and ⌘ and K', () => {
    expect(commandOf(press('KeyK', { altKey: false, ctrlKey: true }))).toEqual({ kind: 'palette' });
    expect(commandOf(press('KeyK', { altKey: false, metaKey: true }))).toEqual({ kind: 'palette' });
  });

  it.each(['KeyD', 'KeyE', 'KeyF', 'Digit0', 'Enter', 'ArrowLeft'])('leave Alt and %s to the browser', code => {
    expect(commandOf(press(code))).toBeUndefined();
  });

  it('need Alt alone: other keys with it are typing', () => {
    expect(commandOf(press('KeyA', { altKey: false }))).toBeUndefined();
    expect(commandOf(press('KeyA', { ctrlKey: true }))).toBeUndefined();
    expect(commandOf(press('KeyA', { shiftKey: true }))).toBeUndefined();
    expect(commandOf(press('KeyA', { metaKey: true }))).toBeUndefined();
  });

  it('rest while a text is being composed', () => {
    expect(commandOf(press('KeyA', { isComposing: true }))).toBeUndefined();
  });

  it('do not repeat while the key is held, except from chat to chat', () => {
    expect(commandOf(press('KeyA', { repeat: true }))).toBeUndefined();
    expect(commandOf(press('ArrowDown', { repeat: true }))).toEqual({ kind: 'next' });
  });

  it('all have a sentence in the help, and keys of their own', () => {
    expect(commandKinds.filter(kind => !deskDialogTexts[`desk.keys.${kind}`])).toEqual([]);
    expect(new Set(Object.values(defaultKeys)).size).toBe(commandKinds.length);
    expect(commandKinds.filter(kind => refuseKeys(kind, defaultKeys[kind], defaultKeys))).toEqual([]);
  });
});

describe('other keys', () => {
  it('are obeyed instead of the usual ones', () => {
    const keys = { ...defaultKeys, accept: 'Mod+Shift+KeyA', chat: 'Mod+Digit' };
    expect(commandOf(press('KeyA'), keys)).toBeUndefined();
    expect(commandOf(press('KeyA', { altKey: false, ctrlKey: true, shiftKey: true }), keys)).toEqual({
      kind: 'accept',
    });
    expect(commandOf(press('Digit2'), keys)).toBeUndefined();
    expect(commandOf(press('Digit2', { altKey: false, metaKey: true }), keys)).toEqual({ kind: 'chat', number: 2 });
  });

  it('may be none', () => {
    expect(commandOf(press('KeyA'), { ...defaultKeys, accept: '' })).toBeUndefined();
    expect(commandOf(press('Digit2'), { ...defaultKeys, chat: '' })).toBeUndefined();
  });

  it.each([
    ['accept', 'KeyQ', 'plain'],
    ['accept', 'Shift+KeyQ', 'plain'],
    ['accept', 'Digit1', 'plain'],
    ['accept', 'Alt+KeyD', 'browser'],
    ['accept', 'Mod+KeyW', 'browser'],
    ['accept', 'F5', 'browser'],
    ['chat', 'Alt+KeyQ', 'digit'],
  ] as const)('are refused: %s with %s', (kind, keys, why) => {
    expect(refuseKeys(kind, keys, defaultKeys)).toEqual({ why });
  });

  it('are refused when another command has them, a digit of the row of chats as well', () => {
    expect(refuseKeys('accept', 'Alt+KeyX', defaultKeys)).toEqual({ why: 'taken', by: 'decline' });
    expect(refuseKeys('accept', 'Alt+Numpad4', defaultKeys)).toEqual({ why: 'taken', by: 'chat' });
    expect(refuseKeys('accept', 'Alt+KeyX', { ...defaultKeys, decline: '' })).toBeUndefined();
    expect(refuseKeys('accept', 'Alt+KeyA', defaultKeys)).toBeUndefined();
    expect(refuseKeys('accept', 'F8', defaultKeys)).toBeUndefined();
  });

  it('are taken from a press, and a digit stands for all', () => {
    expect(keysOf(press('AltLeft'))).toBeUndefined();
    expect(keysOf(press('KeyQ', { shiftKey: true }))).toBe('Alt+Shift+KeyQ');
    expect(keysFor('chat', 'Mod+Digit4')).toBe('Mod+Digit');
    expect(keysFor('accept', 'Mod+Digit4')).toBe('Mod+Digit4');
  });

  it('are read as on the keyboard', () => {
    expect(
      ['Alt+KeyA', 'Mod+KeyK', 'Alt+Digit', 'Alt+ArrowUp', 'Alt+Slash', 'F8'].map(keys => keysInWords(keys, false)),
    ).toEqual(['Alt+A', 'Ctrl+K', 'Alt+1…9', 'Alt+↑', 'Alt+/', 'F8']);
    expect(keysInWords('Mod+KeyK', true)).toBe('⌘+K');
  });
});
