import { createIndex, loadIndex } from '../src/search/full-text.ts';
import { archiveOf, generateNews, readNews } from './archive.ts';

/** What keeping our index costs beside asking it: each with its figure in milliseconds. */
export function measureUpkeep({ size, news }: { size: number; news: string | null }): [string, string][] {
  const given = news === null ? generateNews(Math.min(size, 10_000)) : readNews(news);
  const index = createIndex();
  const steps: number[] = [];
  let batch = [];
  for (const document of archiveOf(given, size)) {
    if (batch.push(document) < 1_000) continue;
    index.add(batch);
    batch = [];
    let more = true;
    while (more) {
      const step = timed(() => {
        more = index.mergeStep();
      });
      steps.push(step);
    }
  }
  index.add(batch);
  while (index.mergeStep());
  const one = Array.from({ length: 50 }, (_, number) =>
    timed(() => {
      index.add([{ id: `new-${number}`, text: `${given[number]?.text ?? ''}新到${number}` }]);
      index.search(`新到${number}`, 1);
    }),
  );
  let parts: Uint8Array[] = [];
  const save = timed(() => {
    parts = index.save();
  });
  const bytes = new Uint8Array(Buffer.concat(parts));
  const load = timed(() => void loadIndex(bytes));
  steps.sort((a, b) => a - b);
  const ms = (value = 0) => `${value.toFixed(2)} ms`;
  return [
    ['merge step, longest', ms(steps.at(-1))],
    ['merge step, p99', ms(steps[Math.floor(steps.length * 0.99)])],
    ['add one, longest', ms(Math.max(...one))],
    ['save', ms(save)],
    ['load', ms(load)],
  ];
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
