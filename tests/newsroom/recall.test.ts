import { expect, test } from 'vitest';
import { RECALLED } from '../../src/limits.ts';
import { recallArticles } from '../../src/newsroom/catalogue/recall-articles.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import type { Library } from '../../src/ports.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { article } from '../cases/articles.ts';
import { PAGE, PAGE_NAME } from '../cases/edition.ts';
import { asked, pageOf } from './newsrooms.ts';

const QUESTION = '潼南新建了多少座柠檬冷库';

/** A newsroom over the page, and how often its library was asked for articles. */
async function opened() {
  const store = createMemoryStore();
  const { library } = store;
  let reads = 0;
  const counting: Library = {
    ...library,
    articles: (ids) => {
      reads += 1;
      return library.articles(ids);
    },
  };
  const newsroom = createNewsroom({ ...store, library: counting, now: () => new Date(0), newId: () => '1' });
  const take = (text: string) => newsroom.takePage({ source: PAGE_NAME, hash: text }, newsroom.read(pageOf(text)));
  await take(PAGE);
  return { newsroom, take, reads: () => reads };
}

test('a question that was answered before is answered again without reading', async () => {
  const { newsroom, reads } = await opened();
  const first = await newsroom.ask(QUESTION, asked);
  expect(first.answer.figure?.printed).toBe('12座');
  const before = reads();
  expect(await newsroom.ask(QUESTION, asked)).toEqual(first);
  expect(reads()).toBe(before);
});

test('what changes in the library changes the answer at once', async () => {
  const { newsroom, take } = await opened();
  await newsroom.ask(QUESTION, asked);
  await take(PAGE.replace('12座', '15座'));
  expect((await newsroom.ask(QUESTION, asked)).answer.figure?.printed).toBe('15座');
});

test('another day, language or reader is answered on its own', async () => {
  const { newsroom } = await opened();
  const { answer } = await newsroom.ask(QUESTION, asked);
  expect(answer.language).toBe('zh-CN');
  expect((await newsroom.ask(QUESTION, { ...asked, language: 'en' })).answer.language).toBe('en');
  expect((await newsroom.ask('12', { ...asked, asker: { locale: 'en-GB' } })).answer.language).toBe('en');
  expect((await newsroom.ask('12', { ...asked, asker: { locale: 'zh-TW' } })).answer.language).toBe('zh-TW');
});

test('what a list held is known until something changes', async () => {
  const store = createMemoryStore();
  let lists = 0;
  const library = recallArticles({
    ...store.library,
    listed: (filter) => {
      lists += 1;
      return store.library.listed(filter);
    },
  });
  const [one, other] = [article('1'), article('2')];
  await library.put({ source: 'a', hash: '1' }, [one]);
  expect(await library.list({ limit: 5 })).toEqual([one]);
  expect(await library.list({ limit: 5 })).toEqual([one]);
  expect(lists).toBe(1);
  await library.put({ source: 'b', hash: '1' }, [other]);
  expect(await library.list({ limit: 5 })).toEqual([one, other]);
  expect(lists).toBe(2);
});

test('of articles as large as pages may be only a few are kept in mind', async () => {
  const { library: under } = createMemoryStore();
  const ids = Array.from({ length: 12 }, (_, at) => `${at}`);
  const text = '字'.repeat(RECALLED.units / 4);
  await under.put(
    { source: 'a', hash: '1' },
    ids.map((id) => article(id, { paragraphs: [text] })),
  );
  const read: string[] = [];
  const library = recallArticles({
    ...under,
    articles: (wanted) => {
      read.push(...wanted);
      return under.articles(wanted);
    },
  });
  for (const id of ids) await library.articles([id]);
  read.length = 0;
  for (const id of ids.toReversed()) await library.articles([id]);
  expect(read).toEqual(ids.slice(0, -4).toReversed());
});
