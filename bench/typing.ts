import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createNewsroom } from '../src/newsroom/create-newsroom.ts';
import { renderChoices } from '../src/rendering/controls/choice.ts';
import { openStore } from '../src/store/open.ts';
import { article } from '../tests/cases/articles.ts';
import { row } from './spread.ts';

const USAGE = `npm run bench -- typing [--size 100000] [--rounds 40]
  how soon choices are there for what is being typed, over an archive of some size on SQLite`;

/** What people type: nothing yet, names begun, pinyin, initials, slips, names in other script, and what no place is called. */
const DISTRICTS = ['', '武', '武隆', 'wulong', 'wl', '壁山', '武龍', 'jiulongpo', 'jlp', '两江', 'xyz', '没有这个地方'];
const TOPICS = ['', '教', '教育', 'jiaoyu', 'jy', '交通', '科枝', 'farming', '没有这个话题'];
const pause = () => setImmediate();

/** Articles stored at a time. */
const BATCH = 500;

/** Fills a store, and types into it. */
export async function benchTyping(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '40' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'));
  const store = await openStore({ data: folder, databaseUrl: null });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  const open = () => createNewsroom({ ...store.value, now: () => new Date(), newId: () => '1', pause });
  const filled = open();
  // As after a start: an index that has just been made is still being tidied.
  let newsroom = filled;
  try {
    const named = async (suggest: typeof newsroom.suggestDistricts) => (await suggest('')).map(({ value }) => value);
    const [districts, topics] = [await named(filled.suggestDistricts), await named(filled.suggestTopics)];
    for (let number = 0; number < Number(values.size); number += BATCH) {
      const batch = Array.from({ length: BATCH }, (_, at) => {
        const [district = null, topic = ''] = [districts[at % districts.length], topics[at % topics.length]];
        return article(`a${number + at}`, { district, topics: [topic], date: '2024-06-01' });
      });
      await store.value.library.put({ source: `batch ${number}`, hash: '' }, batch);
    }
    await filled.getReady();
    await filled.close();
    newsroom = open();
    await newsroom.getReady();
    const times: number[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const [suggest, all] of [
        [newsroom.suggestDistricts, DISTRICTS],
        [newsroom.suggestTopics, TOPICS],
      ] as const) {
        for (const typed of all) {
          const began = performance.now();
          renderChoices(await suggest(typed), { typed });
          if (round > 0) times.push(performance.now() - began);
        }
      }
    }
    const sorted = times.sort((a, b) => a - b);
    const at = (share: number) => (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1);
    console.log(row('choices, ms', 'p50', 'p99', 'longest', 'machine load'));
    console.log(row(`${values.size} articles`, at(0.5), at(0.99), at(1), loadavg()[0]?.toFixed(1) ?? ''));
  } finally {
    await newsroom.close();
    await store.value.close();
    await rm(folder, { recursive: true });
  }
}
