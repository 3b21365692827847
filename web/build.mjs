// Bundles the loader, the widget, the desk and the admin console into dist/. What lies where is described in README.md.
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = join(root, 'dist');
const launcherPlaceholder = '"__LIVECHAT_LAUNCHER__"';

/** Takes the air out of style sheets and markup in template literals, where a bundler does not look. */
const dense = {
  name: 'dense',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      return { contents: denseSource(await readFile(path, 'utf8')), loader: 'ts' };
    });
  },
};

function denseSource(source) {
  return source.replace(/\bcss`([^`]*)`/g, (_, style) => `css\`${denseStyle(style)}\``).replace(/\n[ \t]+/g, '\n');
}

function denseStyle(style) {
  return style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/([\w-]): /g, '$1:')
    .replace(/;}/g, '}')
    .trim();
}

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: ['es2022'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [dense],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/**
 * What is loaded later comes after everything the entry needs. Said to the bundler, that is one file for all of it, instead of one for
 * each set of later parts that share a module with the entry.
 */
const afterEntry = entry => ({
  name: 'after-entry',
  setup(bundler) {
    const later = new Set();
    bundler.onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ kind, path, resolveDir }) => {
      if (kind === 'dynamic-import') {
        later.add(join(resolveDir, path.replace(/\.js$/, '.ts')));
      }
      return undefined;
    });
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return later.has(path) && /^import (?!type\b)/m.test(source)
        ? { contents: `${denseSource(source)}\nimport ${JSON.stringify(entry)};`, loader: 'ts' }
        : undefined;
    });
  },
});

/** One application: an ES module entry with lazily loaded chunks beside it, and its page style; and other entries that share its chunks. */
async function buildApp(name, others = []) {
  const out = join(dist, name);
  await build({
    ...common,
    // With several entries what they share stays in chunks of its own: none may bring another along.
    plugins: others.length > 0 ? [dense] : [afterEntry(join(root, name, `${name}.ts`)), dense],
    entryPoints: [
      ...[name, ...others].map(entry => ({ in: `${name}/${entry}.ts`, out: entry })),
      { in: `${name}/${name}.css`, out: name },
    ],
    outdir: out,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[name]-[hash]',
  });
  await nameChunks(out);
}

/** Chunks get names without content in them: the server puts the hash of everything into the address. */
async function nameChunks(folder) {
  const files = (await readdir(folder)).sort();
  const names = new Map();
  for (const file of files) {
    const match = /^chunk-(.+)-[A-Z0-9]{8}\.js$/.exec(file);
    if (match) {
      const taken = [...names.values()];
      let name = `${match[1]}.js`;
      for (let n = 2; taken.includes(name) || files.includes(name); n++) {
        name = `${match[1]}-${n}.js`;
      }
      names.set(file, name);
    }
  }
  for (const file of files.filter(f => f.endsWith('.js'))) {
    let text = await readFile(join(folder, file), 'utf8');
    for (const [from, to] of names) {
      text = text.replaceAll(from, to);
    }
    await writeFile(join(folder, file), text);
  }
  for (const [from, to] of names) {
    await rename(join(folder, from), join(folder, to));
  }
}

/** The loader: one classic script; the server replaces the placeholder by the launcher's settings. */
async function buildLoader() {
  const outfile = join(dist, 'loader.js');
  await build({ ...common, entryPoints: ['loader/loader.ts'], outfile, format: 'iife' });
  // What is left of line breaks after minifying stands in the style sheet, where they mean nothing.
  const script = (await readFile(outfile, 'utf8')).replaceAll('\n', '');
  await writeFile(outfile, script);
  const count = script.split(launcherPlaceholder).length - 1;
  if (count !== 1) {
    throw new Error(
      `loader.js holds ${launcherPlaceholder} ${count} times instead of once; the server could not put the settings in.`,
    );
  }
}

/** What the loader fetches together with the panel, as a module of the page. */
async function buildPanelSide() {
  await build({
    ...common,
    entryPoints: ['loader/panel-side.ts'],
    outfile: join(dist, 'panel-side.js'),
    format: 'esm',
  });
}

/** What the launcher says in each language, out of the panel's texts: the server puts it into the loader. */
async function writeWords() {
  const files = (await readdir(join(root, 'widget/locales'))).filter(name => /^[a-z]{2}\.ts$/.test(name));
  const languages = files.map(name => name.slice(0, 2));
  const {
    outputFiles: [module],
  } = await build({
    ...common,
    stdin: {
      contents: languages.map(tag => `export { texts as ${tag} } from './widget/locales/${tag}.js';`).join('\n'),
      resolveDir: root,
    },
    external: ['*-chat.js'],
    format: 'esm',
    write: false,
  });
  const texts = await import(`data:text/javascript,${encodeURIComponent(module.text)}`);
  const words = languages.map(tag => [
    tag,
    Object.fromEntries(Object.entries(texts[tag]).filter(([key]) => key.startsWith('launcher.'))),
  ]);
  await writeFile(join(dist, 'launcher-words.json'), JSON.stringify(Object.fromEntries(words)));
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
await copyFile(join(root, 'loader/livechat.d.ts'), join(dist, 'livechat.d.ts'));
await Promise.all([
  buildLoader(),
  buildPanelSide(),
  writeWords(),
  buildApp('widget'),
  buildApp('desk', ['ringer']),
  buildApp('admin'),
]);
