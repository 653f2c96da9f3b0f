import { NEWS } from '../../limits.ts';
import type { NewsItem, Result } from '../../model.ts';
import type { Stored, Unread } from '../../ports.ts';
import { fileOf } from '../files/file-names.ts';
import { type BadLines, type NewsBatch, readNewsFile } from '../files/news-file.ts';
import { codeOf, openFile } from '../files/open-file.ts';
import { idsOf, readItems } from './read-items.ts';
import { type Outcome, refused, type Taking, taken } from './taking.ts';
import { rememberCost, wasTooCostly } from './too-costly.ts';

/**
 * Reads a file of news in, batch by batch, each a source of its own (`FILE#0`, `FILE#1` …): what an interrupted run
 * has stored is known to the next, and of a file that has grown only the end is read.
 * @returns what was taken, and where lines were no news a refusal that names them.
 */
export async function* takeNewsFile(path: string, taking: Taking): AsyncGenerator<Outcome> {
  const { reader, sourceOf, progress } = taking;
  const source = sourceOf(path);
  const before = await batchesOf(source, taking);
  const seen = new Set<string>();
  const counts = { articles: 0, doubles: 0, known: 0 };
  const costly: NewsItem[] = [];
  const file = await openFile(path);
  if (!file.ok) return yield refused(source, file.error.why, file.error.detail);
  const { size } = await file.value.stat();
  const batches = readNewsFile(file.value, { packed: /\.gz$/i.test(path), stop: taking.signal, parse: taking.parse });
  try {
    for (;;) {
      const next = await nextOf(batches);
      // What was read so far stays: it is news, and the rest comes when the file is whole.
      if (!next.ok) return yield refused(source, 'unreadable', next.error);
      if (next.value.done) {
        yield* finish({ source, before, seen, counts, costly, bad: next.value.value }, taking);
        return;
      }
      const { number, items, hash, read } = next.value.value;
      const batch = { source: `${source}#${number}`, hash: `${reader}${hash}` };
      seen.add(batch.source);
      if (before.get(batch.source) === batch.hash) counts.known += items.length;
      else {
        const unread = await takeBatch(batch, items, { counts, costly }, taking);
        if (unread !== null) return yield refused(source, unread.why, unread.detail);
      }
      progress?.({ source, items: counts.articles + counts.known, share: size === 0 ? 1 : read / size });
    }
  } finally {
    // Closes the file, wherever that was left.
    await batches.return({ count: 0, first: [] });
  }
}

/** Takes a batch in, unless too much of it costs too much, and counts it; says why where it cannot be read now. */
async function takeBatch(
  batch: Stored,
  items: readonly NewsItem[],
  { counts, costly }: { counts: Counts; costly: NewsItem[] },
  taking: Taking,
): Promise<Unread | null> {
  if (await wasTooCostly(batch, taking)) {
    counts.known += items.length;
    return null;
  }
  const found = await readItems(items, taking.parse);
  costly.push(...found.costly);
  if (found.unread === null) {
    counts.articles += found.read.length;
    counts.doubles += (await taking.newsroom.takeRead(batch, found.read)).doubles;
    return null;
  }
  await rememberCost(batch, found.unread, taking);
  return found.unread.why === 'too-costly' ? null : found.unread;
}

/** What the library holds of a file by number, batches of news or pages of a PDF, with their hashes. */
export async function batchesOf(source: string, { library }: Pick<Taking, 'library'>): Promise<Map<string, string>> {
  const stored = await library.sources(`${source}#`);
  return new Map(stored.filter((batch) => fileOf(batch.source) === source).map((batch) => [batch.source, batch.hash]));
}

type Counts = { articles: number; doubles: number; known: number };
type Finished = {
  source: string;
  before: Map<string, string>;
  seen: Set<string>;
  counts: Counts;
  costly: readonly NewsItem[];
  bad: BadLines;
};

async function* finish(
  { source, before, seen, counts, costly, bad }: Finished,
  { library }: Taking,
): AsyncGenerator<Outcome> {
  // A file that holds no news any more is a mishap, and does not take away what was read of it.
  if (seen.size === 0)
    return yield bad.count === 0 ? refused(source, 'empty') : refused(source, 'not-news', linesNamed(bad));
  const gone = [...before.keys()].filter((batch) => !seen.has(batch));
  for (const batch of gone) await library.drop(batch);
  const same = counts.articles === 0 && gone.length === 0;
  if (before.size === 0) yield taken(source, 'new', counts);
  else yield taken(source, same ? 'known' : 'changed', counts);
  if (bad.count > 0) yield refused(source, 'not-news', linesNamed(bad));
  if (costly.length > 0) yield refused(source, 'too-costly', idsOf(costly, NEWS.badLinesNamed));
}

function linesNamed({ count, first }: BadLines): string {
  const more = count - first.length;
  return `${count === 1 ? 'line' : 'lines'} ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

async function nextOf(
  batches: AsyncGenerator<NewsBatch, BadLines>,
): Promise<Result<IteratorResult<NewsBatch, BadLines>, string>> {
  try {
    return { ok: true, value: await batches.next() };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}
