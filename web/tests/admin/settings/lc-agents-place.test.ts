import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LcAgentsPlace } from '../../../admin/settings/lc-agents-place.js';
import { useTexts } from '../../../core/i18n.js';
import { adminTexts } from '../../../core/locales/admin-en.js';
import type { AgentDocumentsDto, QueueMemberSettingsDto, QueueSettingsDto } from '../../../protocol/contract.gen.js';
import { settle } from '../../fake-clock.js';

const agents: AgentDocumentsDto = {
  agents: ['ana', 'ben'].map(id => ({
    id,
    name: id,
    teams: [],
    languages: [],
    isAdmin: id === 'ana',
    canRedact: true,
    canReadPersonalData: id === 'ana',
    availability: 'available',
    isPresent: true,
    chats: 0,
    capacity: 3,
  })),
  documents: [],
};

const part = (weight: number, ...skills: string[]): QueueMemberSettingsDto => ({ weight, skills, receives: true });

/** What the server has, by path, with versions. */
let stored: Record<string, { version: number; settings: { members: unknown; teams?: readonly string[] } }>;
/** Answers in place of the server. */
let instead: Record<string, () => Response | Promise<Response>>;
let place: LcAgentsPlace;

const documentOf = (path: string) => {
  const { version = 0, settings } = stored[path] ?? {};
  return { name: path.split('/')[1], origin: 'console', version, etag: `"${version}"`, settings };
};
const listOf = (kind: string) =>
  Object.keys(stored)
    .filter(path => path.startsWith(kind))
    .map(documentOf);

async function server(url: string, { method = 'GET', body, headers }: RequestInit = {}): Promise<Response> {
  const path = url.replace('/livechat/api/admin/settings/', '');
  const own = instead[`${method} ${path}`];
  if (own) {
    return own();
  }
  if (method === 'PUT') {
    const document = documentOf(path);
    if (new Headers(headers).get('if-match') !== document.etag) {
      return Response.json({ code: 'settings_changed' }, { status: 412 });
    }
    stored[path] = { version: document.version + 1, settings: JSON.parse(String(body)) };
    return Response.json(documentOf(path));
  }
  return Response.json(
    path === 'agents' ? agents : path.includes('/') ? documentOf(path) : { [path]: listOf(path), agents: [] },
  );
}

const members = (queue: string) => stored[`queues/${queue}`]?.settings.members;
/** Somebody else makes these the members of the queue. */
function meanwhile(queue: string, others: QueueSettingsDto['members']): void {
  const { version = 0, settings } = stored[`queues/${queue}`] ?? {};
  stored[`queues/${queue}`] = { version: version + 1, settings: { ...settings, members: others } };
}

const find = (selector: string) => place.renderRoot.querySelector<HTMLElement>(selector);
const text = (selector: string) => find(selector)?.textContent?.replace(/\s+/g, ' ').trim();
const box = (name: string) => find(`lc-field[name="${name}"]`)?.shadowRoot?.querySelector('input');
const settled = async () => {
  await settle();
  await place.updateComplete;
  await settle();
};
const tick = async (name: string) => {
  box(name)?.click();
  await settled();
};
const press = async (action: string) => {
  find(`[data-action=${action}]`)?.click();
  await settled();
};

beforeEach(() => {
  useTexts('en', adminTexts);
  stored = {
    'teams/night': { version: 1, settings: { members: ['ben'] } },
    'queues/vip': { version: 1, settings: { teams: [], members: { ana: part(7, 'tax'), ben: part(1) } } },
  };
  instead = {};
  vi.stubGlobal('fetch', server);
});

afterEach(() => {
  place.remove();
  vi.unstubAllGlobals();
  location.hash = '';
});

async function open(id = 'ana'): Promise<void> {
  place = new LcAgentsPlace();
  place.basePath = '/livechat';
  place.name = id;
  document.body.append(place);
  await settled();
}

describe('what the sign-in says of an agent', () => {
  it('is shown, with the roles', async () => {
    await open();
    expect(text('[aria-labelledby=host]')).toContain('RolesAdministrator');
    place.remove();
    await open('ben');
    expect(text('[aria-labelledby=host]')).toContain('RolesAgent · May redact · Sees no personal data');
  });
});

describe('the teams and queues of an agent', () => {
  it('show what is so after a change that was not saved, and the next click asks for it again', async () => {
    instead['PUT teams/night'] = () => Promise.reject(new DOMException('Aborted', 'AbortError'));
    await open();
    await tick('team[night]');
    expect(text('[data-said=team]')).toBe("It wasn't saved: the connection is lost. Try again.");
    expect(box('team[night]')?.checked).toBe(false);
    instead = {};
    await tick('team[night]');
    expect(stored['teams/night']?.settings.members).toEqual(['ben', 'ana']);
    expect(text('lc-toast')).toContain('night is saved.');
    expect([text('[data-said=team]'), box('team[night]')?.checked]).toEqual(['', true]);
  });

  it('are busy while they are saved, and keep what is being saved', async () => {
    let writes = 0;
    let save = () => {};
    instead['PUT teams/night'] = () => {
      writes++;
      return new Promise(done => {
        save = () => done(Response.json({ ...documentOf('teams/night'), settings: { members: ['ben', 'ana'] } }));
      });
    };
    await open();
    await tick('team[night]');
    await tick('team[night]');
    expect([writes, box('team[night]')?.checked]).toEqual([1, true]);
    expect(find('[aria-busy=true]')?.getAttribute('name')).toBe('team[night]');
    save();
    await settled();
    expect([find('[aria-busy]'), box('team[night]')?.checked]).toEqual([null, true]);
  });

  it('that could not be loaded are not said to be none, and are loaded again', async () => {
    const sick = () => Response.json({ code: 'internal' }, { status: 500 });
    instead = { 'GET teams': sick, 'GET queues': sick };
    await open();
    const failed = (of: string) => text(`[aria-labelledby=${of}] [data-state=error]`);
    expect(text('[aria-labelledby=teams]')).not.toContain('There is no team yet.');
    expect([failed('teams'), failed('queues')].map(words => words?.includes('The server could not answer.'))).toEqual([
      true,
      true,
    ]);
    instead = {};
    find('[aria-labelledby=queues] [data-action=retry]')?.click();
    await settled();
    expect(failed('queues')).toBeUndefined();
    expect(box('queue[vip]')?.checked).toBe(true);
    find('[aria-labelledby=teams] [data-action=retry]')?.click();
    await settled();
    expect(box('team[night]')?.checked).toBe(false);
  });

  it('give weight and skills back with Undo', async () => {
    await open();
    await tick('queue[vip]');
    expect(members('vip')).toEqual({ ben: part(1) });
    await press('undo');
    expect(members('vip')).toEqual({ ana: part(7, 'tax'), ben: part(1) });
    expect([box('queue[vip]')?.checked, find('lc-toast')]).toEqual([true, null]);
  });

  it('are not put back over what somebody else made of them since', async () => {
    await open();
    await tick('queue[vip]');
    meanwhile('vip', { ana: part(3), ben: part(1) });
    await press('undo');
    expect(members('vip')).toEqual({ ana: part(3), ben: part(1) });
    expect(text('[data-trouble]')).toContain("It can't be undone: somebody changed it since.");
  });

  it('keep the last of a queue without teams, also when the others went meanwhile', async () => {
    await open();
    meanwhile('vip', { ana: part(7, 'tax') });
    await tick('queue[vip]');
    expect(members('vip')).toEqual({ ana: part(7, 'tax') });
    expect(text('[data-said=queue]')).toContain("It wasn't saved: nobody else works for this queue now.");
    expect(text('[data-field="queue[vip]"]')).toContain('Nobody else works for it.');
  });

  it('leave a queue everybody works for to everybody, also when it became that meanwhile', async () => {
    stored['queues/vip'] = { version: 1, settings: { teams: [], members: { ben: part(1) } } };
    await open();
    meanwhile('vip', {});
    await tick('queue[vip]');
    expect(members('vip')).toEqual({});
    expect(text('[data-field="queue[vip]"]')).toContain('Everybody works for it.');
  });
});
