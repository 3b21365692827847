import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTexts, useTexts } from '../../../core/i18n.js';
import { deskTexts } from '../../../core/locales/desk-en.js';
import { macroTexts } from '../../../core/locales/desk-macros-en.js';
import { chatTexts } from '../../../core/locales/en.js';
import { LcDeskComposer } from '../../../desk/lc-desk-composer.js';
import { MacroPalette } from '../../../desk/macros/palette.js';
import type { MacroDto } from '../../../protocol/contract.gen.js';
import { settle } from '../../fake-clock.js';
import { macro } from '../../staff/macros/macro-samples.js';
import { chat } from '../samples.js';

let composer: LcDeskComposer;
let macros: MacroDto[];
let watchers: (() => void)[];
let used: string[];
let sent: string[];

const input = () => composer.renderRoot.querySelector('textarea') as HTMLTextAreaElement;
const options = () => [...composer.renderRoot.querySelectorAll('.option')];
const shortcuts = () => options().map(option => option.querySelector('.shortcut')?.textContent);
const open = () => composer.renderRoot.querySelector('.palette') !== null;
const guard = () => composer.renderRoot.querySelector('.guard');

async function type(text: string, isComposing = false): Promise<void> {
  input().value = text;
  input().setSelectionRange(text.length, text.length);
  input().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing }));
  await composer.updateComplete;
}

async function press(key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  input().dispatchEvent(event);
  await composer.updateComplete;
  return event;
}

beforeEach(async () => {
  useTexts('en', chatTexts, deskTexts);
  addTexts(macroTexts);
  [watchers, used, sent] = [[], [], []];
  macros = [
    macro('hello', { body: 'Hello {{contact.name|there}}, this is {{agent.name}}.' }),
    macro('hello', { id: 'team-hello', team: 'support', title: 'Team greeting', body: 'Welcome' }),
    macro('eta', { team: 'support', body: 'It arrives {{form.eta}}' }),
    macro('bye', { body: 'Goodbye\nand take care' }),
  ];
  composer = new LcDeskComposer();
  composer.addEventListener('lc-send', event => sent.push((event as CustomEvent<string>).detail));
  document.body.append(composer);
  await composer.updateComplete;
  new MacroPalette(composer).use({
    book: {
      get macros() {
        return macros;
      },
      teams: [{ name: 'support', displayName: 'Support', isMember: true, mayEdit: false }],
      watch: callback => {
        watchers.push(callback);
        return () => undefined;
      },
      used: ({ id }) => used.push(id),
    },
    chat: chat('a', { contact: { id: 'c', name: 'Dana', verified: false } }),
    self: 'Ana',
  });
});

afterEach(() => composer.remove());

describe('the list of macros', () => {
  it('opens on a slash, the own one of two with the same shortcut first, in named groups', async () => {
    await type('/hel');
    expect(shortcuts()).toEqual(['/hello', '/hello']);
    expect([...composer.renderRoot.querySelectorAll('.group')].map(group => group.textContent)).toEqual([
      'Mine',
      'Support',
    ]);
  });

  it('is a list box the text field names, without the focus ever leaving the text', async () => {
    await type('/');
    expect(input().getAttribute('role')).toBeNull();
    expect(input().getAttribute('aria-haspopup')).toBe('listbox');
    expect(input().getAttribute('aria-autocomplete')).toBe('list');
    expect(composer.renderRoot.querySelector(`#${input().getAttribute('aria-controls')}`)?.getAttribute('role')).toBe(
      'listbox',
    );
    await press('ArrowDown');
    const active = composer.renderRoot.querySelector(`#${input().getAttribute('aria-activedescendant')}`);
    expect(active).toBe(options()[1]);
    expect(active?.getAttribute('aria-selected')).toBe('true');

    await press('Escape');
    expect(open()).toBe(false);
    expect(
      input()
        .getAttributeNames()
        .filter(
          name => name === 'role' || name.startsWith('aria-a') || ['aria-haspopup', 'aria-controls'].includes(name),
        ),
    ).toEqual([]);
  });

  it.each(['and/or', '1/2', 'https://example.com', '/ hello', '/zz'])('stays away from %s', async text => {
    await type(text);
    expect(open()).toBe(false);
  });

  it('stays away while an input method composes', async () => {
    await type('/hello', true);
    expect(open()).toBe(false);
  });

  it('puts in only what is chosen, in place of what was typed for it, and several into one message', async () => {
    await type('Thanks. /hel');
    expect((await press('Enter')).defaultPrevented).toBe(true);
    expect(composer.value).toBe('Thanks. Hello Dana, this is Ana.');
    await type(`${composer.value} /bye`);
    await press('Enter');
    expect(composer.value).toBe('Thanks. Hello Dana, this is Ana. Goodbye\nand take care');
    expect(used).toEqual(['id-hello', 'id-bye']);
    expect(sent).toEqual([]);
  });

  it('stays open with Tab', async () => {
    await type('/hel');
    await press('Tab');
    expect(open()).toBe(true);
    await press('ArrowDown');
    await press('Tab');
    expect(composer.value).toBe('Hello Dana, this is Ana. Welcome');
    await type(`${composer.value}!`);
    expect(open()).toBe(false);
  });

  it('stays closed after Esc while the same word is typed on', async () => {
    await type('/hel');
    await press('Escape');
    await type('/hell');
    expect(open()).toBe(false);
    await type('/hell /b');
    expect(open()).toBe(true);
  });

  it('leaves Enter alone when nothing fits', async () => {
    await type('/q');
    expect(open()).toBe(true);
    await press('Enter');
    expect(sent).toEqual(['/q']);
  });

  it('shows what somebody else changed while it is open', async () => {
    await type('/hel');
    macros = [macro('help')];
    for (const watcher of watchers) {
      watcher();
    }
    expect(shortcuts()).toEqual(['/help']);
  });

  it('shows markup as text', async () => {
    const nasty = '"><img src=x onerror=window.__xss=1>';
    macros = [macro('x', { title: nasty, body: `${nasty} {{contact.name|${nasty}}}` })];
    await type('/x');
    expect(composer.renderRoot.querySelector('img')).toBeNull();
    expect(composer.renderRoot.querySelector('[data-preview]')?.textContent).toBe(`${nasty} Dana`);
    await press('Enter');
    expect(composer.value).toBe(`${nasty} Dana`);
  });
});

describe('sending at once', () => {
  it('puts it in and sends', async () => {
    await type('/hel');
    await press('Enter', { ctrlKey: true });
    await settle();
    expect(sent).toEqual(['Hello Dana, this is Ana.']);
  });

  it('is stopped while a variable is empty, which is shown', async () => {
    await type('/eta');
    expect(composer.renderRoot.querySelector('mark')?.textContent).toBe('{{form.eta}}');
    await press('Enter', { ctrlKey: true });
    await settle();
    expect(sent).toEqual([]);
    expect(composer.value).toBe('/eta');
    expect(composer.renderRoot.querySelector('.warn[role=alert]')?.textContent).toContain('form.eta');
  });
});

describe('a message with a variable that is still written out', () => {
  beforeEach(async () => {
    await type('/eta');
    await press('Enter');
  });

  it('is not sent by Enter or by the button before the agent says so', async () => {
    expect(composer.value).toBe('It arrives {{form.eta}}');
    await press('Enter');
    expect(guard()?.textContent).toContain('form.eta');
    composer.renderRoot.querySelector<HTMLElement>('.send')?.click();
    expect(sent).toEqual([]);
    guard()?.querySelector<HTMLElement>('[data-guard=send]')?.click();
    expect(sent).toEqual(['It arrives {{form.eta}}']);
    await composer.updateComplete;
    expect(guard()).toBeNull();
  });

  it('is not sent by Ctrl and Enter either', async () => {
    await press('Enter', { ctrlKey: true });
    expect(guard()).not.toBeNull();
    expect(sent).toEqual([]);
  });

  it('is not sent where the agent chose Ctrl and Enter, and Enter makes a new line', async () => {
    composer.sendWith = 'modEnter';
    expect((await press('Enter')).defaultPrevented).toBe(false);
    expect(guard()).toBeNull();
    await press('Enter', { metaKey: true });
    expect(guard()).not.toBeNull();
    expect(sent).toEqual([]);
  });

  it('is sent once it is filled in, where the agent is led to', async () => {
    await press('Enter');
    guard()?.querySelector<HTMLElement>('[data-guard=fill]')?.click();
    expect([input().selectionStart, input().selectionEnd]).toEqual([11, 23]);
    await type('It arrives tomorrow');
    expect(guard()).toBeNull();
    await press('Enter');
    expect(sent).toEqual(['It arrives tomorrow']);
  });
});
