// Compares what the browser has to fetch, compressed, with the budgets. Run after the build; fails on a breach.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const kilo = 1024;

/** Settings as large as they usually get, in place of the placeholder. */
const settings = JSON.stringify({
  siteKey: 'AbC123AbC123AbC123AbC123AbC123Ab',
  name: 'Example company support',
  look: { accent: '#1d4ed8', scheme: 'auto', radius: 16 },
  onAccent: '#fff',
  position: 'bottomEnd',
  offsetX: 20,
  offsetY: 20,
  zIndex: 2147483000,
  icon: 'M5 3.75h10A2.25 2.25 0 0 1 17.25 6v6A2.25 2.25 0 0 1 15 14.25H9.75L6 17.25v-3H5A2.25 2.25 0 0 1 2.75 12V6A2.25 2.25 0 0 1 5 3.75z',
  label: 'Chat with us',
  pill: true,
  words: {
    open: 'Open chat',
    close: 'Close chat',
    unread: '{count} unread',
    dismiss: 'Dismiss',
  },
  hideOn: '^/(checkout/.*|admin)$',
  teaserAfterMs: 2000,
  version: '0.1.0',
  teaser: 'Questions about an order? We are here and answer within minutes.',
  panelUrl: '../panel-side.js',
  frameUrl: '../frame/AbC123AbC123AbC123AbC123AbC123Ab',
});

const gz = text => gzipSync(text, { level: 9 }).length;
const read = name => readFile(join(dist, name), 'utf8');

/** A module and everything it imports statically. */
async function closure(entry, seen = new Set()) {
  if (!seen.has(entry)) {
    seen.add(entry);
    const text = await read(entry);
    for (const [, specifier] of text.matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g)) {
      await closure(join(dirname(entry), specifier), seen);
    }
  }
  return seen;
}

async function sum(names) {
  let bytes = 0;
  for (const name of names) {
    bytes += gz(await read(name));
  }
  return bytes;
}

async function folders(...budgets) {
  const built = await readdir(dist);
  const rows = budgets
    .filter(([name]) => built.includes(name))
    .map(async ([name, budget]) => {
      const files = (await readdir(join(dist, name))).map(file => join(name, file));
      return [`${name}, everything`, await sum(files), budget * kilo];
    });
  return Promise.all(rows);
}

const inFolder = await readdir(join(dist, 'widget'));
const app = await closure('widget/widget.js');
const hub = await closure('widget/signalr-connection.js');
const kernel = new Set([...app, 'widget/widget.css']);
const firstOpen = new Set([...kernel, ...hub]);

/** What a lazily loaded part brings that is not there already. */
const lazily = async name => sum([...(await closure(`widget/${name}`))].filter(file => !firstOpen.has(file)));

/** The desk as it opens; what else it has comes when it is asked for. */
const desk = new Set([
  ...(await closure('desk/desk.js')),
  ...(await closure('desk/signalr-connection.js')),
  'desk/desk.css',
]);
const laterAtDesk = async name => sum([...(await closure(`desk/${name}`))].filter(file => !desk.has(file)));

const languages = await Promise.all(
  inFolder.filter(name => /^[a-z]{2}\.js$/.test(name)).map(async name => [await lazily(name), name]),
);
const [longest, language] = languages.sort((a, b) => b[0] - a[0])[0];
const rows = [
  ['loader, settings inlined', gz((await read('loader.js')).replace('"__LIVECHAT_LAUNCHER__"', settings)), 4 * kilo],
  ['what the loader fetches with the panel', gz(await read('panel-side.js')), 3 * kilo],
  ['widget, first open in its longest language', (await sum(firstOpen)) + longest, 48 * kilo],
  ['widget, of it the panel itself', await sum([...kernel].filter(file => !hub.has(file) || app.has(file))), 30 * kilo],
  ['widget, of it the hub client', await sum([...hub].filter(file => !app.has(file))), 16 * kilo],
  [`widget, of it the texts (${language})`, longest, 2 * kilo],
  ['widget, conversation, lazily', await lazily('conversation.js'), 8 * kilo],
  ['widget, what else a chat needs, lazily', await lazily('chat-parts.js'), 8 * kilo],
  ["widget, what the page's scripts ask for, lazily", await lazily('sdk-calls.js'), 4 * kilo],
  ['desk, first load', await sum(desk), 85 * kilo],
  ['desk, the list of macros, lazily', await laterAtDesk('palette.js'), 12 * kilo],
  ['desk, the pages of macros, lazily', await laterAtDesk('lc-macros-page.js'), 12 * kilo],
  ['desk, the texts of macros, lazily', await laterAtDesk('desk-macros-de.js'), 4 * kilo],
  ...(await folders(['admin', 60])),
];

let failed = false;
for (const [name, bytes, budget] of rows) {
  const breach = bytes > budget;
  failed ||= breach;
  const numbers = `${(bytes / kilo).toFixed(1).padStart(6)} KB gz of ${(budget / kilo).toFixed(0).padStart(3)}`;
  console.log(`${breach ? 'OVER' : 'ok  '} ${numbers}  ${name}`);
}
process.exitCode = failed ? 1 : 0;
