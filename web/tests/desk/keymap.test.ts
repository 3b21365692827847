// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { deskTexts } from '../../core/locales/desk-en.js';
import { commandOf, type KeyPress, shortcuts } from '../../desk/keymap.js';

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
    ['KeyL', { kind: 'end' }],
    ['KeyS', { kind: 'status' }],
    ['KeyM', { kind: 'mute' }],
    ['Slash', { kind: 'help' }],
  ])('Alt and %s', (code, command) => {
    expect(commandOf(press(code))).toEqual(command);
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

  it('all have a sentence in the help', () => {
    for (const [, key] of shortcuts) {
      expect(deskTexts[key]).toBeTruthy();
    }
  });
});
