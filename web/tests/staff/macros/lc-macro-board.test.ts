import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTexts } from '../../../core/i18n.js';
import { macroTexts } from '../../../core/locales/desk-macros-en.js';
import type { AgentClient, AgentHub, MacroDto, MacroTeamDto, Reply } from '../../../protocol/contract.gen.js';
import { refusal } from '../../../protocol/errors.js';
import type { LcConflictDialog } from '../../../staff/lc-conflict-dialog.js';
import { LcMacroBoard } from '../../../staff/macros/lc-macro-board.js';
import type { LcMacroEditor, MacroDraft } from '../../../staff/macros/lc-macro-editor.js';
import { MacroBook } from '../../../staff/macros/macro-book.js';
import { FakeClock, settle } from '../../fake-clock.js';
import { ScriptedHub } from '../../scripted-hub.js';
import { macro } from './macro-samples.js';

let hub: ScriptedHub<AgentHub, AgentClient>;
let board: LcMacroBoard;
let macros: MacroDto[];
let ends: readonly (() => void)[];

const teams: readonly MacroTeamDto[] = ['support', 'sales'].map(name => ({
  name,
  displayName: name,
  mayEdit: true,
  isMember: true,
}));

const find = <E extends HTMLElement>(selector: string): E | null => board.renderRoot.querySelector<E>(selector);
const editor = (): LcMacroEditor | null => board.renderRoot.querySelector('lc-macro-editor');
const press = (selector: string): void => find(selector)?.click();
const inRow = (name: string, what: string): string => `tr[data-macro="id-${name}"] ${what}`;
const shortcuts = (): string[] => [...board.renderRoot.querySelectorAll('.open')].map(one => one.textContent);
const focused = (): Element | null => board.shadowRoot?.activeElement ?? null;

/** Lets what was asked be answered and drawn. */
async function rest(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await settle();
    await board.updateComplete;
    await editor()?.updateComplete;
  }
}

async function open(name: string): Promise<void> {
  press(inRow(name, '.open'));
  await rest();
}

async function write(body: string): Promise<void> {
  editor()
    ?.shadowRoot?.querySelector('lc-field[name=body]')
    ?.dispatchEvent(new CustomEvent('lc-input', { detail: body }));
  await rest();
}

/** An answer that comes when the test says so. */
function later<T>(): { readonly answer: Promise<Reply<T>>; readonly come: (reply: Reply<T>) => Promise<void> } {
  let answered: (reply: Reply<T>) => void = () => {};
  return {
    answer: new Promise(resolve => {
      answered = resolve;
    }),
    come: async reply => {
      answered(reply);
      await rest();
    },
  };
}

const save = (): void => editor()?.shadowRoot?.querySelector<HTMLElement>('[data-action=save]')?.click();

function saved(sent: unknown, change: Partial<MacroDto> = {}): Reply<MacroDto> {
  const { shortcut, id, title, body } = sent as MacroDraft; // what the page sends
  return { ok: true, value: macro(shortcut, { id, title, body, version: 2, ...change }) };
}

beforeEach(async () => {
  useTexts('en', macroTexts);
  hub = new ScriptedHub();
  macros = [macro('a'), macro('b')];
  hub.answer('GetMacros', () => ({ ok: true, value: { macros, teams } }));
  hub.answer('SaveMacro', sent => saved(sent));
  hub.answer('DeleteMacro', () => ({ ok: true, value: {} }));
  const book = new MacroBook(hub, new FakeClock());
  ends = book.start();
  hub.go('online');
  board = new LcMacroBoard();
  Object.assign(board, { book, team: 'support', heading: 'Responses' });
  document.body.append(board);
  await rest();
});

afterEach(() => {
  board.remove();
  for (const end of ends) {
    end();
  }
});

describe('a macro that is saved', () => {
  it('closes its editor and gives the focus to its row', async () => {
    await open('a');
    await write('New words');
    save();
    await rest();
    const words = { id: 'id-a', shortcut: 'a', title: 'About a', body: 'New words' };
    expect(hub.asked('SaveMacro')).toEqual([{ ...words, expectedVersion: 1, team: 'support' }]);
    expect(editor()).toBeNull();
    expect(focused()?.textContent).toBe('/a');
  });

  it('stays open with what was written meanwhile, which is saved over the version of now', async () => {
    const slow = later<MacroDto>();
    hub.answer('SaveMacro', () => slow.answer as never); // comes later
    await open('a');
    await write('First');
    save();
    await write('First, and a second sentence');
    await slow.come(saved(hub.asked('SaveMacro')[0]));
    expect(editor()?.draft?.body).toBe('First, and a second sentence');
    expect(board.dirty).toBe(true);

    hub.answer('SaveMacro', sent => saved(sent, { version: 3 }));
    save();
    await rest();
    expect(hub.asked('SaveMacro')[1]).toMatchObject({ expectedVersion: 2, body: 'First, and a second sentence' });
    expect(editor()).toBeNull();
  });

  it('leaves alone what was opened meanwhile', async () => {
    const slow = later<MacroDto>();
    hub.answer('SaveMacro', () => slow.answer as never); // comes later
    await open('a');
    await write('First');
    save();
    press(inRow('b', '.open'));
    await rest();
    find('lc-macro-dialogs')?.shadowRoot?.querySelector<HTMLElement>('[data-answer=go]')?.click();
    await rest();
    expect(editor()?.draft?.id).toBe('id-b');
    await slow.come(saved(hub.asked('SaveMacro')[0]));
    expect(editor()?.draft?.id).toBe('id-b');
    expect(shortcuts()).toEqual(['/a', '/b']);
  });

  it('does not turn up on the page of another team', async () => {
    const slow = later<MacroDto>();
    hub.answer('SaveMacro', () => slow.answer as never); // comes later
    await open('a');
    await write('First');
    save();
    macros = [macro('z')];
    board.team = 'sales';
    await rest();
    await slow.come(saved(hub.asked('SaveMacro')[0]));
    expect(shortcuts()).toEqual(['/z']);
  });
});

describe('macros that cannot be read again', () => {
  it('show no conflict with words of before', async () => {
    hub.answer('SaveMacro', () => refusal('macro_not_found'));
    hub.answer('GetMacros', () => refusal('try_again'));
    await open('a');
    await write('Mine');
    save();
    await vi.waitFor(() =>
      expect(editor()?.shadowRoot?.querySelector('.trouble')?.textContent).toContain("That didn't work"),
    );
    expect(find('lc-conflict-dialog')?.shadowRoot?.querySelector('lc-dialog[open]')).toBeNull();
    expect(editor()?.draft?.body).toBe('Mine');
  });

  it('are shown below a way to try again', async () => {
    let refused = true;
    hub.answer('GetMacros', ({ team }) =>
      refused && team !== undefined ? refusal('internal') : { ok: true, value: { macros, teams } },
    );
    hub.emit('MacrosChanged', { team: 'support' });
    await rest();
    expect(shortcuts()).toEqual(['/a', '/b']);
    expect(find('[role=alert]')?.textContent).toContain("couldn't be read");

    refused = false;
    press('[data-action=retry]');
    await rest();
    expect(find('[data-action=retry]')).toBeNull();
  });
});

describe('a conflict', () => {
  it('is settled with what is written now', async () => {
    await open('a');
    await write('Mine');
    const slow = later<MacroDto>();
    hub.answer('SaveMacro', () => slow.answer as never); // comes later
    save();
    await write('Mine, and more');
    macros = [macro('a', { version: 5, body: 'Theirs' }), macro('b')];
    await slow.come(refusal('macro_changed'));
    hub.answer('SaveMacro', sent => saved(sent, { version: 6 }));
    await vi.waitFor(() => expect(find<LcConflictDialog>('lc-conflict-dialog')?.differences).not.toHaveLength(0));
    find('lc-conflict-dialog')?.dispatchEvent(new Event('lc-write-mine'));
    await rest();
    expect(hub.asked('SaveMacro')[1]).toMatchObject({ expectedVersion: 5, body: 'Mine, and more' });
    expect(editor()).toBeNull();
  });
});

describe('a macro that is deleted', () => {
  it('is deleted once, however often that is pressed', async () => {
    const slow = later<Record<string, never>>();
    hub.answer('DeleteMacro', () => slow.answer as never); // comes later
    press(inRow('a', '[data-action=delete]'));
    press(inRow('a', '[data-action=delete]'));
    await rest();
    expect(hub.asked('DeleteMacro')).toHaveLength(1);
    await slow.come({ ok: true, value: {} });
    expect(find('.notice')?.textContent).toContain('/a was deleted.');
  });

  it('is gone when somebody else was faster', async () => {
    hub.answer('DeleteMacro', () => refusal('macro_not_found'));
    press(inRow('a', '[data-action=delete]'));
    await rest();
    expect(shortcuts()).toEqual(['/b']);
    expect(find('[data-action=undo]')).not.toBeNull();
  });

  it('asks before what is written in it is lost', async () => {
    await open('a');
    await write('Not saved');
    press(inRow('a', '[data-action=delete]'));
    await rest();
    expect(hub.asked('DeleteMacro')).toHaveLength(0);
    expect(editor()?.draft?.body).toBe('Not saved');
    find('lc-macro-dialogs')?.shadowRoot?.querySelector<HTMLElement>('[data-answer=go]')?.click();
    await rest();
    expect(hub.asked('DeleteMacro')).toHaveLength(1);
    expect(editor()).toBeNull();
  });

  it('gives the focus to its row when it is brought back', async () => {
    press(inRow('a', '[data-action=delete]'));
    await rest();
    press('[data-action=undo]');
    await rest();
    expect(shortcuts()).toEqual(['/a', '/b']);
    expect(focused()?.textContent).toBe('/a');
  });

  it('gives the focus to the heading when what was said of it is put away', async () => {
    press(inRow('a', '[data-action=delete]'));
    await rest();
    press('.notice lc-button:last-of-type');
    await rest();
    expect(find('.notice')).toBeNull();
    expect(focused()?.id).toBe('title');
  });
});

describe('a macro that can only be read', () => {
  const texts = (): (string | null)[] =>
    [...(editor()?.shadowRoot?.querySelectorAll('dd') ?? [])].map(one => one.textContent);

  it('is there for everybody, with the focus at its heading', async () => {
    macros = [macro('a', { inCode: true })];
    hub.emit('MacrosChanged', {});
    await rest();
    await open('a');
    expect(editor()?.shadowRoot?.querySelector('[inert]')).toBeNull();
    expect(texts()).toEqual(['a', 'About a', 'Says a']);
    expect(editor()?.shadowRoot?.activeElement?.id).toBe('heading');
  });

  it('keeps what was written while it could be changed', async () => {
    await open('a');
    await write('Not saved');
    hub.answer('GetMacros', ({ team }) =>
      team === undefined ? { ok: true, value: { macros, teams: [] } } : refusal('team_not_found'),
    );
    hub.emit('MacrosChanged', {});
    await rest();
    expect(texts()).toEqual(['a', 'About a', 'Not saved']);
    expect(board.dirty).toBe(true);
  });
});
