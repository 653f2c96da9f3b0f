import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ENGINES, OURS } from './engines.ts';
import type { Bounds, Job, Measured, Over } from './run-engine.ts';
import { measureUpkeep } from './upkeep.ts';

const USAGE = `npm run bench -- search [--news FILE.jsonl[.gz]] [--questions FILE.jsonl] [--sizes 1000,10000,100000,1000000]
                        [--engines a,b] [--minutes 3]
  search beside its peers, every engine in a process of its own, as ratios to ours
  Without files the news is made of made-up words, and the questions of stretches of the articles.
  A peer that takes more than the minutes, or more than 4 GB, is ended. Over 100,000 articles ours is alone.`;

/** What all others are compared with. */
const BASE = 'broadsheet';
/** Articles up to which others are measured. */
const SHARED = 100_000;
const RUN = fileURLToPath(new URL('run-engine.ts', import.meta.url));
const MEMORY_MB = 4_096;
const COLUMNS = [20, 9, 8, 14, 14, 14, 11, 13, 14];

/** Compares engines over archives of growing size. */
export async function benchSearch(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      news: { type: 'string' },
      questions: { type: 'string' },
      sizes: { type: 'string', default: '1000,10000,100000,1000000' },
      engines: { type: 'string' },
      minutes: { type: 'string', default: '3' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    console.log(USAGE);
    return;
  }
  const { news = null, questions = null } = values;
  const engines = values.engines?.split(',') ?? Object.keys(ENGINES);
  const bounds = { deadlineMs: Number(values.minutes) * 60_000, memoryBytes: MEMORY_MB * 2 ** 20 };
  for (const size of values.sizes.split(',').map(Number)) {
    const measurable = engines.filter((engine) => size <= SHARED || engine in OURS);
    compareEngines(measurable, { size, news, questions }, bounds);
    for (const [what, figure] of await measureUpkeep({ size, news })) line(`  ${what}`, figure);
  }
}

function compareEngines(engines: readonly string[], archive: Omit<Job, 'engine' | 'bounds'>, bounds: Bounds): void {
  line(
    `${archive.size} articles`,
    'hit@1',
    'asked',
    'build ms',
    'p50 ms',
    'p99 ms',
    'B/article',
    'RSS MB',
    'restart ms',
  );
  let base: Measured | null = null;
  for (const engine of engines) {
    const measured = measure({ engine, ...archive, bounds: engine in OURS ? null : bounds });
    if (measured === 'time') line(engine, `over ${bounds.deadlineMs / 60_000} min`);
    else if (measured === 'memory') line(engine, `over ${MEMORY_MB / 1024} GB`);
    else {
      if (engine === BASE) base = measured;
      line(engine, ...rowOf(measured, base ?? measured));
    }
  }
}

/** What an engine does in a process of its own, which is ended for its time or its memory where it does not end itself. */
function measure(job: Job): Measured | Over {
  const heapMb = job.bounds === null ? 2 * MEMORY_MB : MEMORY_MB;
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', `--max-old-space-size=${heapMb}`, RUN, JSON.stringify(job)],
    { encoding: 'utf8', timeout: job.bounds === null ? undefined : job.bounds.deadlineMs * 1.5 },
  );
  if (status === 0) return JSON.parse(stdout);
  if (stderr.includes('heap out of memory')) return 'memory';
  if (signal === 'SIGTERM') return 'time';
  throw new Error(stderr);
}

function rowOf(one: Measured, ours: Measured): string[] {
  const times = (value: number, base: number) => (base > 0 ? ` ×${(value / base).toFixed(1)}` : '');
  const ratio = (value: number, base: number) => `${value.toFixed(value < 10 ? 3 : 0)}${times(value, base)}`;
  return [
    `${(100 * one.hitAt1).toFixed(1)} %`,
    String(one.questions),
    ratio(one.buildMs, ours.buildMs),
    ratio(one.p50, ours.p50),
    ratio(one.p99, ours.p99),
    one.bytesAnArticle === null ? '-' : one.bytesAnArticle.toFixed(0),
    ratio(one.residentBytes / 1e6, ours.residentBytes / 1e6),
    one.restartMs === null ? '-' : ratio(one.restartMs, ours.restartMs ?? one.restartMs),
  ];
}

function line(...cells: string[]): void {
  console.log(
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(COLUMNS[0] ?? 0) : cell.padStart(COLUMNS[index] ?? 0)))
      .join(' '),
  );
}
