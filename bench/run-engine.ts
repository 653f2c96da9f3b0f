import { archiveOf, askOf, type BenchDocument, generateNews, readNews, readQuestions } from './archive.ts';
import { ENGINES, type Engine } from './engines.ts';

/** What one engine did with one archive: times in milliseconds, memory in bytes above what the texts take. */
export type Measured = {
  hitAt1: number;
  questions: number;
  buildMs: number;
  p50: number;
  p99: number;
  bytesAnArticle: number | null;
  residentBytes: number;
};

export type Job = { engine: string; size: number; news: string | null; questions: string | null; deadlineMs: number };

const QUESTIONS = 500;
const BATCH = 1_000;
const GENERATED = 10_000;
/** Times that each question is asked; the quickest counts, so that a busy machine disturbs less. */
const REPEATS = 3;

/** Builds and asks one engine, alone in this process. */
function run({ engine: name, size, news, questions, deadlineMs }: Job): Measured | null {
  const start = ENGINES[name];
  if (start === undefined) throw new Error(`no engine ${name}; there are ${Object.keys(ENGINES).join(', ')}`);
  const given = news === null ? generateNews(Math.min(size, GENERATED)) : readNews(news);
  const asked = questions === null ? askOf(given.slice(0, size), QUESTIONS) : readQuestions(questions);
  const until = performance.now() + deadlineMs;
  const before = process.memoryUsage().rss;
  const engine = start();
  const buildMs = build(engine, archiveOf(given, size), until);
  if (buildMs === null) return null;
  const residentBytes = process.memoryUsage().rss - before;
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
  times.sort((a, b) => a - b);
  const bytes = engine.bytes();
  return {
    hitAt1: hits / times.length,
    questions: times.length,
    buildMs,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    bytesAnArticle: bytes === null ? null : bytes / size,
    residentBytes,
  };
}

/** Milliseconds spent in the engine, making the texts not counted; null where it missed the deadline. */
function build(engine: Engine, archive: Iterable<BenchDocument>, until: number): number | null {
  let spent = 0;
  const timed = (work: () => void) => {
    const from = performance.now();
    work();
    spent += performance.now() - from;
    return performance.now() < until;
  };
  let batch: BenchDocument[] = [];
  for (const document of archive) {
    batch.push(document);
    if (batch.length < BATCH) continue;
    if (!timed(() => engine.add(batch))) return null;
    batch = [];
  }
  return timed(() => engine.add(batch)) && timed(() => engine.settle()) ? spent : null;
}

function quickest(once: number, ask: () => void): number {
  let best = once;
  for (let repeat = 1; repeat < REPEATS; repeat += 1) {
    const from = performance.now();
    ask();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

console.log(JSON.stringify(run(JSON.parse(process.argv[2] ?? '{}'))));
