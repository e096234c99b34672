// Called by Maven: installs what package-lock.json names and bundles it, unless nothing has changed since.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const out = process.argv[2];
const stop = message => { console.error(`[frontend] ${message}`); process.exit(1); };
if (Number(process.versions.node.split('.')[0]) < 20) stop(`Serve Node 20 o successivo: qui c'è la ${process.version}.`);

const digest = files => files.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256')).digest('hex');
const read = file => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const lock = digest(['package.json', 'package-lock.json']);
const installed = join('node_modules', '.siz-lock');
if (read(installed) !== lock) {
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      { stdio: 'inherit', shell: process.platform === 'win32' });
  } catch {
    stop('npm non è riuscito a installare le librerie: controlla la connessione al registro npm e riprova.');
  }
  writeFileSync(installed, lock);
}

// Pages too: they say which rules of the style and which icons are needed.
const files = folder => readdirSync(folder).sort().map(file => join(folder, file));
const pages = join('..', 'src', 'main', 'resources', 'templates');
const sources = digest(['package-lock.json', 'build.mjs', ...files('src'), ...files(pages)]);
const built = join(out, '.siz-sources');
if (read(built) !== sources) {
  mkdirSync(out, { recursive: true });
  execFileSync(process.execPath, ['build.mjs', out], { stdio: 'inherit' });
  writeFileSync(built, sources);
}
