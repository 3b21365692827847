// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { agentsKind } from '../../../admin/settings/agents-kind.js';
import { changeDocument } from '../../../admin/settings/change-document.js';
import { type WorkChange, withMember, withWork } from '../../../admin/settings/memberships.js';
import { SettingsSource } from '../../../admin/settings/settings-source.js';
import type { AdminAgentDto, QueueSettingsDto, TeamSettingsDto } from '../../../protocol/contract.gen.js';

const team: TeamSettingsDto = { members: ['ben'], autoMessages: [], membersEditMacros: false };

/** A server with one document; what is done to it after each reading. */
function server(meanwhile: () => void = () => {}) {
  const state = { settings: team, version: 1, writes: 0 };
  const answer = () => ({
    name: 'night',
    origin: 'console',
    version: state.version,
    etag: `"${state.version}"`,
    settings: state.settings,
  });
  const source = new SettingsSource('', async (_, { method = 'GET', headers, body } = {}) => {
    if (method === 'GET') {
      const read = Response.json(answer());
      meanwhile();
      return read;
    }
    state.writes++;
    if (new Headers(headers).get('if-match') !== `"${state.version}"`) {
      return Response.json({ code: 'settings_changed', current: answer() }, { status: 412 });
    }
    state.settings = JSON.parse(String(body));
    state.version++;
    return Response.json(answer());
  });
  return { source, state };
}

describe('a document that is not open', () => {
  const add = (settings: TeamSettingsDto) => withMember(settings, 'ana', true);

  it('is changed as it is now, so that nothing somebody else changed is lost', async () => {
    let isFirst = true;
    const { source, state } = server(() => {
      if (isFirst) {
        isFirst = false;
        state.settings = { ...team, members: ['ben', 'cem'] };
        state.version++;
      }
    });
    const answer = await changeDocument(source, 'settings/teams/night', add);
    expect(answer.ok && answer.value.settings.members).toEqual(['ben', 'cem', 'ana']);
    expect(state.writes).toBe(2);
  });

  it('is not written when nothing would change', async () => {
    const { source, state } = server();
    await changeDocument<TeamSettingsDto>(source, 'settings/teams/night', settings =>
      withMember(settings, 'ben', true),
    );
    expect(state.writes).toBe(0);
  });

  it('is left as it is when somebody is faster every time', async () => {
    const { source, state } = server(() => {
      state.version++;
    });
    const answer = await changeDocument(source, 'settings/teams/night', add);
    expect(answer.ok ? '' : answer.failure.code).toBe('try_again');
    expect(state.settings).toEqual(team);
  });
});

describe('an agent', () => {
  const seen: AdminAgentDto = {
    id: 'ana',
    name: 'Ana',
    teams: [],
    languages: [],
    availability: 'available',
    isAdmin: false,
    canRedact: false,
    canReadPersonalData: true,
    isPresent: true,
    chats: 0,
    capacity: 3,
  };

  it('has a document also when the console says nothing, and when nobody saw the agent yet', () => {
    const documents = agentsKind.documents({
      agents: [seen],
      documents: [{ name: 'cem', origin: 'console', version: 4, settings: { capacity: 2, languages: [] } }],
    });
    expect(documents.map(({ name, version }) => [name, version])).toEqual([
      ['ana', 0],
      ['cem', 4],
    ]);
  });

  it('is checked before anything is sent', () => {
    const list = { agents: [], documents: [] };
    const wrong = (capacity: number, languages: readonly string[]) =>
      agentsKind.check('ana', { capacity, languages }, false, list).map(({ field, code }) => `${field} ${code}`);
    expect(wrong(50, ['de', 'pt-BR'])).toEqual([]);
    expect(wrong(51, ['not a tag'])).toEqual(['capacity outOfRange', 'languages invalid']);
    expect(
      wrong(
        1,
        Array.from({ length: 21 }, () => 'de'),
      ),
    ).toEqual(['languages tooLong']);
  });

  it('keeps weight and skills in a queue while its chats do not ring', () => {
    const queue = {
      teams: ['day'],
      members: { ana: { weight: 7, skills: ['tax'], receives: true } },
    } as unknown as QueueSettingsDto; // these are all that is read
    const withChange = (id: string, change: WorkChange) => Object(withWork(queue, id, change)).members;
    expect(withChange('ana', { receives: false })).toEqual({ ana: { weight: 7, skills: ['tax'], receives: false } });
    expect(withChange('ben', { receives: false })).toEqual(queue.members);
    expect(Object.keys(withChange('ben', { isMember: true }))).toEqual(['ana', 'ben']);
    expect(withChange('ana', { isMember: false })).toEqual({});
  });
});
