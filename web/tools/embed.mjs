// Run by the .NET build: installs the packages when the lock changed, bundles, and packs every file with Brotli,
// so that the server only hands out bytes; what a browser without it gets the server makes once. Builds side by side wait for each other and do the work once.
import { execFileSync } from 'node:child_process';
import { openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const packed = join(dist, 'packed');
const loader = join(dist, 'loader.js');
const lock = join(root, '.embed.lock');

const changed = file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Only one process at a time; a lock whose owner died is taken over. */
async function takeLock() {
  for (;;) {
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      process.on('exit', () => rmSync(lock, { force: true }));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw error;
      }
    }
    if (Date.now() - changed(lock) > 1000 && !isRunning(owner())) {
      rmSync(lock, { force: true });
    }
    await wait(100);
  }
}

function owner() {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function npm(...args) {
  const shell = process.platform === 'win32';
  execFileSync(shell ? 'npm.cmd' : 'npm', args, { cwd: root, shell, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Every file of dist/ as .br in dist/packed/, under the same names. */
async function pack() {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  for (const file of [...files.filter(name => name !== loader), loader]) {
    const plain = await readFile(file);
    const target = join(packed, relative(dist, file));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(
      `${target}.br`,
      await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
  }
}

const started = Date.now();
await takeLock();

// The loader is packed last: when that is younger than this process, another one has done the work meanwhile.
if (changed(join(packed, 'loader.js.br')) < started) {
  if (changed(join(root, 'node_modules', '.package-lock.json')) < changed(join(root, 'package-lock.json'))) {
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  }
  npm('run', '--silent', 'build');
  await pack();
}
