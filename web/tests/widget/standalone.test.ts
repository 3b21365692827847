import { beforeEach, describe, expect, it } from 'vitest';
import { browserStorage } from '../../core/storage.js';
import { standAlone, standaloneHello } from '../../widget/standalone.js';

const prefix = 'livechat:key:';
const handed = { ...standaloneHello(''), locale: 'de', url: 'https://shop.example/lamps' };

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  window.name = 'livechat-key';
  document.title = 'Acme';
});

describe('a window of its own', () => {
  it('says in its title that something waits, and its own again', async () => {
    const [, host] = await standAlone('key');
    host.send(['title', '(1) New message']);
    expect(document.title).toBe('(1) New message');
    host.send(['title', '']);
    expect(document.title).toBe('Acme');
  });

  it('knows after a reload what it was told', async () => {
    const storage = browserStorage('sessionStorage', prefix);
    storage.set('visitor', 'secret');
    storage.set('hello', JSON.stringify(handed));
    storage.set('told', '[]');
    const [, host] = await standAlone('key');
    host.send(['told', [['call', 0, 'setTheme', ['dark']]]]);
    const [hello] = await standAlone('key');
    expect(hello).toEqual({ ...handed, visitor: 'secret', calls: [['call', 0, 'setTheme', ['dark']]] });
  });

  it('knows nothing of it where it was opened by its address', async () => {
    window.name = '';
    localStorage.setItem(`${prefix}visitor`, 'secret');
    const [hello] = await standAlone('key');
    expect(hello).toEqual(standaloneHello('secret'));
  });
});
