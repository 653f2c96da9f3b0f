import { expect, test } from 'vitest';
import { laidOut } from '../../src/reading/layout/laid-out.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { keptPages } from '../press/kept.ts';
import { scoreOf, tallyOf } from '../press/score.ts';

function pageOf(scan: ReturnType<typeof keptPages>[number]['scan']) {
  return { path: 'page.png', blocks: [], paper: null, date: null, scan };
}

test('pages of four, five and six columns are read from their true lines as they were set', () => {
  const tallies = keptPages().map(({ scan, truth }) => tallyOf(truth, readPage(pageOf(scan))));
  const score = scoreOf(tallies);
  expect(score.articles).toBeGreaterThan(30);
  expect(score.body).toBeGreaterThan(0.97);
  expect(score.title).toBeGreaterThan(0.98);
  expect(score.found).toBeGreaterThan(0.97);
  expect(score.invented).toBeLessThan(0.02);
});

test('the day of a scanned page is that of its own head', () => {
  for (const { scan } of keptPages())
    expect(readPage(pageOf(scan))).toMatchObject({ date: '2026-06-08', dated: 'issue' });
});

test('every line of a scan is in exactly one block', () => {
  for (const { scan } of keptPages()) {
    const lines = laidOut(pageOf(scan)).blocks.flatMap((block) => block.lines ?? []);
    expect(lines.toSorted((a, b) => a - b)).toEqual([...scan.lines.keys()]);
  }
});

test('a head in several lines is told as one, with the blanks that are printed within a line', () => {
  const told = keptPages().map(({ scan, truth }) => {
    const { articles } = readPage(pageOf(scan));
    const titles = new Set(articles.map(({ title }) => title?.normalize('NFKC')));
    const wanted = truth.articles.flatMap(({ title }) => (title === null ? [] : [title.normalize('NFKC')]));
    return { right: wanted.filter((title) => titles.has(title)).length, all: wanted.length };
  });
  for (const { right, all } of told) expect(right).toBe(all);
});
