import { expect, test } from 'vitest';
import { type GoldenPage, goldenPages } from './golden.ts';
import type { ReadPage } from './reading.ts';
import { scorePage } from './score-articles.ts';
import { createTally, type Scores } from './tally.ts';

const pages = goldenPages();

/** What a reader without fault would print of a golden page. */
function faultless({ page, date, articles, unplaced }: GoldenPage): ReadPage {
  return {
    page,
    date,
    unplaced,
    articles: articles.map((article, index) => ({
      ...article,
      id: `${page}#${index}`,
      figures: article.figures.map((figure) => {
        const start = (article.paragraphs[figure.paragraph] ?? '').indexOf(figure.printed);
        const period = figure.period === null ? null : { printed: '', ...figure.period };
        const place = { start, end: start + figure.printed.length, articleId: `${page}#${index}` };
        return { ...figure, ...place, period, dimension: '', district: article.district };
      }),
    })),
  };
}

function scoresOf(readings: (page: GoldenPage) => ReadPage): Scores {
  const tally = createTally();
  for (const page of pages) scorePage(page, readings(page), tally);
  return tally.scores();
}

test('a faultless reading has every score at 1', () => {
  const scores = scoresOf(faultless);
  expect(Object.keys(scores).length).toBeGreaterThan(18);
  expect(Object.entries(scores).filter(([, score]) => score < 1)).toEqual([]);
});

test('a page that was not read has every score at 0', () => {
  const scores = scoresOf(({ page }) => ({ page, date: null, articles: [], unplaced: [] }));
  expect(Object.entries(scores).filter(([, score]) => score > 0)).toEqual([]);
});

test('one wrong head, one invented figure and one torn paragraph show in their own scores alone', () => {
  const scores = scoresOf((page) => {
    const reading = faultless(page);
    const [first] = reading.articles;
    if (first === undefined) return reading;
    const [figure] = first.figures;
    const invented = figure === undefined ? [] : [{ ...figure, value: 77_777 }];
    const paragraphs = [...first.paragraphs, '不在此处。'];
    const article = { ...first, title: '别的题目', figures: [...first.figures, ...invented], paragraphs };
    return { ...reading, articles: [article, ...reading.articles.slice(1)] };
  });
  const lowered = Object.keys(scores).filter((measure) => (scores[measure] ?? 0) < 1);
  expect(lowered.sort()).toEqual(['figure precision', 'paragraphs', 'title']);
});

test('two articles taken for one lower the blocks, and the second counts as not found', () => {
  const scores = scoresOf((page) => {
    const reading = faultless(page);
    const [first, second, ...others] = reading.articles;
    if (first === undefined || second === undefined) return reading;
    return { ...reading, articles: [{ ...first, blocks: [...first.blocks, ...second.blocks] }, ...others] };
  });
  expect(scores.blocks).toBeLessThan(1);
  expect(scores.placed).toBe(1);
  expect(scores.title).toBeLessThan(1);
});
