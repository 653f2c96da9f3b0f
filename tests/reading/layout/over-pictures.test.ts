import { expect, test } from 'vitest';
import type { Scan, ScannedLine } from '../../../src/model/scan.ts';
import { printedWidth } from '../../../src/reading/lines/width.ts';
import { readPage } from '../../../src/reading/read-page.ts';
import { keptPages } from '../../press/kept.ts';
import { linesIn } from '../typeset.ts';

/** One paragraph long enough to go over five columns. */
const TEXT = keptPages()
  .flatMap(({ truth }) => truth.articles.flatMap(({ paragraphs }) => paragraphs))
  .join('')
  .replace(/\s/g, '')
  .slice(0, 1_400);

function line(text: string, left: number, top: number, size = 20): ScannedLine {
  const box = { left, top, width: printedWidth(text) * size, height: size };
  return { text, box, height: size, confidence: 1, inverse: false, characters: [] };
}

/** Five columns of which a picture parts the second and the third above their last line. */
function page(): Scan {
  const [above, between, below] = [4, 14, 5];
  const rows = Array.from({ length: 5 }, (_, column) => {
    const all = Array.from({ length: above + between + below }, (__, row) => ({ column, row }));
    return all.filter(({ row }) => (column === 1 || column === 2 ? row < above || row === above + between : true));
  }).flat();
  const set = linesIn(TEXT, 15).slice(0, rows.length);
  const lines = set.map((text, at) => {
    const { column = 0, row = 0 } = rows[at] ?? {};
    return line(text, 100 + column * 330 + (at === 0 ? 40 : 0), 100 + row * 30);
  });
  const pictures = [{ left: 430, top: 100 + above * 30, width: 630, height: between * 30 - 20 }];
  const head = line('渡口的船一天十六班', 150, 40, 44);
  return {
    page: 0,
    width: 1800,
    height: 900,
    turn: 0,
    tilt: 0,
    from: 'picture',
    lines: [head, ...lines],
    rules: [],
    pictures,
  };
}

test('a column goes on below a picture before the next one begins', () => {
  const { articles } = readPage({ path: 'page.png', blocks: [], paper: null, date: null, scan: page() });
  expect(articles.flatMap(({ paragraphs }) => paragraphs).join('')).toBe(
    page()
      .lines.slice(1)
      .map(({ text }) => text)
      .join(''),
  );
});

/** Sets text in rows of so many ems, none of which begins with a mark. */
function filled(text: string, rows: readonly { left: number; top: number; ems: number }[]): ScannedLine[] {
  let rest = text;
  return rows.flatMap(({ left, top, ems }) => {
    let end = 0;
    while (end < rest.length && printedWidth(rest.slice(0, end + 1)) <= ems) end += 1;
    while (/^[,.;:!?)"，。；：！？）”、》]/.test(rest.slice(end))) end += 1;
    const set = rest.slice(0, end);
    rest = rest.slice(end);
    return set === '' ? [] : [line(set, left, top)];
  });
}

test('text goes around a picture between two columns without beginning a paragraph in each line', () => {
  const picture = { left: 310, top: 190, width: 210, height: 200 };
  const rows = [0, 1].flatMap((column) =>
    Array.from({ length: 14 }, (_, row) => {
      const isBeside = row >= 3 && row < 10;
      const left = 100 + column * 330 + (column === 1 && isBeside ? 100 : 0) + (column + row === 0 ? 40 : 0);
      return { left, top: 100 + row * 30, ems: (isBeside ? 10 : 15) - (column + row === 0 ? 2 : 0) };
    }),
  );
  const lines = [line('渡口的船一天十六班', 150, 40, 44), ...filled(TEXT, rows)];
  const scan: Scan = { ...page(), width: 830, height: 600, lines, pictures: [picture] };
  const { articles } = readPage({ path: 'page.png', blocks: [], paper: null, date: null, scan });
  const printed = lines.slice(1).map(({ text }) => text);
  expect(articles.map(({ paragraphs }) => paragraphs)).toEqual([[printed.join('')]]);
});

/** A short column, and beside it a picture with a short caption below which the text goes on, lower than that column ends. */
function besidePicture(): Scan {
  const rows = [
    ...Array.from({ length: 6 }, (_, row) => ({ left: 100 + (row === 0 ? 40 : 0), top: 100 + row * 30, ems: 15 })),
    ...Array.from({ length: 6 }, (_, row) => ({ left: 430 + (row === 0 ? 40 : 0), top: 340 + row * 30, ems: 15 })),
  ];
  const [first, second] = ['渡口的船原来一天开十二班。', '船上的人说夜里也该有船。'].map((text) => text.repeat(7));
  const lines = [
    line('渡口的船一天十六班', 150, 40, 44),
    ...filled(first ?? '', rows.slice(0, 6)).slice(0, 6),
    line('渡口的夜船。', 430, 308, 17),
    ...filled(second ?? '', rows.slice(6)).slice(0, 6),
  ];
  const pictures = [{ left: 430, top: 100, width: 300, height: 200 }];
  return { ...page(), width: 830, height: 600, lines, pictures };
}

test('a text goes on below a picture with a short caption, though the column before it ends higher', () => {
  const scan = besidePicture();
  const { articles } = readPage({ path: 'page.png', blocks: [], paper: null, date: null, scan });
  const own = articles.find(({ title }) => title === '渡口的船一天十六班');
  expect(own?.paragraphs.join('')).toContain('船上的人说夜里也该有船');
  expect(own?.paragraphs.join('')).toContain('渡口的船原来一天开十二班');
});
