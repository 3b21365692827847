// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { reduceDesk } from '../../desk/desk-reducer.js';
import { emptyDesk } from '../../desk/desk-state.js';
import { ShownChat } from '../../desk/shown-chat.js';
import { memoryStorage } from '../memory-storage.js';
import { chat, desk } from './samples.js';

const two = () => desk({ chats: [chat('a'), chat('b')] });
const showing = (chatId: string) => reduceDesk(two(), { type: 'select', chatId });

describe('the chat on the screen', () => {
  it('is the same after a reload', () => {
    const storage = memoryStorage();
    const shown = new ShownChat(storage);
    shown.after(two());
    shown.after(showing('b'));
    expect(new ShownChat(storage).after(emptyDesk)).toBeUndefined();
    expect(new ShownChat(storage).after(two())).toBe('b');
  });

  it('is another one when that is over meanwhile, and stays with the agent from then on', () => {
    const storage = memoryStorage();
    storage.set('desk-selected', 'gone');
    const shown = new ShownChat(storage);
    expect(shown.after(two())).toBeUndefined();
    expect(shown.after(desk({ chats: [chat('a'), chat('gone')] }))).toBeUndefined();
    expect(storage.get('desk-selected')).toBe('a');
  });

  it('is one that was accepted elsewhere, as soon as the server tells of it', () => {
    const shown = new ShownChat(memoryStorage());
    shown.after(two());
    shown.want('c');
    expect(shown.after(two())).toBeUndefined();
    expect(shown.after(desk({ chats: [chat('a'), chat('c')] }))).toBe('c');
    expect(shown.after(showing('a'))).toBeUndefined();
  });
});
