import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../../admin/settings/lc-queues-place.js';
import '../../../admin/settings/lc-teams-place.js';
import type { LcQueuesPlace } from '../../../admin/settings/lc-queues-place.js';
import type { LcTeamsPlace } from '../../../admin/settings/lc-teams-place.js';
import { settingsPlaces } from '../../../admin/settings/settings-places.js';
import { hasText, useTexts } from '../../../core/i18n.js';
import { adminTexts } from '../../../core/locales/admin-en.js';
import type { QueueDocumentsDto, QueueSettingsDto, TeamDocumentsDto } from '../../../protocol/contract.gen.js';
import { settle } from '../../fake-clock.js';

const queue: QueueSettingsDto = {
  displayName: 'Support',
  routingPolicy: 'round-robin',
  teams: ['gone'],
  members: { ana: { weight: 3, skills: ['french'], receives: false } },
  requiredSkills: [],
  skillsRequiredFor: 60,
  offerTimeout: 18,
  ringTimeout: 300,
  whenNobodyAnswers: 'keepWaiting',
  repeatRouting: 'anyAgent',
  customerIdleTimeout: 600,
  priority: 0,
  wrapUpTime: 0,
  acceptsTransfers: true,
};
const queues: QueueDocumentsDto = {
  queues: [
    { name: 'support', origin: 'code', version: 0, settings: queue },
    { name: 'night', origin: 'console', version: 2, etag: '"2"', changedAt: 0, changedBy: 'Mia', settings: queue },
  ],
  defaults: queue,
  routingPolicies: ['least-busy', 'round-robin'],
  agents: [{ id: 'ana', name: 'Ana' }],
};
const teams: TeamDocumentsDto = {
  teams: [
    {
      name: 'support',
      origin: 'code',
      version: 0,
      settings: { members: ['ana'], autoMessages: [{ text: 'Hi', delayMs: 1_500 }], membersEditMacros: true },
    },
  ],
  defaults: { members: [], autoMessages: [], membersEditMacros: false },
  agents: [{ id: 'ana', name: 'Ana' }],
};

let answers: Record<string, () => Response> = {};

beforeEach(() => {
  useTexts('en', adminTexts);
  answers = {
    'GET settings/queues': () => Response.json(queues),
    'GET settings/teams': () => Response.json(teams),
  };
  vi.stubGlobal('fetch', (url: string, { method = 'GET' }: RequestInit = {}) =>
    Promise.resolve(
      (answers[`${method} ${url.replace('/livechat/api/admin/', '')}`] ?? (() => new Response('', { status: 500 })))(),
    ),
  );
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  location.hash = '';
});

async function open(tag: 'lc-queues-place' | 'lc-teams-place', name = ''): Promise<LcQueuesPlace | LcTeamsPlace> {
  const place = document.createElement(tag);
  place.basePath = '/livechat';
  place.name = name;
  document.body.append(place);
  await settle();
  await place.updateComplete;
  return place;
}

const text = (place: Element) => place.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const find = (place: Element, selector: string) => place.shadowRoot?.querySelector<HTMLElement>(selector);

describe('the places of the settings', () => {
  it('each have a name and something to load', async () => {
    for (const { id, load } of settingsPlaces) {
      expect(hasText(`admin.nav.settings.${id}`)).toBe(true);
      await load();
    }
  });
});

describe('a place of the settings', () => {
  it('shows what code says, read-only, and where it comes from', async () => {
    const place = await open('lc-queues-place', 'support');
    expect(find(place, '[data-note=code]')?.textContent).toContain('AddQueue');
    expect(place.shadowRoot?.querySelectorAll('form lc-field')).toHaveLength(0);
    expect(find(place, '[data-action=save]')).toBeNull();
    expect(text(place)).toContain('Ana');
    expect(text(place)).toContain('weight 3 · french · nothing rings');
    expect(text(place)).toContain('gone (not there any more)');
  });

  it('says what is wrong at its field and above all of them', async () => {
    const place = await open('lc-queues-place', 'night');
    const field = find(place, 'lc-field[name=ringTimeout]');
    field?.dispatchEvent(new CustomEvent('lc-input', { detail: '1' }));
    find(place, '[data-action=save]')?.click();
    await settle();
    await place.updateComplete;
    expect(field).toMatchObject({ error: 'Enter a whole number from 5 to 86,400.' });
    expect(find(place, '[data-trouble]')?.textContent).toContain('Rings altogether, seconds: Enter a whole number');
  });

  it('says what the server says where it has no words of its own', async () => {
    answers['PUT settings/queues/night'] = () =>
      Response.json(
        { code: 'settings_invalid', problems: [{ field: 'priority', code: 'invalid', text: 'Not on Mondays.' }] },
        { status: 422 },
      );
    const place = await open('lc-queues-place', 'night');
    find(place, '[data-action=save]')?.click();
    await settle();
    await place.updateComplete;
    expect(find(place, 'lc-field[name=priority]')).toMatchObject({ error: 'Not on Mondays.' });
  });

  it('shows both sides when somebody else was first', async () => {
    answers['PUT settings/queues/night'] = () =>
      Response.json(
        {
          code: 'settings_changed',
          current: {
            ...queues.queues[1],
            etag: '"3"',
            version: 3,
            changedBy: 'Kim',
            settings: { ...queue, priority: 7 },
          },
        },
        { status: 412 },
      );
    const place = await open('lc-queues-place', 'night');
    find(place, 'lc-field[name=priority]')?.dispatchEvent(new CustomEvent('lc-input', { detail: '9' }));
    find(place, '[data-action=save]')?.click();
    await settle();
    await place.updateComplete;
    const dialog = place.shadowRoot?.querySelector('lc-conflict-dialog');
    await dialog?.updateComplete;
    expect(dialog).toMatchObject({
      who: 'Kim',
      gone: false,
      differences: [{ label: 'Priority', theirs: '7', mine: '9' }],
    });
  });

  it('says that it could not load, and tries again', async () => {
    const good = answers['GET settings/teams'];
    delete answers['GET settings/teams'];
    const place = await open('lc-teams-place');
    expect(text(place)).toContain("The settings couldn't load.");
    answers['GET settings/teams'] = good ?? (() => new Response());
    find(place, '.wait lc-button')?.click();
    await settle();
    await place.updateComplete;
    expect(find(place, '[data-document=support]')).not.toBeNull();
  });

  it('says what a team says by itself', async () => {
    const place = await open('lc-teams-place', 'support');
    expect(text(place)).toContain('Hi after 1.5 s');
  });

  it('adds an agent and takes one away', async () => {
    const place = await open('lc-teams-place', '+');
    const known = place.shadowRoot?.querySelector('lc-field[data-new=known]');
    expect(known).not.toBeNull();
    if (known) {
      Object.assign(known, { value: 'ana' });
    }
    find(place, '.add lc-button')?.click();
    await place.updateComplete;
    expect(find(place, '[data-member=ana]')?.textContent).toContain('Ana');
    find(place, '[data-member=ana] lc-button')?.click();
    await place.updateComplete;
    expect(find(place, '[data-member=ana]')).toBeNull();
  });
});
