import { archiveOf, askOf, type BenchDocument, type Engine, generateNews, readNews, readQuestions } from './archive.ts';
import { ENGINES } from './engines.ts';

/** What one engine did with one archive: times in milliseconds, memory in bytes above what the texts take. */
export type Measured = {
  hitAt1: number;
  questions: number;
  buildMs: number;
  p50: number;
  p99: number;
  bytesAnArticle: number | null;
  residentBytes: number;
  restartMs: number | null;
};

/** What a peer is given at most; where it takes more, that is the result. */
export type Bounds = { deadlineMs: number; memoryBytes: number };
export type Over = 'time' | 'memory';
export type Job = {
  engine: string;
  size: number;
  news: string | null;
  questions: string | null;
  bounds: Bounds | null;
};

const UNBOUNDED: Bounds = { deadlineMs: Number.POSITIVE_INFINITY, memoryBytes: Number.POSITIVE_INFINITY };

const QUESTIONS = 500;
const BATCH = 1_000;
const GENERATED = 10_000;
/** Times that each question is asked; the quickest counts, so that a busy machine disturbs less. */
const REPEATS = 3;

/** Builds and asks one engine, alone in this process. */
function run({ engine: name, size, news, questions, ...job }: Job): Measured | Over {
  const start = ENGINES[name];
  const bounds = job.bounds ?? UNBOUNDED;
  if (start === undefined) throw new Error(`no engine ${name}; there are ${Object.keys(ENGINES).join(', ')}`);
  const given = news === null ? generateNews(Math.min(size, GENERATED)) : readNews(news);
  const asked = questions === null ? askOf(given.slice(0, size), QUESTIONS) : readQuestions(questions);
  const before = residentAtRest();
  const engine = start();
  const buildMs = build(engine, archiveOf(given, size), bounds);
  if (typeof buildMs !== 'number') return buildMs;
  const until = performance.now() + bounds.deadlineMs - buildMs;
  const residentBytes = Math.max(0, process.memoryUsage().rss - before);
  const present = new Set(given.slice(0, size).map(({ id }) => id));
  const answerable = asked.filter(({ right }) => right.some((id) => present.has(id)));
  for (const { question } of answerable.slice(0, 5)) engine.search(question, 20);
  const times: number[] = [];
  let hits = 0;
  for (const { question, right } of answerable) {
    if (performance.now() > until) break;
    const from = performance.now();
    const [first] = engine.search(question, 20);
    const once = performance.now() - from;
    hits += Number(first !== undefined && right.includes(first));
    times.push(once > 50 ? once : quickest(once, () => engine.search(question, 20)));
  }
  if (times.length === 0) return 'time';
  times.sort((a, b) => a - b);
  const bytes = engine.bytes();
  const again = engine.saved();
  return {
    hitAt1: hits / times.length,
    questions: times.length,
    buildMs,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    bytesAnArticle: bytes === null ? null : bytes / size,
    residentBytes,
    restartMs: again === null ? null : timed(again),
  };
}

/** Resident bytes once what reading the texts left behind is given back: it would hide what a small index takes. */
function residentAtRest(): number {
  globalThis.gc?.();
  // Pages are given back by another thread.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  return process.memoryUsage().rss;
}

/** Milliseconds spent in the engine, making the texts not counted, or what it took too much of. */
function build(engine: Engine, archive: Iterable<BenchDocument>, bounds: Bounds): number | Over {
  let spent = 0;
  let batch: BenchDocument[] = [];
  const over = (work: () => void): Over | null => {
    spent += timed(work);
    if (spent > bounds.deadlineMs) return 'time';
    return process.memoryUsage().rss > bounds.memoryBytes ? 'memory' : null;
  };
  for (const document of archive) {
    if (batch.push(document) < BATCH) continue;
    const stopped = over(() => engine.add(batch));
    if (stopped !== null) return stopped;
    batch = [];
  }
  return over(() => engine.add(batch)) ?? over(() => engine.settle()) ?? spent;
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function quickest(once: number, ask: () => void): number {
  let best = once;
  for (let repeat = 1; repeat < REPEATS; repeat += 1) best = Math.min(best, timed(ask));
  return best;
}

console.log(JSON.stringify(run(JSON.parse(process.argv[2] ?? '{}'))));
