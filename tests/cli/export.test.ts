import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PAGE, PAGE_NAME } from '../cases/edition.ts';
import { newStore, sayOn } from './say.ts';

async function houseWithPage() {
  const store = await newStore();
  await writeFile(join(store.pages, PAGE_NAME), PAGE);
  return store;
}

test('export gives articles, figures and stories, a line each', async () => {
  const store = await houseWithPage();
  const articles = await sayOn(store, ['export', '--format', 'jsonl']);
  expect(articles).toMatchObject({ code: 0, err: [] });
  const first = JSON.parse(articles.out[0] ?? '');
  expect(first).toMatchObject({ id: expect.any(String), paragraphs: expect.any(Array), figures: expect.any(Array) });
  const figures = (await sayOn(store, ['export', 'figures', '--format', 'jsonl'])).out.map((line) => JSON.parse(line));
  expect(figures).toContainEqual(expect.objectContaining({ printed: '28所', quoteStart: expect.any(Number) }));
  const table = await sayOn(store, ['export', '--format', 'csv']);
  expect(table.out[0]).toMatch(/^district,label,value,/);
  expect(table.out).toHaveLength(figures.length + 1);
  const stories = await sayOn(store, ['export', 'stories', '--format', 'jsonl']);
  expect(stories.out.length).toBeGreaterThan(0);
});

test('figures leave as a table or as one JSON list, narrowed by place', async () => {
  const store = await houseWithPage();
  const table = await sayOn(store, ['figures', 'tongnan', '--export', 'csv']);
  expect(table.out.slice(1).every((row) => row.startsWith('潼南区,'))).toBe(true);
  const list = await sayOn(store, ['figures', 'tongnan', '--export', 'json']);
  expect(JSON.parse(list.out.join('\n'))).toHaveLength(table.out.length - 1);
  expect(await sayOn(store, ['figures', 'nowhere', '--export', 'csv'])).toMatchObject({
    code: 1,
    out: [],
    err: ['No district is called nowhere: suggest district lists names.'],
  });
});

test.each([
  [['export', 'songs', '--format', 'csv'], 'export takes one of articles, figures, stories, and songs was given'],
  [['export', 'figures'], 'export needs --format jsonl or csv'],
  [['export', '--format', 'xml'], '--format xml is none of jsonl, csv'],
  [['ask', 'x', '--export', 'csv'], '--export does not go with ask'],
])('%j says what is wrong', async (words, why) => {
  expect(await sayOn(await newStore(), words)).toMatchObject({ code: 2, err: [expect.stringContaining(why)] });
});
