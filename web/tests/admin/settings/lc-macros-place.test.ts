import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../../admin/settings/lc-macros-place.js';
import type { LcMacrosPlace } from '../../../admin/settings/lc-macros-place.js';
import { useTexts } from '../../../core/i18n.js';
import { adminTexts } from '../../../core/locales/admin-en.js';
import type { AgentClient, AgentHub, MacroTeamDto } from '../../../protocol/contract.gen.js';
import { settle } from '../../fake-clock.js';
import { ScriptedHub } from '../../scripted-hub.js';

const made: { hub?: ScriptedHub<AgentHub, AgentClient> } = {};
vi.mock('../../../protocol/hubs.js', () => ({ consoleTransport: () => made.hub }));

let hub: ScriptedHub<AgentHub, AgentClient>;
let place: LcMacrosPlace;
let teams: MacroTeamDto[];

const bar = () => place.renderRoot.querySelector('lc-bar');
const board = () => place.renderRoot.querySelector('lc-macro-board');
const opened = () => place.renderRoot.querySelector('h1')?.textContent;

async function rest(): Promise<void> {
  await settle();
  await place.updateComplete;
  await settle();
}

beforeEach(async () => {
  useTexts('en', adminTexts);
  teams = [{ name: 'support', displayName: 'Support', isMember: true, mayEdit: true }];
  hub = new ScriptedHub();
  hub.answer('GetMacros', () => ({ ok: true, value: { macros: [], teams } }));
  made.hub = hub;
  place = document.createElement('lc-macros-place');
  place.name = 'support';
  document.body.append(place);
  hub.go('online');
  await rest();
});

afterEach(() => place.remove());

describe('the macros in the console', () => {
  it('wait for a connection that comes back', async () => {
    expect(bar()).toBeNull();
    hub.go('reconnecting');
    await rest();
    expect(bar()?.textContent).toContain('can be saved once it is back');
  });

  it('lead to the sign-in when that is over', async () => {
    hub.refuse('not_signed_in');
    await rest();
    expect(bar()?.textContent).toContain('Your sign-in is over.');
    const reload = vi.spyOn(location, 'reload').mockReturnValue();
    bar()?.querySelector<HTMLElement>('[data-action=sign-in]')?.click();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('close a team that is gone, but not over what is not saved there', async () => {
    let dirty = true;
    Object.defineProperty(board(), 'dirty', { get: () => dirty });
    teams = [];
    hub.emit('MacrosChanged', {});
    await rest();
    expect(board()).not.toBeNull();
    expect(opened()).toContain('Support');

    dirty = false;
    hub.emit('MacrosChanged', {});
    await rest();
    expect(board()).toBeNull();
  });
});
