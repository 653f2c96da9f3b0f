import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Page } from '../src/model.ts';
import { readPage } from '../src/reading/read-page.ts';
import { readPageFile } from '../src/sources/files/page-file.ts';
import { goldenPages, ROOT } from '../tests/quality/golden.ts';
import { row, type Spread, spreadOf, timeInTurns } from './spread.ts';

const USAGE = `npm run bench -- reading [--pages DIR] [--rounds 20]
  pages read to articles with their figures, beside Mozilla's Readability over the same blocks as a web page,
  which takes one article out and reads neither heads nor figures
  --pages DIR  the pages (*.txt) of that folder; without it the golden pages`;

/** Times reading, page by page; what is printed is over the pages' medians, and of their quickest rounds the median. */
export async function benchReading(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: { pages: { type: 'string' }, rounds: { type: 'string', default: '20' }, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(USAGE);
    return;
  }
  const pages = await pagesOf(values.pages);
  for (const page of pages) readPage(page);
  const times = pages.map((page) => timePage(page, Number(values.rounds)));
  const blocks = pages.reduce((sum, page) => sum + page.blocks.length, 0);
  const ours = spreadOver(times.map(({ broadsheet }) => broadsheet));
  console.log(row(`ms a page (${pages.length}, ${blocks} blocks)`, 'median', 'min', 'max', 'quickest', 'ratio'));
  for (const name of ['broadsheet', 'readability'] as const) {
    const spreads = times.map((one) => one[name]);
    const { median, min, max } = spreadOver(spreads);
    // On a busy machine the quickest round of a page says more than the one in the middle.
    const quickest = spreadOf(spreads.map((spread) => spread.min)).median;
    const cells = [median, min, max, quickest].map((ms) => ms.toFixed(2));
    console.log(row(name, ...cells, `×${(median / ours.median).toFixed(1)}`));
  }
}

function timePage(page: Page, rounds: number): Record<'broadsheet' | 'readability', Spread> {
  const html = htmlOf(page);
  return timeInTurns(
    {
      broadsheet: () => void readPage(page),
      readability: () => void new Readability(parseHTML(html).document, { charThreshold: 0 }).parse(),
    },
    rounds,
  );
}

/** The pages' medians: the one in the middle, the least and the most. */
function spreadOver(pages: readonly Spread[]): Spread {
  return spreadOf(pages.map(({ median }) => median));
}

function htmlOf({ blocks }: Page): string {
  const paragraphs = blocks.map(({ text }) => `<p>${text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`);
  return `<!doctype html><html><body><article>${paragraphs.join('\n')}</article></body></html>`;
}

async function pagesOf(folder: string | undefined): Promise<Page[]> {
  const paths =
    folder === undefined
      ? goldenPages().map(({ page }) => join(ROOT, page))
      : readdirSync(folder)
          .filter((file) => file.endsWith('.txt'))
          .map((file) => join(folder, file));
  const files = await Promise.all(paths.map((path) => readPageFile(path)));
  return files.flatMap((file) => (file.ok ? [file.value.page] : []));
}
