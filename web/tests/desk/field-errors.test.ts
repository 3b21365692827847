import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { deskTeamTexts } from '../../core/locales/desk-team-en.js';
import { LcBlockDialog } from '../../desk/lc-block-dialog.js';
import { LcTags } from '../../desk/lc-tags.js';
import { TeamNotes } from '../../desk/team-notes.js';
import type { AgentClient, AgentHub } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { FakeClock, settle } from '../fake-clock.js';
import { memoryStorage } from '../memory-storage.js';
import { ScriptedHub } from '../scripted-hub.js';
import { chat } from './samples.js';

let hub: ScriptedHub<AgentHub, AgentClient>;
let notes: TeamNotes;

beforeEach(() => {
  useTexts('en', deskTexts, deskTeamTexts);
  hub = new ScriptedHub();
  notes = new TeamNotes(hub, memoryStorage(), new FakeClock());
});

afterEach(() => document.body.replaceChildren());

/** What a field says of itself, and whether it has the focus. */
async function field(place: LcBlockDialog | LcTags) {
  await settle();
  await place.updateComplete;
  const found = place.renderRoot.querySelector('lc-field');
  await found?.updateComplete;
  const control = found?.renderRoot.querySelector('#control');
  return {
    invalid: control?.getAttribute('aria-invalid'),
    described: control?.getAttribute('aria-describedby')?.split(' ').includes('error'),
    error: found?.renderRoot.querySelector('#error')?.textContent?.trim(),
    focused: place.renderRoot instanceof ShadowRoot && place.renderRoot.activeElement === found,
  };
}

describe('what is wrong is said at the field, which gets the focus', () => {
  it('of the reason for which a customer is kept out', async () => {
    const dialog = Object.assign(new LcBlockDialog(), { chat: chat('a'), notes });
    document.body.append(dialog);
    await dialog.show();
    dialog.renderRoot.querySelector<HTMLElement>('lc-button[variant=destroy]')?.click();
    expect(await field(dialog)).toEqual({
      invalid: 'true',
      described: true,
      error: 'Say why, so that others understand it later.',
      focused: true,
    });
    expect(dialog.renderRoot.querySelector('.trouble')).toBeNull();
  });

  it('of a tag', async () => {
    hub.answer('SetTag', () => refusal('tag_invalid'));
    const tags = Object.assign(new LcTags(), { chatId: 'a', notes });
    document.body.append(tags);
    await tags.updateComplete;
    const input = tags.renderRoot.querySelector('lc-field');
    input?.dispatchEvent(new CustomEvent('lc-input', { detail: 'x'.repeat(41) }));
    tags.renderRoot.querySelector<HTMLElement>('lc-button')?.click();
    const { invalid, described, focused, error } = await field(tags);
    expect([invalid, described, focused]).toEqual(['true', true, true]);
    expect(error).toContain('40');
    input?.dispatchEvent(new CustomEvent('lc-input', { detail: 'vip' }));
    expect((await field(tags)).error).toBeUndefined();
  });
});
