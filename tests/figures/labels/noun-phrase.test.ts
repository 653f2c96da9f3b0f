import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../src/figures/find-figures.ts';
import { readsAlone } from '../../../src/figures/labels/noun-phrase.ts';

test.each(['页岩气日产能', '全区科技型企业总量', '慢行系统项目总投资', '群众满意率'])('%s reads alone', (label) => {
  expect(readsAlone(label)).toBe(true);
});

test.each([
  '企业补',
  '科技型企业拿',
  '科技基金池渝北区有一个',
  '网就能互相换乘',
  '线上',
  '亩产值相当于普通杂交水稻',
  '',
])('%j does not', (label) => {
  expect(readsAlone(label)).toBe(false);
});

type Expected = {
  articles?: { paragraphs?: string[]; figures?: { label: string; printed: string; quote: string }[] }[];
};

describe('of the golden pages', () => {
  const root = new URL('../../golden/', import.meta.url);
  const pages = readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || !readdirSync(new URL(`${entry.name}/`, root)).includes('expected.json')) return [];
    return [JSON.parse(readFileSync(new URL(`${entry.name}/expected.json`, root), 'utf8')) as Expected];
  });
  const expected = pages.flatMap(({ articles = [] }) => articles.flatMap(({ figures = [] }) => figures));
  const read = expected.flatMap((figure) => {
    const found = findFigures(figure.quote, { articleId: '', paragraph: 0, district: null, today: '2022-01-01' });
    const same = found.find(({ printed }) => printed === figure.printed);
    return same !== undefined && readsAlone(same.label) ? [{ label: same.label, wanted: figure.label }] : [];
  });

  test('one label in nine or more reads alone', () => {
    expect(expected.length).toBeGreaterThan(250);
    expect(read.length / expected.length).toBeGreaterThanOrEqual(1 / 9);
  });

  test('what reads alone ends as whoever wrote the labels down by hand ends them, in nine of ten', () => {
    const alike = read.filter(
      ({ label, wanted }) => wanted.includes(label.slice(-2)) || label.includes(wanted.slice(-2)),
    );
    expect(
      alike.length / read.length,
      JSON.stringify(read.filter((one) => !alike.includes(one))),
    ).toBeGreaterThanOrEqual(0.9);
  });
});
