import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ENGINES } from './engines.ts';
import type { Job, Measured } from './run-engine.ts';
import { measureUpkeep } from './upkeep.ts';

const USAGE = `npm run bench -- search [--news FILE.jsonl[.gz]] [--questions FILE.jsonl] [--sizes 1000,10000,100000]
                        [--engines a,b] [--minutes 3]
  search beside its peers, every engine in a process of its own, as ratios to ours
  Without files the news is made of made-up words, and the questions of stretches of the articles.
  An engine that takes more than the minutes, or more than 4 GB, is ended.`;

/** The first is what all others are compared with. */
const OURS = 'broadsheet';
const RUN = fileURLToPath(new URL('run-engine.ts', import.meta.url));
const MEMORY_MB = 4_096;
const COLUMNS = [20, 9, 8, 12, 14, 14, 12, 10];

/** Compares engines over archives of growing size. */
export async function benchSearch(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      news: { type: 'string' },
      questions: { type: 'string' },
      sizes: { type: 'string', default: '1000,10000,100000' },
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
  const deadlineMs = Number(values.minutes) * 60_000;
  for (const size of values.sizes.split(',').map(Number)) {
    compareEngines(engines, { size, news, questions, deadlineMs });
    for (const [what, figure] of await measureUpkeep({ size, news })) line(`  ${what}`, figure);
  }
}

function compareEngines(engines: readonly string[], job: Omit<Job, 'engine'>): void {
  line(`${job.size} articles`, 'hit@1', 'asked', 'build ms', 'p50 ms', 'p99 ms', 'B/article', 'RSS MB');
  let ours: Measured | null = null;
  for (const engine of engines) {
    const measured = measure({ engine, ...job });
    if (measured === null) {
      line(engine, `over ${job.deadlineMs / 60_000} min or ${MEMORY_MB / 1024} GB`);
      continue;
    }
    if (engine === OURS) ours = measured;
    line(engine, ...rowOf(measured, ours ?? measured));
  }
}

function measure(job: Job): Measured | null {
  const args = [`--max-old-space-size=${MEMORY_MB}`, RUN, JSON.stringify(job)];
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', timeout: job.deadlineMs * 1.5, stdio: 'pipe' }),
    );
  } catch {
    // The process was ended for its time or its memory: that is the result.
    return null;
  }
}

function rowOf(one: Measured, ours: Measured): string[] {
  const ratio = (value: number, base: number) => `${value.toFixed(value < 10 ? 3 : 0)} ×${(value / base).toFixed(1)}`;
  return [
    `${(100 * one.hitAt1).toFixed(1)} %`,
    String(one.questions),
    ratio(one.buildMs, ours.buildMs),
    ratio(one.p50, ours.p50),
    ratio(one.p99, ours.p99),
    one.bytesAnArticle === null ? '-' : one.bytesAnArticle.toFixed(0),
    (one.residentBytes / 1e6).toFixed(0),
  ];
}

function line(...cells: string[]): void {
  console.log(
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(COLUMNS[0] ?? 0) : cell.padStart(COLUMNS[index] ?? 0)))
      .join(' '),
  );
}
