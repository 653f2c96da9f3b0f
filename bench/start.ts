import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startLoopbackDiscord } from '../tests/discord/loopback/start.ts';
import { archiveOf, generateNews } from './archive.ts';
import { fill } from './restart.ts';
import { row, spreadOf } from './spread.ts';

const USAGE = `npm run bench -- start [--size 10000] [--data FOLDER] [--rounds 5]
  the whole bot as a process of its own, against a Discord on this machine: from its start until it has signed in and
  registered its commands, and its memory then and after a question`;

const GENERATED = 10_000;
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export async function benchStart(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { type: 'string', default: '10000' },
      data: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const folder = values.data ?? (await mkdtemp(join(tmpdir(), 'broadsheet-bench-')));
  const rounds: Started[] = [];
  try {
    if (values.data === undefined) await fill(folder, archiveOf(generateNews(GENERATED), Number(values.size)));
    // The first one may have to make the index, and fills the system's caches.
    for (let round = 0; round <= Number(values.rounds); round += 1) rounds.push(await startOnce(folder));
  } finally {
    if (values.data === undefined) await rm(folder, { recursive: true });
  }
  console.log(row('start to ready', 'median', 'min', 'max'));
  const tell = (name: string, unit: string, of: (started: Started) => number) => {
    const { median, min, max } = spreadOf(rounds.slice(1).map(of));
    console.log(row(`${name}, ${unit}`, ...[median, min, max].map((value) => value.toFixed(0))));
  };
  tell('signed in and ready', 'ms', ({ ms }) => ms);
  tell('memory then', 'MB', ({ ready }) => ready);
  tell('memory after a question, at most', 'MB', ({ asked }) => asked);
}

type Started = { ms: number; ready: number; asked: number };

async function startOnce(data: string): Promise<Started> {
  const discord = await startLoopbackDiscord();
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE_URL: discord.url,
      BROADSHEET_DATA: data,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let ready = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    ready ||= line.includes('Add me to a server');
    discord.look();
  });
  await discord.until('the bot', () => ready);
  const ms = performance.now() - began;
  const readyMb = await peakOf(child.pid);
  await discord.command('ask', { question: '去年增长了多少？' });
  const asked = await peakOf(child.pid);
  child.kill('SIGTERM');
  await once(child, 'close');
  await discord.close();
  return { ms, ready: readyMb, asked };
}

/** Megabytes of memory that a process has held at once so far, as Linux counts it. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
}
