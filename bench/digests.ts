import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PgBoss } from 'pg-boss';
import type { Claim, Ledger } from '../src/ports/deliveries.ts';
import { openStore } from '../src/store/open.ts';
import { subscription } from '../tests/cases/articles.ts';
import { type PostgresServer, startPostgres } from '../tests/postgres/server.ts';
import { row, spreadOf } from './spread.ts';

const USAGE = `npm run bench -- digests [--size 2000] [--rounds 3] [--workers 4] [--batch 20]
  deliveries that are claimed, and those that are claimed, intended and recorded, a second, beside pg-boss doing the same
  (fetched, then completed) on the same PostgreSQL, in turns; and on SQLite
  Those of a batch end at the same time and each for itself, as when they are sent. Nothing is sent: that is Discord's to
  limit. pg-boss promises at least once and writes no intent; "at one go" completes a batch when all of it is done, so a
  crash would have all of it done again.`;

type Size = { size: number; workers: number; batch: number };

/** Connections that prepare a round. */
const MAKERS = 8;

/** Milliseconds that claiming alone took, and claiming with all that is written of each. */
type Times = { claims: number; whole: number };

/** One of those who are compared: makes so many deliveries due, and goes through them. */
type Contestant = { round(size: Size): Promise<Times>; close(): Promise<void> };

export async function benchDigests(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { type: 'string', default: '2000' },
      rounds: { type: 'string', default: '3' },
      workers: { type: 'string', default: '4' },
      batch: { type: 'string', default: '20' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const size: Size = { size: Number(values.size), workers: Number(values.workers), batch: Number(values.batch) };
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'));
  const server = await startPostgres();
  try {
    await compare(await openAll(server, folder), size, Number(values.rounds));
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

async function openAll(server: PostgresServer, folder: string): Promise<Record<string, Contestant>> {
  return {
    'Broadsheet on PostgreSQL': await ours(join(folder, 'postgres'), await server.createDatabase()),
    'pg-boss on the same': await boss(await server.createDatabase(), { atOneGo: false }),
    'pg-boss, a batch at one go': await boss(await server.createDatabase(), { atOneGo: true }),
    'Broadsheet on SQLite': await ours(join(folder, 'sqlite'), null),
  };
}

async function compare(contestants: Record<string, Contestant>, size: Size, rounds: number): Promise<void> {
  const times = new Map(Object.keys(contestants).map((name) => [name, [] as Times[]]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, contestant] of Object.entries(contestants)) {
      const taken = await contestant.round(size);
      // The first round warms up.
      if (round > 0) times.get(name)?.push(taken);
    }
  }
  for (const what of ['claims', 'whole'] as const) {
    const title = what === 'claims' ? 'claims a second' : 'digests a second, nothing sent';
    console.log(row(title, 'median', 'least', 'most', 'ratio'));
    const rates = [...times].map(([name, all]) => {
      const { median, min, max } = spreadOf(all.map((one) => (size.size / one[what]) * 1_000));
      return { name, median, min, max };
    });
    const peer = rates.find(({ name }) => name.startsWith('pg-boss'))?.median ?? Number.NaN;
    for (const { name, median, min, max } of rates)
      console.log(row(name, ...[median, min, max].map((rate) => rate.toFixed(0)), (median / peer).toFixed(2)));
  }
  for (const contestant of Object.values(contestants)) await contestant.close();
}

async function ours(data: string, databaseUrl: string | null): Promise<Contestant> {
  const opened = await openStore({ data, databaseUrl });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { ledger, close } = opened.value;
  let rounds = 0;

  async function makeDue(size: number, at: string): Promise<void> {
    let number = 0;
    await inParallel(MAKERS, async () => {
      if (number === size) return [];
      const order = subscription(`${rounds}-${number++}`);
      await ledger.subscribe(order);
      await ledger.plan(order, at);
      return [order];
    });
  }

  return {
    async round({ size, workers, batch }) {
      // Each round has a day of its own, the half of which is claimed first.
      const [at, whole] = [0, 1].map((half) => new Date(Date.UTC(2030, 0, 2 * rounds + half + 1)).toISOString());
      if (at === undefined || whole === undefined) throw new Error('no day');
      await makeDue(size, at);
      const mine: Claim[] = [];
      const claims = await timed(() =>
        inParallel(workers, async () => {
          const claimed = await claimSome(ledger, at, batch);
          mine.push(...claimed);
          return claimed;
        }),
      );
      // What is claimed is settled some time, and in nobody's way by then.
      await Promise.all(mine.map((claim) => settle(ledger, claim, at)));
      rounds += 1;
      await makeDue(size, whole);
      const all = await timed(() =>
        inParallel(workers, async () => {
          const claimed = await claimSome(ledger, whole, batch);
          await Promise.all(claimed.map((claim) => settle(ledger, claim, whole)));
          return claimed;
        }),
      );
      rounds += 1;
      return { claims, whole: all };
    },
    close,
  };
}

function claimSome(ledger: Ledger, at: string, limit: number): Promise<Claim[]> {
  const until = new Date(Date.parse(at) + 3_600_000_000).toISOString();
  return ledger.claim({ at, now: at, until, sender: 'bench', limit });
}

async function settle(ledger: Ledger, claim: Claim, at: string): Promise<void> {
  const { subscription: order, scheduled } = claim.delivery;
  await ledger.intend(claim, { channel: 'c', begun: at, marker: `${order} ${scheduled}`, told: [] });
  if (!(await ledger.record(claim, { status: 'sent', at, message: 'm', why: null }))) throw new Error('not recorded');
}

async function boss(url: string, { atOneGo }: { atOneGo: boolean }): Promise<Contestant> {
  const queue = new PgBoss({ connectionString: url, supervise: false, schedule: false });
  await queue.start();
  await queue.createQueue('claims');
  await queue.createQueue('digests');
  const makeDue = (name: string, size: number) =>
    queue.insert(
      name,
      Array.from({ length: size }, (_, number) => ({ data: { subscription: `${number}` } })),
    );
  return {
    async round({ size, workers, batch }) {
      await makeDue('claims', size);
      const claims = await timed(() => inParallel(workers, () => queue.fetch('claims', { batchSize: batch })));
      await makeDue('digests', size);
      const whole = await timed(() =>
        inParallel(workers, async () => {
          const jobs = await queue.fetch('digests', { batchSize: batch });
          const ids = jobs.map(({ id }) => id);
          if (atOneGo && ids.length > 0) await queue.complete('digests', ids);
          else await Promise.all(ids.map((id) => queue.complete('digests', id)));
          return jobs;
        }),
      );
      return { claims, whole };
    },
    close: () => queue.stop({ graceful: false }),
  };
}

/** Lets so many work side by side until there is nothing left. */
async function inParallel(workers: number, work: () => Promise<readonly unknown[]>): Promise<void> {
  const lines = Array.from({ length: workers }, async () => {
    while ((await work()).length > 0);
  });
  await Promise.all(lines);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
