import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../src/model.ts';
import { createCatalogue } from '../src/newsroom/catalogue/catalogue.ts';
import { createIndex, loadIndex } from '../src/search/index/full-text.ts';
import { createIndexFile } from '../src/store/library/index-file.ts';
import { archiveOf, articleOf, type BenchDocument, generateNews, readNews } from './archive.ts';
import { createStepWatch, ms } from './steps.ts';

/** Articles that come one by one while the index is joined and saved. */
const COMING = 2_000;
const BATCH = 1_000;

type Archive = { size: number; news: string | null };

/** What keeping our index costs beside asking it: each with its figure. */
export async function measureUpkeep({ size, news }: Archive): Promise<[string, string][]> {
  const given = news === null ? generateNews(Math.min(size, 10_000)) : readNews(news);
  const index = createIndex();
  const steps = createStepWatch();
  let more = true;
  const step = () => {
    more = index.mergeStep();
  };
  let batch: BenchDocument[] = [];
  for (const document of archiveOf(given, size)) {
    if (batch.push(document) < BATCH) continue;
    index.add(batch);
    batch = [];
    for (more = true; more; ) steps.time(step);
    await setImmediate();
  }
  index.add(batch);
  for (more = true; more; ) steps.time(step);
  let parts: Uint8Array[] = [];
  const save = timed(() => {
    parts = [...index.save()];
  });
  const bytes = Buffer.concat(parts);
  const load = timed(() => void loadIndex(bytes));
  const { found, pause } = await comeOneByOne(bytes, given);
  return [
    ...(await steps.figures()),
    ['save', ms(save)],
    ['load', ms(load)],
    ['one more found, p50', ms(found[Math.floor(found.length * 0.5)])],
    ['one more found, longest', ms(found.at(-1))],
    ['pause meanwhile, longest', ms(pause)],
  ];
}

/**
 * Articles come one by one into a newsroom's catalogue over a saved index, which is joined and saved meanwhile: how long
 * each takes to be found, and the longest time that nothing else could be answered.
 */
async function comeOneByOne(
  bytes: Uint8Array,
  given: readonly BenchDocument[],
): Promise<{ found: number[]; pause: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'));
  const file = { ...createIndexFile(folder, 0), read: async () => ({ revision: 0, bytes }) };
  const come: Article[] = [];
  const saved = loadIndex(bytes)?.size ?? 0;
  const library = {
    changes: async function* (since: number) {
      if (since < come.length) yield { shown: come.slice(since), gone: [], revision: come.length };
    },
    coverage: async () => ({ articles: saved + come.length, districts: [], topics: [], latest: null }),
    revision: async () => come.length,
  };
  const catalogue = createCatalogue(library, { file, now: () => new Date(), pause: () => setImmediate() });
  await catalogue.overview();
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const found: number[] = [];
  for (let number = 0; number < COMING; number += 1) {
    const text = `${given[number % given.length]?.text}新到${number}`;
    const from = performance.now();
    come.push(articleOf({ id: `new-${number}`, text }));
    const matches = await (await catalogue.overview()).finder.search(`新到${number}`, 1);
    if (matches.length === 0) throw new Error('not found');
    found.push(performance.now() - from);
    await setImmediate();
  }
  await catalogue.close();
  loop.disable();
  await rm(folder, { recursive: true });
  return { found: found.toSorted((a, b) => a - b), pause: loop.max / 1e6 };
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
