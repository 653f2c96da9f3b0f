import { expect, test } from 'vitest';
import { SCANS } from '../../../src/limits/scans.ts';
import { Article, type Correction, type Page } from '../../../src/model.ts';
import { printPlacesOf } from '../../../src/reading/article/print-places.ts';
import { withUnsure } from '../../../src/reading/article/unsure.ts';
import { laidOut } from '../../../src/reading/layout/laid-out.ts';
import { readPage } from '../../../src/reading/read-page.ts';
import { articleOf } from '../../answering/article.ts';
import { keptPages } from '../../press/kept.ts';

const HARD = SCANS.sure - 0.1;

/** A page whose only line reads so, the marked characters (those at `hard`) with little confidence. */
function pageOf(text: string, hard: readonly number[]): Page {
  const box = { left: 0, top: 0, width: 500, height: 10 };
  const characters = text
    .split('')
    .map((_, at) => ({ left: 10 * at, width: 10, confidence: hard.includes(at) ? HARD : 1 }));
  const lines = [{ text, box, height: 10, confidence: 1, inverse: false, characters }];
  const blocks = [{ number: 0, text, lines: [0] }];
  const frame = {
    page: 0,
    width: 500,
    height: 500,
    turn: 0,
    tilt: 0,
    from: 'picture',
    rules: [],
    pictures: [],
  } as const;
  return { path: 'page.png', paper: null, date: null, blocks, scan: { ...frame, rules: [], pictures: [], lines } };
}

const TEXT = '璧山今年修渠40.6公里，栽树12万棵。';

function readOf(hard: readonly number[], corrections: Correction[] = []): Article {
  return withUnsure(articleOf({ paragraphs: [TEXT], blocks: [0], corrections }), pageOf(TEXT, hard));
}

test('a figure with a digit that was hard to read is unsure, and the others are not', () => {
  const { figures, unsure } = readOf([TEXT.indexOf('0.6')]);
  expect(figures.map(({ printed, unsure: hard }) => [printed, hard])).toEqual([
    ['40.6公里', true],
    ['12万棵', undefined],
  ]);
  expect(unsure).toEqual([{ paragraph: 0, start: TEXT.indexOf('0.6'), end: TEXT.indexOf('.6') }]);
});

test('letters side by side are one stretch, a comma is none', () => {
  const at = TEXT.indexOf('修渠');
  expect(readOf([at, at + 1, TEXT.indexOf('，')]).unsure).toEqual([{ paragraph: 0, start: at, end: at + 2 }]);
});

test('a point within a number counts, those of a gap do not', () => {
  const point = TEXT.indexOf('.');
  expect(readOf([point]).figures[0]).toMatchObject({ printed: '40.6公里', unsure: true });
  const gap = '修渠....40里';
  expect(withUnsure(articleOf({ paragraphs: [gap], blocks: [0] }), pageOf(gap, [3, 4]))).not.toHaveProperty('unsure');
});

test('a name that was put right is sure', () => {
  expect(readOf([0], [{ printed: '璧山', read: '壁山' }])).not.toHaveProperty('unsure');
});

test('an article of a page that was easy to read, or of text, says nothing of it', () => {
  expect(readOf([])).not.toHaveProperty('unsure');
  const { scan: _, ...text } = pageOf(TEXT, []);
  const article = articleOf({ paragraphs: [TEXT], blocks: [0] });
  expect(withUnsure(article, text)).toBe(article);
});

test('a page is read with what of it was hard, as it is kept', () => {
  const [kept] = keptPages();
  if (kept === undefined) throw new Error('No page is kept');
  const page = laidOut({ path: 'page.png', blocks: [], paper: null, date: null, scan: kept.scan });
  const article = readPage(page).articles.find(({ figures }) => figures.length > 0);
  const [figure] = article?.figures ?? [];
  if (article === undefined || figure === undefined) throw new Error('No figure was read');
  const place = printPlacesOf(article, page)[figure.paragraph]?.[figure.start];
  const lines = kept.scan.lines.map((line, at) =>
    at === place?.line
      ? { ...line, characters: pageOf(line.text, [place.character]).scan?.lines[0]?.characters ?? [] }
      : line,
  );
  const again = readPage({ ...page, blocks: [], scan: { ...kept.scan, lines } });
  const same = again.articles.find(({ id }) => id === article.id);
  expect(same?.figures[0]).toEqual({ ...figure, unsure: true });
  expect(Article.parse(JSON.parse(JSON.stringify(same)))).toEqual(same);
});

test('a figure knows which letters of the rest of its clause were hard to read', () => {
  const { figures } = readOf([TEXT.indexOf('渠'), TEXT.indexOf('树')]);
  expect(figures.map(({ quote, doubted = [] }) => doubted.map((end) => quote.slice(0, end)))).toEqual([
    ['璧山今年修渠'],
    ['栽树'],
  ]);
});
