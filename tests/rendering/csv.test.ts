import { expect, test } from 'vitest';
import { csvHead, csvLine } from '../../src/rendering/csv.ts';
import { articleCells, figureCells, figureRows } from '../../src/rendering/rows.ts';
import { article } from '../cases/articles.ts';
import { figureOf, PARAGRAPH } from './replies.ts';

test('a cell with a comma, a quote or a line of its own is quoted, and what is not known is empty', () => {
  expect(csvHead({ a: 1, b: null })).toBe('a,b');
  expect(csvLine({ a: 'x, "y"\nz', b: null, c: -3.5 })).toBe('"x, ""y""\nz",,-3.5');
});

test('no text of a page is a formula to a spreadsheet', () => {
  expect(csvLine({ a: '=HYPERLINK("http://x")', b: '@SUM', c: '+1', d: '-2', e: '\t=1' })).toBe(
    `"'=HYPERLINK(""http://x"")",'@SUM,'+1,'-2,'\t=1`,
  );
});

test('a figure leaves with its quote and where both stand, a range with both its ends', () => {
  const figure = figureOf('约12座', { value: [12, 14] });
  const [row] = figureRows(article('qinghe', { paragraphs: [PARAGRAPH], figures: [figure], source: '青禾日报' }));
  if (row === undefined) throw new Error('no row');
  expect(PARAGRAPH.slice(row.quoteStart, row.quoteEnd)).toBe(figure.quote);
  expect(PARAGRAPH.slice(row.start, row.end)).toBe('约12座');
  expect(figureCells(row)).toMatchObject({ value: 12, value_to: 14, period_from: '2020-01-01', paper: '青禾日报' });
});

test('of a clause that is printed twice the one around the number is meant', () => {
  const text = '修路5公里，又修路5公里。';
  const figure = figureOf('5公里', { quote: '修路5公里', start: 9, end: 12 });
  const [row] = figureRows(article('a', { paragraphs: [text], figures: [figure] }));
  expect(row).toMatchObject({ quoteStart: 7, quoteEnd: 12 });
});

test('an article leaves with its paragraphs on lines of their own', () => {
  const { text, topics } = articleCells(article('a', { paragraphs: ['一段。', '二段。'], topics: ['教育', '科技'] }));
  expect([text, topics]).toEqual(['一段。\n二段。', '教育 科技']);
});
