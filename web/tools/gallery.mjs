// Draws every state of the customer's panel on one page, with a scripted hub: node tools/gallery.mjs [folder]. For development only.
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(tmpdir(), 'livechat-gallery');
await mkdir(folder, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ['tools/gallery/gallery.ts', 'tools/gallery/gallery.css'],
  bundle: true,
  format: 'iife',
  target: 'es2022',
  outdir: folder,
});
await writeFile(
  join(folder, 'index.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Panel</title><link rel="stylesheet" href="gallery.css"><body><script src="gallery.js"></script></body></html>`,
);
console.log(`file://${join(folder, 'index.html')}`);
