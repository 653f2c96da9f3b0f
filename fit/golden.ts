import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, NewsItem } from '../src/model.ts';
import { readItem } from '../src/reading/read-item.ts';
import { readPage } from '../src/reading/read-page.ts';
import { goldenPages, QUESTIONS, ROOT } from '../tests/quality/golden.ts';
import { archiveOfArticles, type FitArchive, rowsOf } from './archive.ts';

/** A question on one of our own archives, and whether that holds its answer. */
type GoldenQuestion = {
  q: string;
  kind: string;
  today: string;
  expect: {
    status: string;
    any_of?: string[];
    all_of?: string[];
    not?: string[];
    quote_contains?: string;
    district?: string;
  };
};

/** Our own archives, small and of pages for the most part, with the questions that are asked of them. */
export function goldenSets(): { archive: FitArchive; questions: { q: string; today: string; answered: boolean }[] }[] {
  return goldenArchives().map(({ archive, questions }) => ({
    archive,
    questions: questions.flatMap(({ q, kind, today, expect }) => {
      const isFact = !/summary|list|reports|topic|overview|ambiguous|off topic|unknown/.test(kind);
      return isFact && expect.status !== 'ambiguous' ? [{ q, today, answered: expect.status === 'answered' }] : [];
    }),
  }));
}

/** The same with all that is expected. */
export function goldenArchives(): { name: string; archive: FitArchive; questions: GoldenQuestion[] }[] {
  return ['chongqing-districts', 'archive', 'year', 'stories'].map((name) => ({
    name,
    archive: archiveOfArticles(articlesOf(name)),
    questions: rowsOf<GoldenQuestion>(join(QUESTIONS, `${name}.jsonl`)),
  }));
}

function articlesOf(name: string): Article[] {
  const news = join(ROOT, 'tests', 'golden', name, 'news.jsonl');
  if (existsSync(news)) return rowsOf<NewsItem>(news).map(readItem);
  return goldenPages()
    .filter(({ slug }) => name === 'archive' || slug === name)
    .flatMap(({ page, date }) => {
      const blocks = readFileSync(join(ROOT, page), 'utf8')
        .split(/\n\s*\n/)
        .map((text) => text.trim())
        .filter((text) => text !== '');
      const read = { path: page, paper: null, date, blocks: blocks.map((text, number) => ({ number, text })) };
      return readPage(read).articles;
    });
}
