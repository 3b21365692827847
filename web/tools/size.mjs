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
    lang: 'en',
    dismiss: 'Dismiss',
    lost: "The chat can't be reached. Try again.",
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

const inFolder = await readdir(join(dist, 'widget'));
const app = await closure('widget/widget.js');
const hub = await closure('widget/signalr-connection.js');
const kernel = new Set([...app, 'widget/widget.css']);
const firstOpen = new Set([...kernel, ...hub]);

/** What a part of the desk may take; the log is a page of its own with filters, table, chats and exports. */
const deskPart = name => (name === 'lc-log-page.js' ? 13 : 12) * kilo;

/** What a lazily loaded part brings that is not there already. */
const lazily = async (name, there = firstOpen, folder = 'widget') =>
  sum([...(await closure(`${folder}/${name}`))].filter(file => !there.has(file)));

/** Where files can be sent, what shows them is there. */
const withFiles = new Set([...firstOpen, ...(await closure('widget/lc-attachment.js'))]);

/** The desk as it opens: the application, its style, the hub client, and later the language. */
const desk = new Set([
  ...(await closure('desk/desk.js')),
  'desk/desk.css',
  ...(await closure('desk/signalr-connection.js')),
]);
const deskFiles = await readdir(join(dist, 'desk'));
const deskTexts = Math.max(
  ...(await Promise.all(deskFiles.filter(name => /^[a-z]{2}\.js$/.test(name)).map(name => lazily(name, desk, 'desk')))),
);
/** The ringer has the same texts. */
const ringer = new Set([...(await closure('desk/ringer.js')), ...(await closure('desk/signalr-connection.js'))]);
const deskParts = deskFiles.filter(
  name => /^(lc|palette|desk)-?.*\.js$/.test(name) && !/^desk\.js$/.test(name) && !desk.has(`desk/${name}`),
);

/** The console as it opens, and with each place somebody goes to; without the hub client, which the desk has too. */
const admin = new Set([...(await closure('admin/admin.js')), 'admin/admin.css']);
const adminHub = await closure('admin/signalr-connection.js');
const beside = new Set([...admin, ...adminHub]);
const adminParts = (await readdir(join(dist, 'admin'))).filter(
  name => name.endsWith('.js') && !/^chunk/.test(name) && !beside.has(`admin/${name}`),
);
/** What is read in the log's conversations comes with what opens them; other places are gone to without it. */
const isPlace = name => /^lc-(.*-place|reports)\.js$/.test(name);
const supervised = new Set([...beside, ...(await closure('admin/supervision.js'))]);

/** Looking on brings the whole log along: filters, table, chats, exports, and the menu by which each row's transcript is taken along. */
const supervision = 31 * kilo;

const languages = await Promise.all(
  inFolder.filter(name => /^[a-z]{2}\.js$/.test(name)).map(async name => [await lazily(name), name]),
);
const [longest, language] = languages.sort((a, b) => b[0] - a[0])[0];
const rows = [
  ['loader, settings inlined', gz((await read('loader.js')).replace('"__LIVECHAT_LAUNCHER__"', settings)), 4 * kilo],
  // Lazily, where a part of the widget may have 8; this one comes with the first press, so it has half of that and little more.
  ['what the loader fetches with the panel', gz(await read('panel-side.js')), 4.1 * kilo],
  ['widget, first open in its longest language', (await sum(firstOpen)) + longest, 48 * kilo],
  ['widget, of it the panel itself', await sum([...kernel].filter(file => !hub.has(file) || app.has(file))), 30 * kilo],
  ['widget, of it the hub client', await sum([...hub].filter(file => !app.has(file))), 16 * kilo],
  [`widget, of it the texts (${language})`, longest, 2 * kilo],
  ['widget, conversation, lazily', await lazily('conversation.js'), 8 * kilo],
  ['widget, what else a chat needs, lazily', await lazily('chat-parts.js'), 9 * kilo],
  ['widget, a look of its own, lazily', await lazily('own-look.js'), 1 * kilo],
  ['widget, who is typing, lazily', await lazily('lc-typing.js'), 1 * kilo],
  ['widget, files that came, lazily', await lazily('lc-attachment.js'), 8 * kilo],
  ['widget, files that are sent, lazily', await lazily('panel-uploads.js', withFiles), 8 * kilo],
  ["widget, what the page's scripts ask for, lazily", await lazily('sdk-calls.js'), 4 * kilo],
  ['desk, first load in its longest language', (await sum(desk)) + deskTexts, 85 * kilo],
  ['ringer, first load in its longest language', (await sum(ringer)) + deskTexts, 56 * kilo],
  ...(await Promise.all(
    deskParts.map(async name => [`desk, ${name}, lazily`, await lazily(name, desk, 'desk'), deskPart(name)]),
  )),
  ['admin, first load', await sum(admin), 60 * kilo],
  ['admin, the hub client, lazily', await sum([...adminHub].filter(file => !admin.has(file))), 16 * kilo],
  ['admin, supervision.js, lazily', await lazily('supervision.js', beside, 'admin'), supervision],
  ...(await Promise.all(
    adminParts
      .filter(name => name !== 'supervision.js')
      .map(async name => [
        `admin, with ${name}`,
        (await sum(admin)) + (await lazily(name, isPlace(name) ? admin : supervised, 'admin')),
        60 * kilo,
      ]),
  )),
];

let failed = false;
for (const [name, bytes, budget] of rows) {
  const breach = bytes > budget;
  failed ||= breach;
  const numbers = `${(bytes / kilo).toFixed(1).padStart(6)} KB gz of ${(budget / kilo).toFixed(0).padStart(3)}`;
  console.log(`${breach ? 'OVER' : 'ok  '} ${numbers}  ${name}`);
}
process.exitCode = failed ? 1 : 0;
