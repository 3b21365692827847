// Serves the screens with made-up contents, for looking at them without a server: node tools/preview.mjs [port], then /desk#chats.

import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.argv[2] ?? 5090);
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

async function bundle(entry) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return result.outputFiles[0].text;
}

const page = name => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/${name}.css"><script type="module" src="/${name}.js"></script></head><body></body></html>`;

/** The panel as the widget settings show it. */
const panel = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Panel</title><link rel="stylesheet" href="/widget.css"><script type="application/json" id="livechat-config">{}</script>
<script type="module" src="/widget.js"></script></head><body><livechat-panel></livechat-panel></body></html>`;

/** Which style the pages have that are not named like it. */
const styles = { widgets: 'admin/admin.css', widget: 'widget/widget.css' };
const scripts = { widget: 'widget/widget.ts' };

createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const match = /^\/(desk|admin|widgets|widget)(\.js|\.css)?$/.exec(path);
  try {
    if (path.startsWith('/livechat/frame/')) {
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(panel);
    } else if (!match) {
      response.writeHead(404).end();
    } else if (match[2] === '.js') {
      response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(await bundle(scripts[match[1]] ?? `tools/preview/${match[1]}-preview.ts`));
    } else if (match[2] === '.css') {
      response
        .writeHead(200, { 'content-type': 'text/css' })
        .end(await bundle(styles[match[1]] ?? `${match[1]}/${match[1]}.css`));
    } else {
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(page(match[1]));
    }
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(port, () => console.log(`http://localhost:${port}/desk#chats`));
