import { readdirSync, readFileSync } from 'node:fs';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import { openAdmission } from '../../src/doors/admit.ts';
import { apiDoor } from '../../src/doors/api/api-door.ts';
import { archiveDoor } from '../../src/doors/archive/archive-door.ts';
import { mcpDoor } from '../../src/doors/mcp/mcp-door.ts';
import type { DoorNeeds } from '../../src/doors/needs.ts';
import { createHttpServer } from '../../src/http/create-server.ts';
import { openGate } from '../../src/http/gate.ts';
import type { Page, Reading } from '../../src/model.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import type { OwnNewsroom } from '../../src/newsroom/own-newsroom.ts';
import type { AccessKey } from '../../src/ports/keys.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';

const EDITION = new URL('../../data/pages/', import.meta.url);

/** Keys of these tests, by what is shown. */
const KEYS: Readonly<Record<string, AccessKey>> = {
  bs_reads: { name: 'reads', scope: 'read', made: '2024-06-01T00:00:00.000Z' },
  bs_writes: { name: 'writes', scope: 'write', made: '2024-06-01T00:00:00.000Z' },
};

export const READER = { Authorization: 'Bearer bs_reads' };
export const WRITER = { Authorization: 'Bearer bs_writes' };

/** The shipped edition, read once: a room takes what was read as it is. */
let edition: [path: string, reading: Reading][] | undefined;

/** A newsroom in memory with the shipped edition. */
export async function editionRoom(): Promise<OwnNewsroom> {
  const room = emptyRoom();
  edition ??= editionPages().map((page) => [page.path, room.read(page)]);
  for (const [path, reading] of edition) await room.takePage({ source: path, hash: path }, reading);
  return room;
}

/** One that holds nothing yet; its clock stands in the evening of the edition's day. */
export function emptyRoom(): OwnNewsroom {
  let ids = 0;
  return createNewsroom({ ...createMemoryStore(), now: () => NOW, newId: () => `id-${++ids}` });
}

const NOW = new Date('2021-07-21T12:00:00Z');

function editionPages(): Page[] {
  return readdirSync(EDITION)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      path: `data/pages/${name}`,
      blocks: readFileSync(new URL(name, EDITION), 'utf8')
        .trim()
        .split(/\n\s*\n/)
        .map((text, number) => ({ number, text })),
      paper: '渝州晨报',
      date: '2021-07-21',
    }));
}

/** The doors' needs over a newsroom. */
function needsOver(newsroom: OwnNewsroom, rest: Partial<DoorNeeds> = {}): DoorNeeds {
  return {
    newsroom,
    clock: { now: () => NOW, zone: 'Asia/Shanghai' },
    log: pino({ level: 'silent' }),
    version: '0.0.0',
    setting: '',
    answered: () => {},
    gate: openGate(),
    keyShown: async (shown) => KEYS[shown] ?? null,
    keepPage: async (_giver, { name }) => ({
      ok: true,
      value: { name, articles: 1, figures: 0, districts: [], cut: 0 },
    }),
    cut: async () => null,
    origins: [],
    publicUrl: null,
    indexed: false,
    quotesOnly: [],
    ...rest,
  };
}

/** All doors over HTTP on a free port of the own machine; gives the address. */
export async function openAll(newsroom: OwnNewsroom, rest: Partial<DoorNeeds> = {}): Promise<string> {
  const needs = needsOver(newsroom, rest);
  const admission = openAdmission(needs);
  const server = createHttpServer({
    doors: [apiDoor(needs, admission), mcpDoor(needs, admission), archiveDoor(needs, admission)],
    log: needs.log,
    host: '127.0.0.1',
    port: 0,
    publicUrl: needs.publicUrl,
    health: async () => ({ status: 'ok' }),
    metrics: async () => ({ type: 'text/plain', text: '' }),
  });
  const listening = await server.listen();
  if (!listening.ok) throw listening.error.cause;
  onTestFinished(() => server.close());
  return listening.value.url;
}
