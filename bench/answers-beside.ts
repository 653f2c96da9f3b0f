import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { openInMemory } from '../src/program/house/house.ts';
import { warmUp } from '../src/program/house/warm-up.ts';
import { jsonLines } from '../tests/quality/broadsheet.ts';
import { ROOT } from '../tests/quality/golden.ts';
import { readNews } from './archive.ts';
import { plainest } from './plainest.ts';
import { row } from './spread.ts';

type Asked = { q: string; kind: string; today: string };

/** Kinds of question that a list or a story answers. */
const LISTS: readonly string[] = ['overview', 'topic_list', 'place_list', 'event_summary'];
/** Questions of the fit, by many hands. */
const FILES = ['sichuan', 'national', 'jiangzhe'];

/**
 * Times everyday questions over an archive of news, each answered by the newsroom and by the plainest rival in turn: as if
 * nobody had asked before, so that no article was looked at yet.
 */
export async function benchBeside(news: string): Promise<void> {
  const settings = readConfig();
  if (!settings.ok) throw new Error(settings.error.join('\n'));
  const clock = { now: () => new Date(), zone: settings.value.zone };
  const opened = await openInMemory([news], settings.value, clock, { warn: () => {} });
  if (!opened.ok) throw new Error(opened.error);
  const { newsroom, close } = opened.value;
  const documents = readNews(news);
  const rival = plainest(documents);
  const questions = FILES.flatMap(
    (file) => jsonLines(readFileSync(join(ROOT, 'fit', 'questions', `${file}.jsonl`), 'utf8')) as Asked[],
  );
  // A bot has asked itself at its start for what is made ready once; no model is here to be rehearsed.
  const rehearse = async () => undefined;
  await warmUp({ newsroom: { ...newsroom, rehearse }, clock: { ...clock, now: () => new Date('2023-08-20') } });
  const rows = new Map<string, { product: Cost[]; rival: Cost[] }>();
  for (const { q, kind, today } of questions) {
    const of = LISTS.includes(kind) ? 'lists' : 'facts';
    const { product, rival: others } = rows.get(of) ?? { product: [], rival: [] };
    rows.set(of, { product, rival: others });
    product.push(await costOf(() => newsroom.ask(q, { today, asker: { locale: null } })));
    others.push(await costOf(() => rival(q)));
  }
  await close();
  console.log(row(`ms a reply, ${documents.length} items of news`, 'median', 'p99', 'CPU median', 'CPU p99', 'rival'));
  for (const [kind, { product, rival: others }] of rows) {
    const ratio = at(product, 0.5, 'cpu') / at(others, 0.5, 'cpu');
    console.log(row(`${kind} (${product.length})`, ...cells(product), `${ratio.toFixed(2)} ×`));
    console.log(row('  MiniSearch, best three sentences', ...cells(others)));
  }
}

/** Milliseconds that somebody waits, and those of the processor that the thread had: others have it too on a machine that is shared. */
type Cost = { wall: number; cpu: number };

async function costOf(ask: () => unknown): Promise<Cost> {
  const before = threadMs();
  const from = performance.now();
  await ask();
  const wall = performance.now() - from;
  return { wall, cpu: threadMs() - before };
}

const NEVER = new Int32Array(new SharedArrayBuffer(4));

/** What a thread had is counted when it stops, and else in steps of 4 ms: so it stops for a moment. */
function threadMs(): number {
  Atomics.wait(NEVER, 0, 0, 0.01);
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function cells(costs: readonly Cost[]): string[] {
  return (['wall', 'cpu'] as const).flatMap((of) =>
    [at(costs, 0.5, of), at(costs, 0.99, of)].map((ms) => ms.toFixed(1)),
  );
}

function at(costs: readonly Cost[], share: number, of: keyof Cost): number {
  const sorted = costs.map((cost) => cost[of]).toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}
