import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ENGINES } from './engines.ts';
import type { Job, Measured } from './run-engine.ts';
import { measureUpkeep } from './upkeep.ts';

/**
 * Search beside its peers, every engine in a process of its own, as ratios to ours.
 *
 *   npm run bench -- [--news FILE.jsonl[.gz]] [--questions FILE.jsonl] [--sizes 1000,10000,100000] [--engines a,b]
 *
 * Without a file the news is made of made-up words, and questions of stretches of the articles. Without --engines, ours
 * is asked at every size and the peers up to 10,000 articles, FTS5 at all.
 */
const { values } = parseArgs({
  options: {
    news: { type: 'string' },
    questions: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    engines: { type: 'string' },
    minutes: { type: 'string', default: '3' },
  },
});

/** The first is what all others are compared with. */
const OURS = 'broadsheet';
const RUN = fileURLToPath(new URL('run-engine.ts', import.meta.url));
const MEMORY_MB = 4_096;
const deadlineMs = Number(values.minutes) * 60_000;
const columns = [20, 9, 8, 12, 14, 14, 12, 10];

for (const size of values.sizes.split(',').map(Number)) {
  line(`${size} articles`, 'hit@1', 'asked', 'build ms', 'p50 ms', 'p99 ms', 'B/article', 'RSS MB');
  let ours: Measured | null = null;
  for (const engine of values.engines?.split(',') ?? Object.keys(ENGINES)) {
    const measured = measure({
      engine,
      size,
      news: values.news ?? null,
      questions: values.questions ?? null,
      deadlineMs,
    });
    if (measured === null) {
      line(engine, `over ${values.minutes} min or ${MEMORY_MB / 1024} GB`);
      continue;
    }
    if (engine === OURS) ours = measured;
    line(engine, ...rowOf(measured, ours ?? measured));
  }
  for (const [what, figure] of measureUpkeep({ size, news: values.news ?? null })) line(`  ${what}`, figure);
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
      .map((cell, index) => (index === 0 ? cell.padEnd(columns[0] ?? 0) : cell.padStart(columns[index] ?? 0)))
      .join(' '),
  );
}
