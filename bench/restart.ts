import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createNewsroom } from '../src/newsroom/create-newsroom.ts';
import { openStore } from '../src/store/open.ts';
import { archiveOf, askOf, type BenchDocument, generateNews, readNews } from './archive.ts';

const USAGE = `npm run bench -- restart [--size 10000] [--news FILE.jsonl[.gz]] [--data FOLDER]
  what a start, a question and one more page cost over a store of some size
  With --data a store that is there already is measured, and gets some articles more; else one is made and thrown away.`;

const RUN = fileURLToPath(new URL('run.ts', import.meta.url));
const ASKED = { today: '2024-09-01', asker: { locale: null } };
const GENERATED = 10_000;
const QUESTIONS = 300;
/** Articles stored at a time. */
const BATCH = 500;
/** Pages that are added one by one, and batches that are added at once. */
const PAGES = 20;
const POURED = 10;

/** Makes a store where none is given, and measures in a process that has done nothing else. */
export async function benchRestart(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { type: 'string', default: '10000' },
      news: { type: 'string' },
      data: { type: 'string' },
      started: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const given = values.news === undefined ? generateNews(GENERATED) : readNews(values.news);
  if (values.started) return measure(values.data ?? '', given);
  const folder = values.data ?? (await mkdtemp(join(tmpdir(), 'broadsheet-bench-')));
  try {
    if (values.data === undefined) await fill(folder, archiveOf(given, Number(values.size)));
    const news = values.news === undefined ? [] : ['--news', values.news];
    execFileSync(process.execPath, [RUN, 'restart', '--started', '--data', folder, ...news], { stdio: 'inherit' });
  } finally {
    if (values.data === undefined) await rm(folder, { recursive: true });
  }
}

async function opened(folder: string) {
  const store = await openStore({ data: folder, databaseUrl: null });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  const { close, ...kept } = store.value;
  let ids = 0;
  const newsroom = createNewsroom({
    ...kept,
    now: () => new Date(),
    newId: () => String(++ids),
    pause: () => setImmediate(),
  });
  return { newsroom, close };
}

/** Puts an archive into a store, and its index beside it. */
export async function fill(folder: string, archive: Iterable<BenchDocument>): Promise<void> {
  const { newsroom, close } = await opened(folder);
  let batch: BenchDocument[] = [];
  let number = 0;
  const put = async () => {
    await newsroom.takeItems({ source: `news#${number++}`, hash: '' }, batch.map(itemOf));
    batch = [];
  };
  for (const document of archive) if (batch.push(document) === BATCH) await put();
  await put();
  tell('index made anew', await timed(() => newsroom.getReady()));
  tell('index saved', await timed(() => newsroom.close()));
  await close();
}

/** A start, questions, pages one by one, and many articles at once. */
async function measure(folder: string, given: readonly BenchDocument[]): Promise<void> {
  const started = performance.now();
  const { newsroom, close } = await opened(folder);
  await newsroom.getReady();
  tell('start to ready', performance.now() - started);
  say('memory', `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);

  const questions = askOf(given, QUESTIONS).map(({ question }) => question);
  const asked: number[] = [];
  for (const question of questions) asked.push(await timed(() => newsroom.ask(question, ASKED)));
  tellSpread('question', asked.slice(20));

  const run = Date.now();
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const found: number[] = [];
  for (let number = 0; number < PAGES; number += 1) {
    const word = `新${run}号${number}`;
    const blocks = [
      { number: 0, text: `${word}开馆` },
      { number: 1, text: `${given[number]?.text}${word}。` },
    ];
    const page = { path: word, blocks, paper: null, date: ASKED.today };
    found.push(
      await timed(async () => {
        await newsroom.takePage({ source: word, hash: '' }, newsroom.read(page));
        const reply = await newsroom.search(word, ASKED);
        if (reply.kind !== 'hits' || reply.hits.length === 0) throw new Error(`${word} was not found`);
      }),
    );
    await setImmediate();
  }
  loop.disable();
  tellSpread('page stored and found', found);
  tell('  longest pause', loop.max / 1e6);

  for (let batch = 0; batch < POURED; batch += 1) {
    const documents = given.slice(batch * BATCH, (batch + 1) * BATCH);
    const items = documents.map(({ id, text }) => itemOf({ id: `${run}-${id}`, text }));
    await newsroom.takeItems({ source: `${run}#${batch}`, hash: '' }, items);
  }
  loop.reset();
  loop.enable();
  const meanwhile: number[] = [];
  for (const question of questions) {
    meanwhile.push(await timed(() => newsroom.ask(question, ASKED)));
    await setImmediate();
  }
  loop.disable();
  tellSpread(`question while ${POURED * BATCH} come in`, meanwhile);
  tell('  longest pause', loop.max / 1e6);
  tell('close', await timed(() => newsroom.close()));
  await close();
}

function itemOf({ id, text }: BenchDocument) {
  const [title = '', ...body] = text.split('\n');
  return { id, title: title.slice(0, 60), date: ASKED.today, body: body.join('\n') || text };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function tellSpread(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  say(what, `median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)} ms`);
}

function tell(what: string, ms: number): void {
  say(what, `${ms.toFixed(1)} ms`);
}

function say(what: string, figure: string): void {
  console.log(`${what.padEnd(45)} ${figure}`);
}
