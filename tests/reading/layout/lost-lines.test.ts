import { expect, test } from 'vitest';
import type { Scan, ScannedLine } from '../../../src/model/scan.ts';
import { readPage } from '../../../src/reading/read-page.ts';
import { keptPages } from '../../press/kept.ts';

const PAGES = keptPages();

function paragraphsOf(scan: Scan) {
  const { articles } = readPage({ path: 'page.png', blocks: [], paper: null, date: null, scan });
  return articles.flatMap(({ paragraphs, cut }) =>
    paragraphs.map((text, at) => ({ text: text.normalize('NFKC'), isCut: cut.includes(at) })),
  );
}

/** Lines amid a paragraph, with the words before and behind each; no two near one another. */
function amid({ lines }: Scan): { line: ScannedLine; before: string; behind: string }[] {
  const found = lines.flatMap((line) => {
    const [above, below] = [-1, 1].map((way) =>
      lines.find(({ box }) => box.left === line.box.left && Math.abs(box.top - line.box.top - way * 38) < 5),
    );
    const isAmid = above !== undefined && below !== undefined && !/[。”]$/.test(above.text) && line.text.length > 12;
    return isAmid ? [{ line, before: above.text.slice(-6), behind: below.text.slice(0, 6) }] : [];
  });
  return found.filter((_, at) => at % 5 === 0);
}

test('a text is parted where a line of its column was not read, and what stands before it is cut', () => {
  const { scan } = PAGES.find(({ name }) => name.startsWith('daily'))!;
  const lost = amid(scan);
  expect(lost.length).toBeGreaterThan(10);
  const read = paragraphsOf({ ...scan, lines: scan.lines.filter((line) => !lost.some((one) => one.line === line)) });
  for (const { before, behind } of lost) {
    const [last, first] = [before, behind].map((words) => words.normalize('NFKC'));
    expect(read.some(({ text }) => text.includes(`${last}${first}`))).toBe(false);
    expect(read.filter(({ text }) => text.endsWith(last!)).every(({ isCut }) => isCut)).toBe(true);
  }
});

test('a page of which every line was read has no cut paragraph', () => {
  for (const { scan } of PAGES) expect(paragraphsOf(scan).filter(({ isCut }) => isCut)).toEqual([]);
});
