import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>(['../{protocol,core,chat,kit,loader,log,staff,widget,desk,admin}/**/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const files = Object.entries(sources).map(([path, text]) => ({ path: path.replace('../', ''), text }));

/** Who may import from whom; a folder may always import from itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  core: ['protocol'],
  kit: [],
  chat: ['protocol', 'core', 'kit'],
  log: ['protocol', 'core', 'kit', 'chat'],
  staff: ['protocol', 'core', 'kit', 'chat', 'log'],
  widget: ['protocol', 'core', 'kit', 'chat'],
  desk: ['protocol', 'core', 'kit', 'chat', 'log', 'staff'],
  admin: ['protocol', 'core', 'kit', 'chat', 'log', 'staff'],
  loader: [],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(/(import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|import\s*\(?\s*'([^']+)'/g)].map(
    match => {
      const specifier = match[3] ?? match[4] ?? '';
      const to = specifier.startsWith('.') ? new URL(specifier, `file:///${path}`).pathname.slice(1) : specifier;
      return { from: path, to, typeOnly: match[2] !== undefined };
    },
  );
}

const imports = files.flatMap(({ path, text }) => importsOf(path, text));
const folderOf = (path: string) => path.split('/')[0] ?? '';

function violations(pattern: RegExp, except: readonly string[] = []): string[] {
  return files.filter(({ path, text }) => pattern.test(text) && !except.includes(path)).map(({ path }) => path);
}

describe('the layers', () => {
  it('are all there', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(imports.length).toBeGreaterThan(200);
  });

  it('import only what lies below them', () => {
    const wrong = imports
      .filter(({ to }) => folderOf(to) in allowed)
      .filter(({ from, to }) => folderOf(from) !== folderOf(to) && !allowed[folderOf(from)]?.includes(folderOf(to)))
      .filter(({ from, to, typeOnly }) => !(folderOf(from) === 'loader' && folderOf(to) === 'protocol' && typeOnly));
    expect(wrong).toEqual([]);
  });

  it('keep packages where they belong: the hub client in one module, Lit out of protocol, core and loader', () => {
    const packages = imports.filter(({ to }) => !(folderOf(to) in allowed));
    expect(packages.filter(({ to }) => to.includes('signalr')).map(({ from }) => from)).toEqual([
      'protocol/signalr-connection.ts',
    ]);
    expect(packages.filter(({ from }) => ['core', 'loader'].includes(folderOf(from)))).toEqual([]);
    expect(packages.filter(({ to }) => !/^(lit|lit\/.*|@microsoft\/signalr)$/.test(to))).toEqual([]);
  });
});

describe('the rules of the code', () => {
  it('load later parts of the desk and the console with loadPart, which says when one cannot be had', () => {
    const loading = files.filter(({ path, text }) => /^(desk|chat|admin)\//.test(path) && /\bimport\(/.test(text));
    expect(loading.length).toBeGreaterThan(10);
    // Texts are loaded with the part that says them; the places of the settings by what shows them.
    const plain = loading.filter(
      ({ path, text }) => !/(-texts|\/settings-places)\.ts$/.test(path) && !/loadPart|loadOnce/.test(text),
    );
    expect(plain.map(({ path }) => path)).toEqual([]);
  });

  it('never make markup or code of text', () => {
    expect(
      violations(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|unsafeHTML|DOMParser|srcdoc/,
      ),
    ).toEqual([]);
  });

  it('have no style attributes', () => {
    expect(violations(/\sstyle=|setAttribute\(\s*'style'/)).toEqual([]);
  });

  it('have no any', () => {
    expect(violations(/:\s*any\b|\bas any\b|<any>|any\[\]/)).toEqual([]);
  });

  it('have no file over 400 lines', () => {
    const long = files.filter(({ path, text }) => !path.endsWith('.gen.ts') && text.trimEnd().split('\n').length > 400);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('have one element per file, and the file is named like the tag', () => {
    const tags = files.flatMap(({ path, text }) =>
      [...text.matchAll(/\bdefine\(\s*'([a-z-]+)'/g)].map(match => ({ path, tag: match[1] ?? '' })),
    );
    expect(tags.length).toBeGreaterThan(20);
    expect(tags.filter(({ path, tag }) => !path.endsWith(`/${tag}.ts`))).toEqual([]);
    expect(tags.filter(({ tag }) => !/^(lc|livechat)-/.test(tag))).toEqual([]);
  });
});
