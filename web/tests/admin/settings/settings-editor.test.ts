// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { changed, isBelow, SettingsEditor, type SettingsKind } from '../../../admin/settings/settings-editor.js';
import { pathOf, type SettingsDocument, SettingsSource } from '../../../admin/settings/settings-source.js';

interface Colour {
  readonly colour: string;
  readonly note?: string;
}

interface Colours {
  readonly all: readonly SettingsDocument<Colour>[];
}

const kind: SettingsKind<Colour, Colours> = {
  path: 'settings/colours',
  pathOf: name => pathOf('colours', name),
  documents: list => list.all,
  defaults: () => ({ colour: 'grey' }),
  read: answer => answer as SettingsDocument<Colour>,
  check: (name, { colour }, isNew) => [
    ...(isNew && name === '' ? [{ field: 'name', code: 'required' as const, text: '' }] : []),
    ...(colour === '' ? [{ field: 'colour', code: 'required' as const, text: '' }] : []),
  ],
};

const sky: SettingsDocument<Colour> = {
  name: 'sky',
  origin: 'console',
  version: 3,
  etag: '"3"',
  settings: { colour: 'blue' },
};
const code: SettingsDocument<Colour> = { name: 'code', origin: 'code', version: 0, settings: { colour: 'red' } };

/** A server that keeps documents, as the real one does. */
function server() {
  const kept = new Map<string, SettingsDocument<Colour>>([
    ['code', code],
    ['sky', sky],
  ]);
  const asked: string[] = [];
  let version = 3;
  let refusal: Response | undefined;
  const problem = (status: number, body: object) => Response.json(body, { status });
  const ask = async (url: string | URL | Request, request: RequestInit = {}): Promise<Response> => {
    const path = String(url);
    const { method = 'GET' } = request;
    const headers = new Headers(request.headers);
    const name = decodeURIComponent(/colours\/(.+)$/.exec(path)?.[1] ?? '');
    asked.push(
      `${method} ${path.slice(path.indexOf('/api/'))} ${headers.get('if-match') ?? headers.get('if-none-match') ?? ''}`.trim(),
    );
    if (refusal) {
      const answer = refusal;
      refusal = undefined;
      return answer;
    }
    const there = kept.get(name);
    if (method === 'GET') {
      return Response.json({ all: [...kept.values()] });
    }
    if ((there?.etag ?? '*') !== (headers.get('if-match') ?? headers.get('if-none-match'))) {
      return problem(412, { code: 'settings_changed', ...(there?.etag ? { current: there } : {}) });
    }
    if (method === 'DELETE') {
      kept.delete(name);
      return new Response(null, { status: 204 });
    }
    version++;
    const saved: SettingsDocument<Colour> = {
      name,
      origin: 'console',
      version,
      etag: `"${version}"`,
      settings: JSON.parse(String(request.body)) as Colour,
    };
    kept.set(name, saved);
    return Response.json(saved);
  };
  const refuse = (status: number, body: object) => {
    refusal = problem(status, body);
  };
  return { kept, asked, refuse, ask };
}

async function editing(name?: string) {
  const there = server();
  let changes = 0;
  const editor = new SettingsEditor(new SettingsSource('/livechat', there.ask), kind, () => {
    changes++;
  });
  await editor.load();
  editor.choose(name);
  return { ...there, editor, changes: () => changes };
}

describe('the editor of settings', () => {
  it('reads the list and opens one of it', async () => {
    const { editor, asked } = await editing('sky');
    expect(asked).toEqual(['GET /api/admin/settings/colours']);
    expect(editor.state.documents.map(({ name }) => name)).toEqual(['code', 'sky']);
    expect(editor.state.draft).toEqual({ colour: 'blue' });
    expect(editor.dirty).toBe(false);
  });

  it('says why the list is not there', async () => {
    const editor = new SettingsEditor(
      new SettingsSource('/livechat', () => Promise.reject(new TypeError('offline'))),
      kind,
      () => {},
    );
    await editor.load();
    expect(editor.state.failure).toBe('connection_lost');
  });

  it('knows whether something is written, and forgets it when it is discarded', async () => {
    const { editor } = await editing('sky');
    editor.change({ colour: 'green' });
    expect(editor.dirty).toBe(true);
    editor.change({ colour: 'blue', note: undefined });
    expect(editor.dirty).toBe(false);
    editor.change({ note: 'warm' });
    editor.discard();
    expect(editor.state.draft).toEqual({ colour: 'blue' });
  });

  it('changes nothing of what code says', async () => {
    const { editor, asked } = await editing('code');
    editor.change({ colour: 'green' });
    expect(editor.readOnly).toBe(true);
    expect(editor.dirty).toBe(false);
    expect(await editor.save()).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it('keeps what is written while it is saved', async () => {
    const { editor, kept } = await editing('sky');
    editor.change({ colour: 'green' });
    const saving = editor.save();
    editor.change({ note: 'written on' });
    expect(await saving).toBe(true);
    expect(kept.get('sky')?.settings).toEqual({ colour: 'green' });
    expect(editor.state.draft).toEqual({ colour: 'green', note: 'written on' });
    expect(editor.dirty).toBe(true);
    expect(await editor.save()).toBe(true);
    expect(kept.get('sky')?.settings).toEqual({ colour: 'green', note: 'written on' });
  });

  it('stays where somebody has gone while something was saved', async () => {
    const { editor } = await editing('sky');
    editor.change({ colour: 'green' });
    const saving = editor.save();
    editor.choose('code');
    await saving;
    expect(editor.state.open?.name).toBe('code');
  });

  it('saves over what it read, and takes that back', async () => {
    const { editor, asked, kept } = await editing('sky');
    editor.change({ colour: 'green' });
    expect(await editor.save()).toBe(true);
    expect(asked.at(-1)).toBe('PUT /api/admin/settings/colours/sky "3"');
    expect(kept.get('sky')?.settings).toEqual({ colour: 'green' });
    expect(editor.dirty).toBe(false);
    expect(editor.state.undo).toEqual({ done: 'saved', name: 'sky' });

    await editor.undo();
    expect(asked.slice(-2)).toEqual(['PUT /api/admin/settings/colours/sky "4"', 'GET /api/admin/settings/colours']);
    expect(kept.get('sky')?.settings).toEqual({ colour: 'blue' });
    expect(editor.state.draft).toEqual({ colour: 'blue' });
    expect(editor.state.undo).toBeUndefined();
  });

  it('makes a new one, whatever its name, and takes it away again', async () => {
    const { editor, asked, kept } = await editing();
    editor.begin();
    expect(await editor.save()).toBe(false);
    expect(editor.state.problems).toEqual([{ field: 'name', code: 'required', text: '' }]);
    editor.rename('sea green');
    expect(editor.state.problems).toEqual([]);
    expect(await editor.save()).toBe(true);
    expect(asked.at(-1)).toBe('PUT /api/admin/settings/colours/sea%20green *');
    expect(editor.state.isNew).toBe(false);

    await editor.undo();
    expect(kept.has('sea green')).toBe(false);
    expect(editor.state.open).toBeUndefined();
  });

  it('puts back what was removed', async () => {
    const { editor, kept } = await editing('sky');
    expect(await editor.remove()).toBe(true);
    expect(kept.has('sky')).toBe(false);
    expect(editor.state.open).toBeUndefined();
    await editor.undo();
    expect(kept.get('sky')?.settings).toEqual({ colour: 'blue' });
    expect(editor.state.open?.name).toBe('sky');
  });

  it('keeps what is written in another one while something is taken back', async () => {
    const { editor, kept } = await editing('sky');
    await editor.remove();
    editor.begin();
    editor.rename('mine');
    await editor.undo();
    expect(kept.has('sky')).toBe(true);
    expect(editor.state.name).toBe('mine');
  });

  it('says that it is too late to take something back', async () => {
    const { editor, kept } = await editing('sky');
    editor.change({ colour: 'green' });
    await editor.save();
    kept.set('sky', { ...sky, etag: '"9"', version: 9 });
    await editor.undo();
    expect(editor.state.trouble).toBe('undo_late');
  });

  it('shows what the server says is wrong, until it is changed', async () => {
    const { editor, refuse } = await editing('sky');
    const problems = [{ field: 'colour', code: 'unknown', text: 'No such colour.' }];
    editor.change({ colour: 'gren' });
    refuse(422, { code: 'settings_invalid', problems });
    expect(await editor.save()).toBe(false);
    expect(editor.state.problems).toEqual(problems);
    editor.change({ colour: 'green' });
    expect(editor.state.problems).toEqual([]);
  });

  it('says what needs what was to be removed', async () => {
    const { editor, refuse } = await editing('sky');
    refuse(409, { code: 'settings_in_use', usedBy: [{ kind: 'widget', name: 'shop' }] });
    expect(await editor.remove()).toBe(false);
    expect(editor.state.trouble).toBe('settings_in_use');
    expect(editor.state.usedBy).toEqual([{ kind: 'widget', name: 'shop' }]);
  });
});

describe('two who change the same', () => {
  async function both() {
    const one = await editing('sky');
    one.kept.set('sky', { ...sky, version: 7, etag: '"7"', settings: { colour: 'pink' } });
    one.editor.change({ colour: 'green' });
    expect(await one.editor.save()).toBe(false);
    return one;
  }

  it('are told of each other', async () => {
    const { editor, kept } = await both();
    expect(editor.state.conflict?.theirs?.settings).toEqual({ colour: 'pink' });
    expect(editor.state.draft).toEqual({ colour: 'green' });
    expect(kept.get('sky')?.settings).toEqual({ colour: 'pink' });
  });

  it('let the other one count', async () => {
    const { editor, kept } = await both();
    await editor.takeTheirs();
    expect(editor.state.conflict).toBeUndefined();
    expect(editor.state.draft).toEqual({ colour: 'pink' });
    expect(kept.get('sky')?.settings).toEqual({ colour: 'pink' });
    editor.change({ colour: 'green' });
    expect(await editor.save()).toBe(true);
  });

  it('write over the other one, and take that back', async () => {
    const { editor, kept, asked } = await both();
    expect(await editor.writeMine()).toBe(true);
    expect(asked.at(-1)).toBe('PUT /api/admin/settings/colours/sky "7"');
    expect(kept.get('sky')?.settings).toEqual({ colour: 'green' });
    await editor.undo();
    expect(kept.get('sky')?.settings).toEqual({ colour: 'pink' });
  });

  it('save as new what the other one removed, or let it be gone', async () => {
    const one = await editing('sky');
    one.kept.delete('sky');
    one.editor.change({ colour: 'green' });
    await one.editor.save();
    expect(one.editor.state.conflict).toEqual({ theirs: undefined });
    expect(await one.editor.writeMine()).toBe(true);
    expect(one.asked.at(-1)).toBe('PUT /api/admin/settings/colours/sky *');

    one.kept.delete('sky');
    one.editor.change({ colour: 'black' });
    await one.editor.save();
    await one.editor.takeTheirs();
    expect(one.editor.state.open).toBeUndefined();
    expect(one.kept.has('sky')).toBe(false);
  });
});

describe('the fields of settings', () => {
  it('are not there when they are absent', () => {
    expect(changed({ a: 1, b: 2 }, { b: undefined })).toEqual({ a: 1 });
  });

  it('hold what is below them, and nothing that only begins like them', () => {
    expect(isBelow('members[ana].weight', 'members')).toBe(true);
    expect(isBelow('openingHours.week', 'openingHours')).toBe(true);
    expect(isBelow('displayNameOther', 'displayName')).toBe(false);
  });
});
