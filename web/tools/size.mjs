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
  position: 'bottomEnd',
  offsetX: 20,
  offsetY: 20,
  zIndex: 2147483000,
  label: 'Chat with us',
  teaser: 'Questions about an order? We are here and answer within minutes.',
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

const app = await closure('widget/widget.js');
const hub = await closure('widget/signalr-connection.js');
const chat = await closure('widget/conversation.js');
const firstOpen = new Set([...app, ...hub, 'widget/widget.css']);
const rest = [...chat].filter(name => !firstOpen.has(name));
const rows = [
  ['loader, settings inlined', gz((await read('loader.js')).replace('"__LIVECHAT_LAUNCHER__"', settings)), 4 * kilo],
  ['widget, first open', await sum(firstOpen), 48 * kilo],
  ['widget, of it the hub client', await sum(['widget/signalr-connection.js']), 16 * kilo],
  ['widget, conversation, lazily', await sum(rest), 8 * kilo],
  ...(await folders(['desk', 85], ['admin', 60])),
];

let failed = false;
for (const [name, bytes, budget] of rows) {
  const breach = bytes > budget;
  failed ||= breach;
  const numbers = `${(bytes / kilo).toFixed(1).padStart(6)} KB gz of ${(budget / kilo).toFixed(0).padStart(3)}`;
  console.log(`${breach ? 'OVER' : 'ok  '} ${numbers}  ${name}`);
}
process.exitCode = failed ? 1 : 0;
