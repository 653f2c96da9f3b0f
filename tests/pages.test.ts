import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage } from '../src/reading/read-page.ts';
import { readPageFile } from '../src/sources/files/page-file.ts';
import { goldenPages, ROOT } from './quality/golden.ts';
import { plain } from './quality/likeness.ts';
import { questionSets } from './quality/questions.ts';

const pages = goldenPages();

describe.each(pages)('the golden page $slug', ({ articles, unplaced, blocks }) => {
  test('has every block in exactly one article, or in none and listed as such', () => {
    const placed = [...articles.flatMap((article) => article.blocks), ...unplaced];
    expect(placed.sort((a, b) => a - b)).toEqual(blocks.map((_, number) => number));
  });

  test('has every paragraph on the page, in the blocks of its article', () => {
    for (const article of articles) {
      const printed = article.blocks.map((block) => plain(blocks[block] ?? '')).join('');
      const letters = new Set(printed);
      for (const paragraph of article.paragraphs) {
        expect([...plain(paragraph)].filter((letter) => !letters.has(letter))).toEqual([]);
      }
    }
  });

  test('quotes every figure word for word from its paragraph', () => {
    for (const { paragraphs, figures } of articles) {
      for (const { paragraph, printed, quote } of figures) {
        expect(paragraphs[paragraph]).toContain(quote);
        expect(quote).toContain(printed);
      }
    }
  });

  test('says who wrote it and how it is set', () => {
    const { source, setting } = pages.find((page) => page.articles === articles) ?? { source: '', setting: '' };
    expect(source).toMatch(/^Written by the Broadsheet authors/);
    expect(setting).not.toBe('');
  });
});

test('the golden pages are eight or more, of five settings or more, with 150 labelled figures or more', () => {
  const figures = pages.flatMap(({ articles }) => articles.flatMap((article) => article.figures));
  expect(pages.length).toBeGreaterThanOrEqual(8);
  expect(new Set(pages.map(({ setting }) => setting)).size).toBeGreaterThanOrEqual(5);
  expect(figures.filter(({ also, label }) => !also && label !== '').length).toBeGreaterThanOrEqual(150);
});

test('the shipped edition reports from ten districts', () => {
  const shipped = pages.filter(({ page }) => page.startsWith('data/pages/'));
  expect(shipped.flatMap(({ articles }) => articles.map(({ district }) => district)).sort()).toEqual(
    ['江津区', '九龙坡区', '武隆区', '渝北区', '垫江县', '黔江区', '江北区', '璧山区', '合川区', '长寿区'].sort(),
  );
});

test('the shipped edition is read as ten reports, every figure where its quote says', async () => {
  const [shipped] = pages.filter(({ page }) => page.startsWith('data/pages/'));
  const file = await readPageFile(join(ROOT, shipped?.page ?? ''));
  const { articles, date } = file.ok ? readPage(file.value.page) : { articles: [], date: null };
  const figures = articles.flatMap((article) => article.figures.map((figure) => ({ article, figure })));
  expect(date).toBe('2021-07-21');
  expect(articles.map(({ district }) => district).sort()).toEqual(
    shipped?.articles.map(({ district }) => district).sort(),
  );
  expect(figures.length).toBeGreaterThan(80);
  for (const { article, figure } of figures) {
    const { paragraph, start, end, printed, quote } = figure;
    expect(article.paragraphs[paragraph]?.slice(start, end)).toBe(printed);
    expect(article.paragraphs[paragraph]).toContain(quote);
  }
});

test('the golden questions are 150 or more, and each quote that is wanted stands on one of their pages', () => {
  const sets = questionSets();
  expect(sets.flatMap(({ questions }) => questions).length).toBeGreaterThanOrEqual(150);
  for (const { pages: paths, questions } of sets) {
    const printed = paths.map((path) => plain(readFileSync(path, 'utf8'))).join('\n');
    const missing = questions.filter(({ expect: { quote_contains: quote = '' } }) => !printed.includes(plain(quote)));
    expect(missing.map(({ q }) => q)).toEqual([]);
    expect(paths.every((path) => path.startsWith(ROOT))).toBe(true);
  }
});

test('a page file that is shipped says its day and its paper by its name', () => {
  const names = pages.map(({ page }) => page).filter((page) => page.startsWith('data/pages/'));
  expect(names.map((name) => join(name))).toEqual(['data/pages/2021-07-21-渝州晨报-05.txt']);
});
