import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawsFrom } from '../../bench/draw.ts';
import { Article, type Page } from '../../src/model.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { readPageFile } from '../../src/sources/files/page-file.ts';
import { startCpu } from '../cases/cpu.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { goldenPages, ROOT } from '../quality/golden.ts';
import { mutate } from './mutations.ts';

/** How many pages; MUTATED_PAGES=2000 runs the long way. Page n is the same in every run. */
const COUNT = Number(process.env.MUTATED_PAGES ?? 100);

/** Bytes up to which pages are made huge, and up to which one in 250 is. */
const HUGE = 12_000;
const HUGEST = 600_000;

/** Milliseconds of computing in which a page must be read, and more for each of its kilobytes: many times what it takes. */
const BOUND = { page: 2_000, kilobyte: 20 };

test(`each of ${COUNT} mutated pages is read whole or refused with one reason, in time`, {
  timeout: 60_000 + 300 * COUNT,
}, async () => {
  const pages = goldenPages().map(({ page }) => readFileSync(join(ROOT, page)));
  const path = join(await temporaryFolder(), 'page.txt');
  const faults: string[] = [];
  const ends = { read: 0, refused: 0 };
  for (let number = 1; number <= COUNT; number += 1) {
    const { what, bytes } = mutate(drawsFrom(number), { pages, huge: number % 250 === 0 ? HUGEST : HUGE });
    await writeFile(path, bytes);
    const spent = startCpu();
    const { end, fault } = await readMutated(path);
    const ms = spent();
    ends[end] += 1;
    if (fault !== null) faults.push(`${number} (${what}): ${fault}`);
    if (ms > BOUND.page + (BOUND.kilobyte * bytes.length) / 1_000) faults.push(`${number} (${what}): took ${ms} ms`);
  }
  expect(faults).toEqual([]);
  // A suite in which hardly a page is read, or none is refused, tests something else.
  expect(ends.read).toBeGreaterThan(COUNT / 2);
  expect(ends.refused).toBeGreaterThan(COUNT / 50);
});

async function readMutated(path: string): Promise<{ end: 'read' | 'refused'; fault: string | null }> {
  try {
    const file = await readPageFile(path, 'page.txt');
    if (file.ok) return { end: 'read', fault: faultOf(file.value.page) };
    const { source, why } = file.error;
    return { end: 'refused', fault: source === 'page.txt' && REASONS.has(why) ? null : `refused as ${source} ${why}` };
  } catch (thrown) {
    return { end: 'read', fault: String(thrown) };
  }
}

/** Why a page file can be refused whatever is in it. */
const REASONS = new Set<string>(['empty', 'binary', 'unknown-encoding', 'too-large']);

/** What is wrong with a reading: a block that is not placed exactly once, a shape, a figure that is not where it points. */
function faultOf(page: Page): string | null {
  const { articles, unplaced } = readPage(page);
  const placed = [...articles.flatMap(({ blocks }) => blocks), ...unplaced].sort((a, b) => a - b);
  const whole = placed.length === page.blocks.length && placed.every((number, index) => number === index);
  if (!whole) return `${placed.length} blocks placed of ${page.blocks.length}`;
  const shape = Article.array().safeParse(articles);
  if (!shape.success) return shape.error.message;
  const adrift = articles.flatMap(({ paragraphs, figures }) =>
    figures.filter(({ paragraph, start, end, printed }) => paragraphs[paragraph]?.slice(start, end) !== printed),
  );
  return adrift.length === 0 ? null : `${adrift.length} figures do not stand where they point`;
}
