import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { HEAP_FLAGS } from '../../src/program/house/heap.ts';
import { type LoopbackDiscord, startLoopbackDiscord } from '../discord/loopback/start.ts';
import { PATIENCE_MS } from './budget.ts';
import type { Looks } from './look-from-outside.ts';
import type { Vitals } from './watch-loop.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WATCH_LOOP = new URL('watch-loop.ts', import.meta.url).href;

/** The running program, with a Discord and a folder of pages of its own. */
export type Besieged = {
  discord: LoopbackDiscord;
  /** Where the preview page and health are. */
  url: string;
  pages: string;
  alive(): boolean;
  /** What it and whoever looks at it from outside saw since this was asked last; null where it does not answer. */
  vitals(): Promise<(Vitals & Looks) | null>;
  /** Tells it to stop as an operator does; milliseconds until it had, null where it had to be killed. */
  terminate(): Promise<number | null>;
  /** What it wrote to its error output. */
  complaint(): string;
  close(): Promise<void>;
};

/** Starts the program as `npm start` does, watched from inside and outside. */
export async function besiege(settings: Record<string, string> = {}): Promise<Besieged> {
  const discord = await startLoopbackDiscord({ judges: false });
  const data = await mkdtemp(join(tmpdir(), 'broadsheet-attack-'));
  const pages = await mkdtemp(join(tmpdir(), 'broadsheet-attack-pages-'));
  await cp(join(ROOT, 'data/pages'), pages, { recursive: true });
  const env = {
    PATH: process.env.PATH,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE_URL: discord.url,
    BROADSHEET_DATA: data,
    BROADSHEET_PAGES: pages,
    BROADSHEET_PREVIEW: 'on',
    BROADSHEET_PRIVATE_FEEDS: 'on',
    PORT: '0',
    ...settings,
  };
  const child = spawn(process.execPath, [...HEAP_FLAGS, '--import', WATCH_LOOP, 'src/main.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  // One that hears nothing would outlive whoever attacked it.
  const leave = () => child.kill('SIGKILL');
  process.once('exit', leave);
  let [ended, complaint] = [false, ''];
  const end = once(child, 'exit').then(() => {
    ended = true;
    discord.look();
  });
  child.stderr?.on('data', (text: Buffer) => {
    complaint = (complaint + text).slice(-2_000);
  });
  const url = await started(child, end, () => complaint);
  const outside = new Worker(new URL('look-from-outside.ts', import.meta.url), { workerData: { url, pid: child.pid } });
  return {
    discord,
    url,
    pages,
    alive: () => !ended,
    async vitals() {
      if (ended) return null;
      const inside = once(child, 'message') as Promise<[Vitals]>;
      child.send({});
      outside.postMessage({});
      const [looks] = (await once(outside, 'message')) as [Looks];
      const told = await Promise.race([inside, end.then(() => null), pause(PATIENCE_MS, null, { ref: false })]);
      return told === null ? null : { ...told[0], ...looks };
    },
    async terminate() {
      const began = performance.now();
      child.kill('SIGTERM');
      await Promise.race([end, pause(STOP_MS, null, { ref: false })]);
      return ended ? performance.now() - began : null;
    },
    complaint: () => complaint.trim().split('\n').at(-1) ?? '',
    async close() {
      await outside.terminate();
      process.off('exit', leave);
      leave();
      await end;
      await discord.close();
      await Promise.all([data, pages].map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

/** Milliseconds that an orchestrator waits between SIGTERM and SIGKILL. */
const STOP_MS = 10_000;

/** Waits until the bot is there; gives the address of the preview page. */
async function started(child: ChildProcess, end: Promise<void>, complaint: () => string): Promise<string> {
  let said = '';
  const there = new Promise<string>((resolve) => {
    child.stdout?.on('data', (text: Buffer) => {
      if (said.includes(INVITE)) return;
      said += text;
      const url = /"url":"(http:[^"]+)"/.exec(said)?.[1];
      if (said.includes(INVITE) && url !== undefined) resolve(url);
    });
  });
  const failed = end.then(() => Promise.reject(new Error(`It did not start: ${complaint()}`)));
  failed.catch(() => undefined);
  return Promise.race([there, failed]);
}

const INVITE = 'Add me to a server';
