import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isWithin } from '../../src/clipping/boxes.ts';
import { clipArticle, clipPage, clipWords } from '../../src/clipping/clip.ts';
import type { Words } from '../../src/model/clipping.ts';
import type { Box } from '../../src/model/scan.ts';
import { linesOf, printPlacesOf } from '../../src/reading/article/print-places.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { type SetPage, setPage } from './set-page.ts';

const PAGES = ['chongqing-autumn', 'cotton-wind', 'harbour-rail', 'museum-sports', 'briefs', 'school-hospital'];

type Golden = { articles: { paragraphs: string[] }[] };

/** The reports of a golden page, set anew, one below the other. */
function golden(name: string): { page: SetPage; texts: string[] } {
  const { articles } = JSON.parse(readFileSync(`tests/golden/${name}/expected.json`, 'utf8')) as Golden;
  const texts = articles.flatMap(({ paragraphs }) => paragraphs).filter((text) => text !== '');
  return { page: setPage(texts), texts };
}

function everyBlock({ blocks }: SetPage): number[] {
  return blocks.map(({ number }) => number);
}

const holds = (boxes: readonly Box[], one: Box) => boxes.some((box) => isWithin(one, box));

/** Reports of a year, as many as stand on one page. */
function reports(): { page: SetPage; texts: string[] } {
  const lines = readFileSync('tests/golden/year/news.jsonl', 'utf8').trim().split('\n').slice(0, 40);
  const texts = lines.flatMap((line) => (JSON.parse(line) as { body: string }).body.split('\n'));
  return { page: setPage(texts), texts };
}

/** Every sentence of the texts of a page. */
function quotesOf(texts: readonly string[]): Words[] {
  return texts.flatMap((text, paragraph) => sentencesOf(text).map((span) => ({ paragraph, ...span })));
}

test('two hundred quotes are cut out with exactly their lines, and marked on exactly their letters', () => {
  const pages = [...PAGES.map(golden), reports()];
  let quotes = 0;
  for (const { page, texts } of pages) {
    const places = printPlacesOf({ paragraphs: texts, blocks: everyBlock(page) }, page);
    for (const words of quotesOf(texts)) {
      const parts = clipWords(words, [words], { places, scan: page.scan });
      const own = page.boxes[words.paragraph]?.slice(words.start, words.end).filter((box) => box !== null) ?? [];
      const marked = new Set(own);
      const marks = parts.flatMap((part) => part.marked);
      const wrong = page.boxes.flat().filter((box) => box !== null && holds(marks, box) !== marked.has(box));
      expect(wrong, texts[words.paragraph]?.slice(words.start, words.end)).toEqual([]);
      const shown = page.scan.lines.filter(({ box }) => parts.some((part) => touches(part.box, box)));
      const printed = page.scan.lines.filter(({ box }) => own.some((letter) => isWithin(letter, box)));
      expect(shown).toEqual(printed);
      quotes += 1;
    }
  }
  expect(quotes).toBeGreaterThanOrEqual(200);
});

/** Whether anything of a line would be seen in a part. */
function touches(part: Box, line: Box): boolean {
  const across = Math.min(part.left + part.width, line.left + line.width) - Math.max(part.left, line.left);
  const down = Math.min(part.top + part.height, line.top + line.height) - Math.max(part.top, line.top);
  return across > 0 && down > 0;
}

test('words that go on in the next column are cut out in two parts, one for each', () => {
  const sentence = `${'潼南的柠檬今年比往年早熟了半个月'.repeat(3)}。`;
  const texts = [...Array.from({ length: 38 }, (_, at) => `第${at}户收了柠檬`), sentence];
  const page = setPage(texts);
  const places = printPlacesOf({ paragraphs: texts, blocks: [0, 1] }, page);
  const [first, second, ...others] = clipWords({ paragraph: 38, start: 0, end: sentence.length }, [], {
    places,
    scan: page.scan,
  });
  expect(others).toEqual([]);
  expect(second?.box.left).toBeGreaterThan((first?.box.left ?? 0) + (first?.box.width ?? 0));
  expect(second?.box.top).toBeLessThan(first?.box.top ?? 0);
});

test('a name that was put right in reading is marked where it is misprinted', () => {
  const printed = ['璧山区今年种下的樱桃树有三千棵，果农壁小山说来年就能挂果'];
  const page = setPage(printed);
  const read = ['璧山区今年种下的樱桃树有三千棵，果农璧小山说来年就能挂果'];
  const places = printPlacesOf({ paragraphs: read, blocks: [0] }, page);
  const at = printed[0]?.indexOf('壁小山') ?? 0;
  const [part] = clipWords({ paragraph: 0, start: at, end: at + 3 }, [{ paragraph: 0, start: at, end: at + 3 }], {
    places,
    scan: page.scan,
  });
  const own = page.boxes[0]?.slice(at, at + 3) ?? [];
  expect(own.every((box) => box !== null && holds(part?.marked ?? [], box))).toBe(true);
});

test('words that stand nowhere on the page are not cut out', () => {
  const page = setPage(['潼南区的柠檬今年早熟']);
  const places = printPlacesOf({ paragraphs: ['大足的石刻修好了'], blocks: [0] }, page);
  expect(clipWords({ paragraph: 0, start: 0, end: 8 }, [], { places, scan: page.scan })).toEqual([]);
});

test('an article is shown as printed, and framed column by column where another stands in between', () => {
  const { page, texts } = golden('harbour-rail');
  const all = linesOf(everyBlock(page), page);
  const whole = clipArticle(all, [], page.scan);
  expect(whole?.outlined).toEqual([]);
  const places = printPlacesOf({ paragraphs: texts, blocks: everyBlock(page) }, page);
  const linesFor = (paragraph: number) => [...new Set((places[paragraph] ?? []).flatMap((spot) => spot?.line ?? []))];
  const apart = clipArticle([...linesFor(0), ...linesFor(2)], [], page.scan);
  expect(apart?.outlined.length).toBeGreaterThan(1);
  const onPage = clipPage(linesFor(0), [], page.scan);
  expect(onPage.box).toEqual({ left: 0, top: 0, width: page.scan.width, height: page.scan.height });
  const frames = onPage.outlined;
  for (const line of linesFor(0)) expect(holds(frames, page.scan.lines[line]?.box as Box)).toBe(true);
  for (const line of linesFor(2)) expect(holds(frames, page.scan.lines[line]?.box as Box)).toBe(false);
});

test('a row of a table is cut out as one part, from its name to its last cell', () => {
  const page = setPage(['各区收成', '地区', '产量', '增幅', '铜梁', '33.8', '-1.6%']);
  const at = (cell: number) => [0, 0, 120, 240, 0, 120, 240][cell] ?? 0;
  const lines = page.scan.lines.map((line, cell) => {
    const move = at(cell);
    const top = cell === 0 ? line.box.top : 90 + Math.floor((cell - 1) / 3) * 30;
    const characters = line.characters.map((one) => ({ ...one, left: one.left + move }));
    return { ...line, characters, box: { ...line.box, left: line.box.left + move, top } };
  });
  const scan = { ...page.scan, lines };
  const row = '铜梁 | 产量33.8万吨 | 增幅-1.6%';
  const paragraphs = ['地区 | 产量 | 增幅', row];
  const places = printPlacesOf({ paragraphs, blocks: [0] }, { ...page, scan });
  const words = { paragraph: 1, start: 0, end: row.length };
  const [part, ...others] = clipWords(words, [words], { places, scan });
  expect(others).toEqual([]);
  expect(lines.filter(({ box }) => part !== undefined && isWithin(box, part.box)).map(({ text }) => text)).toEqual([
    '铜梁',
    '33.8',
    '-1.6%',
  ]);
});
