import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { openInMemory } from '../src/program/house/house.ts';
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
  // The first question waits for what is made ready once.
  await newsroom.ask('谁建了大桥', { today: '2023-08-20', asker: { locale: null } });
  const times = { facts: { product: [], rival: [] }, lists: { product: [], rival: [] } } as Record<string, Times>;
  for (const { q, kind, today } of questions) {
    const of = times[LISTS.includes(kind) ? 'lists' : 'facts'];
    const began = performance.now();
    await newsroom.ask(q, { today, asker: { locale: null } });
    const told = performance.now();
    rival(q);
    of?.product.push(told - began);
    of?.rival.push(performance.now() - told);
  }
  await close();
  console.log(row(`ms a reply, ${documents.length} items of news`, 'median', 'p99', 'beside rival'));
  for (const [kind, { product, rival: others }] of Object.entries(times)) {
    const ratio = at(product, 0.5) / at(others, 0.5);
    console.log(row(`${kind} (${product.length})`, ...cells(product), `${ratio.toFixed(2)} ×`));
    console.log(row('  MiniSearch, best three sentences', ...cells(others)));
  }
}

type Times = { product: number[]; rival: number[] };

function cells(times: readonly number[]): string[] {
  return [at(times, 0.5), at(times, 0.99)].map((ms) => ms.toFixed(1));
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
}
