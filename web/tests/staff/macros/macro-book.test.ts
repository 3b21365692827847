import { beforeEach, describe, expect, it } from 'vitest';
import type { AgentClient, AgentHub, MacroDto } from '../../../protocol/contract.gen.js';
import { MacroBook } from '../../../staff/macros/macro-book.js';
import { FakeClock, settle } from '../../fake-clock.js';
import { ScriptedHub } from '../../scripted-hub.js';
import { macro } from './macro-samples.js';

let hub: ScriptedHub<AgentHub, AgentClient>;
let clock: FakeClock;
let book: MacroBook;
let macros: MacroDto[];

beforeEach(() => {
  hub = new ScriptedHub();
  clock = new FakeClock();
  book = new MacroBook(hub, clock);
  macros = [macro('own'), macro('team', { team: 'support' })];
  hub.answer('GetMacros', () => ({ ok: true, value: { macros, teams: [] } }));
  hub.answer('UseMacro', () => ({ ok: true, value: {} }));
});

describe('the macros of a desk', () => {
  it('are read when the connection comes up, and again when some changed', async () => {
    book.start();
    expect(book.loaded).toBe(false);
    hub.go('online');
    await settle();
    expect(book.macros.map(one => one.shortcut)).toEqual(['own', 'team']);

    const seen: number[] = [];
    book.watch(() => seen.push(book.macros.length));
    macros = [macro('own')];
    hub.emit('MacrosChanged', { team: 'support' });
    await settle();
    expect(seen).toEqual([1]);
  });

  it('are read once more, not once for each, when many changes come while they are read', async () => {
    book.start();
    hub.go('online');
    for (let i = 0; i < 5; i++) {
      hub.emit('MacrosChanged', {});
    }
    await settle();
    expect(hub.asked('GetMacros')).toHaveLength(2);
  });

  it('are asked for again when the server had no time', async () => {
    hub.answer('GetMacros', () => ({ ok: false, error: { code: 'try_again', retryAfterMs: 700 } }));
    book.start();
    hub.go('online');
    await settle();
    hub.answer('GetMacros', () => ({ ok: true, value: { macros, teams: [] } }));
    await clock.advance(700);
    expect(book.macros).toHaveLength(2);
  });

  it('say why they could not be read, when trying again would not help', async () => {
    hub.answer('GetMacros', () => ({ ok: false, error: { code: 'not_allowed' } }));
    const seen: (string | undefined)[] = [];
    book.watch(() => seen.push(book.failure));
    book.start();
    hub.go('online');
    await settle();
    expect(seen).toEqual(['not_allowed']);
    hub.answer('GetMacros', () => ({ ok: true, value: { macros, teams: [] } }));
    hub.emit('MacrosChanged', {});
    await settle();
    expect(seen).toEqual(['not_allowed', undefined]);
  });

  it('count a use at once, and tell the server', async () => {
    book.start();
    hub.go('online');
    await settle();
    book.used(macro('team', { team: 'support' }));
    expect(book.macros.map(one => one.uses)).toEqual([0, 1]);
    expect(hub.asked('UseMacro')).toEqual([{ id: 'id-team', team: 'support' }]);
  });

  it('of the agent alone are those of no team', async () => {
    hub.go('online');
    const reply = await book.read(undefined);
    expect(reply.ok && reply.value.macros.map(one => one.shortcut)).toEqual(['own']);
    await book.read('support');
    expect(hub.asked('GetMacros')).toEqual([{}, { team: 'support' }]);
  });
});
