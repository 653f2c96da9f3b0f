import { describe, expect, test } from 'vitest';
import { contradictionNote } from '../../src/answering/compose.ts';
import { agrees, contradicting, plainer, sizeBeside } from '../../src/figures/alike.ts';
import type { Article, Figure } from '../../src/model.ts';
import { articleOf } from '../answering/article.ts';
import { questionOf } from '../answering/ask.ts';

const report = (id: string, text: string, given: Partial<Article> = {}) =>
  articleOf({ id, district: '垫江县', source: '山城日报', paragraphs: [text], ...given });
const figureOf = ({ figures: [figure] }: Article): Figure => {
  if (figure === undefined) throw new Error('an article without figures');
  return figure;
};
const canal = report('a', '新渠灌溉面积2.6万亩。');

describe('another report contradicts', () => {
  test.each([
    ['another value of the same measure', '新渠灌溉面积3万亩。', ['3万亩']],
    ['the same value in another unit', '新渠灌溉面积26000亩。', []],
    ['a rounded value that may be the same', '新渠灌溉面积约2.5万亩。', []],
    ['another measure', '春茶种植面积3万亩。', []],
    ['another period', '去年新渠灌溉面积3万亩。', []],
  ])('with %s or not', (_, text, printed) => {
    const found = contradicting(figureOf(canal), canal.date, [canal, report('b', text)]);
    expect(found.map(({ figure }) => figure.printed)).toEqual(printed);
  });

  test('only where it is about the same place', () => {
    const elsewhere = report('b', '新渠灌溉面积3万亩。', { district: '梁平区' });
    expect(contradicting(figureOf(canal), canal.date, [elsewhere])).toEqual([]);
  });

  test('only in its own days, where neither names a time', () => {
    const printedOn = (date: string) =>
      contradicting(figureOf(canal), canal.date, [report('b', '新渠灌溉面积3万亩。', { date })]).length;
    expect(['2023-05-20', '2023-09-01', '2022-05-12'].map(printedOn)).toEqual([1, 0, 0]);
  });

  test('a few reports stand for many', () => {
    const others = [3, 4, 5, 6, 7].map((value) => report(`r${value}`, `新渠灌溉面积${value}万亩。`));
    const found = contradicting(figureOf(canal), canal.date, others);
    expect(found.map(({ figure }) => figure.printed)).toEqual(['3万亩', '4万亩', '5万亩']);
  });

  test('and a note says where', () => {
    const other = report('b', '新渠灌溉面积3万亩。');
    const note = contradictionNote({ figure: figureOf(other), article: other }, questionOf('新渠'));
    expect(note.kind).toBe('contradiction');
    expect(note.text).toContain('山城日报 2023-05-12');
    expect(note.text).toContain('3万亩');
  });
});

test.each([
  ['近200人', '198人', true],
  ['近200人', '210人', false],
  ['约2.5万亩', '2.6万亩', true],
  ['超过3500亿元', '3324.7亿元', false],
  ['4984万余元', '近5000万元', true],
  ['达3500亿元', '达3324.7亿元', false],
  ['仅12座', '12座', true],
])('%s and %s can both be true: %s', (one, other, expected) => {
  const [a, b] = [one, other].map((printed) => figureOf(report('a', `合计${printed}。`)));
  expect(a !== undefined && b !== undefined && agrees(a, b)).toBe(expected);
});

test('an area in 亩 is said plainer, in the first unit in which it is not below 1', () => {
  const area = (text: string) => plainer(figureOf(report('a', text))).map(({ value, unit }) => [value, unit]);
  expect(area('新渠灌溉面积2.6万亩。')).toEqual([[17.33, '平方公里']]);
  expect(area('新渠灌溉面积300亩。')).toEqual([[20, '公顷']]);
  expect(area('新渠长18公里。')).toEqual([]);
});

test('sizes are set side by side in one unit', () => {
  const [mu, hectares] = [figureOf(canal), figureOf(report('b', '新渠灌溉面积2000公顷。'))];
  expect(sizeBeside(mu, mu)).toBe(26_000);
  expect(sizeBeside(hectares, mu)).toBe(30_000);
});
