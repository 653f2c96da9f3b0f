#!/usr/bin/env node
// The command line from the folder: npx broadsheet ask "…". The Node that runs the program lies among the packages, since an
// older one cannot read TypeScript; a container has a new one itself, and leaves that out.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const within = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const isWindows = process.platform === 'win32';
const packaged = within(`node_modules/.bin/node${isWindows ? '.cmd' : ''}`);
const isEnough = Number.parseInt(process.versions.node, 10) >= 24 && existsSync(within('node_modules/zod'));
const isOwn = !existsSync(packaged) && isEnough;
const child = spawn(
  isOwn ? process.execPath : packaged,
  ['--max-semi-space-size=8', within('src/main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', shell: isWindows && !isOwn },
);
child.on('error', () => {
  process.stderr.write('The packages are not there yet: run npm ci first.\n');
  process.exitCode = 1;
});
// Whoever ends us means the program; it ends in its own time.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 128);
});
