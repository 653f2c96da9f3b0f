import { join } from 'node:path';
import { COMMANDS } from '../../commands/index.ts';
import { runCommandLine } from '../../src/cli/run.ts';
import type { ExitCode, Surroundings } from '../../src/cli/surroundings.ts';
import type { Config } from '../../src/config.ts';
import { openPainter } from '../../src/painter/open-painter.ts';
import type { Clock } from '../../src/ports.ts';
import { lackingFor } from '../../src/post/by-address.ts';
import { examineHouse } from '../../src/program/doctor/doctor.ts';
import { openHouse, openInMemory, openReadIn } from '../../src/program/house/house.ts';
import { openKeys } from '../../src/program/house/keys.ts';
import { backUpStore, restoreFromFile } from '../../src/program/moving.ts';
import { parseHere } from '../cases/parse-here.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';

export type Said = { code: ExitCode; out: string[]; err: string[] };

/** Eight in the evening in London of the 4th, which in Shanghai is the 5th already. */
export const clock: Clock = { now: () => new Date('2022-03-04T20:00:00Z'), zone: 'Asia/Shanghai' };

/** Runs one command line over the real newsroom, in memory where it says --pages or --news, else on a new store. */
export async function say(words: readonly string[], around: Partial<Surroundings> = {}): Promise<Said> {
  return sayOn(await newStore(), words, around);
}

/** Settings for a store that does not exist yet, with a folder of pages that is empty. */
export async function newStore(settings: Partial<Config> = {}): Promise<Config> {
  const folder = await temporaryFolder();
  const rest = {
    discord: null,
    databaseUrl: null,
    search: 'memory' as const,
    lease: { leaseMs: 60_000, requestMs: 15_000 },
    home: null,
    preview: false,
    feeds: [],
    privateFeeds: true,
    sample: 'auto' as const,
    model: null,
    port: 0,
    host: '127.0.0.1',
    publicUrl: null,
    proxies: [],
    post: { mail: null, webhookSecret: null },
    gaps: false,
    deskKey: null,
    doors: null,
    zone: clock.zone,
    logLevel: 'silent',
  };
  return { ...rest, data: join(folder, 'store'), pages: folder, ...settings };
}

/** The same on a store that an earlier line may have written to. */
export async function sayOn(
  settings: Config,
  words: readonly string[],
  around: Partial<Surroundings> = {},
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(words, {
    commands: async () => COMMANDS,
    clock,
    async open(from) {
      const warn = (line: string) => void err.push(line);
      const ways = { warn, parse: { ...parseHere, close() {} } };
      if (from === 'store') return openHouse(settings, clock, ways);
      return from === 'store and pages' ? openReadIn(settings, clock, ways) : openInMemory(from, settings, clock, ways);
    },
    lacking: (address) => lackingFor(address, settings.post),
    sendDigests: async () => ({ ok: false, error: 'no digest is sent in this test' }),
    serveMcp: async () => {},
    keys: () => openKeys(settings, clock),
    backUp: (file) => backUpStore(file, settings, clock),
    restore: (file) => restoreFromFile(file, settings),
    paint: openPainter(),
    doctor: () => examineHouse({ ok: true, value: settings }, clock),
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    listening: () => true,
    terminal: false,
    text: { colour: false },
    version: '1.2.3',
    ...around,
  });
  return { code, out, err };
}
