import { expect, test } from 'vitest';
import { RECALLED } from '../../../src/limits.ts';
import { recallArticles } from '../../../src/newsroom/catalogue/recall-articles.ts';
import type { Library } from '../../../src/ports.ts';
import { createMemoryLibrary } from '../../../src/store/memory/library.ts';
import { article } from '../../cases/articles.ts';

/** A library that counts how often it is asked for a list, and gives copies as a database does. */
async function counted(count: number) {
  const library = createMemoryLibrary();
  const put = (title: string) =>
    library.put(
      { source: 'page', hash: title },
      Array.from({ length: count }, (_, at) => article(`a${at}`, { title })),
    );
  await put('旧');
  let lists = 0;
  const read: string[] = [];
  const counting: Library = {
    ...library,
    articles: async (ids) => {
      read.push(...ids);
      return structuredClone(await library.articles(ids));
    },
    list: async (filter) => {
      const listed = structuredClone(await library.list(filter));
      read.push(...listed.map(({ id }) => id));
      return listed;
    },
    listed: async (filter) => {
      lists += 1;
      return library.listed(filter);
    },
  };
  return { recalling: recallArticles(counting), library, put, read, lists: () => lists };
}

test('a list is read once, and its articles stay the same objects, so that nothing is worked out of them again', async () => {
  const { recalling, lists } = await counted(3);
  const [first] = await recalling.list({ limit: 2 });
  expect((await recalling.list({ limit: 2 }))[0]).toBe(first);
  expect((await recalling.list({ limit: 3 }))[0]).toBe(first);
  expect(lists()).toBe(2);
});

test('a list is read again where something changed', async () => {
  const { recalling, put, lists } = await counted(3);
  await recalling.list({ limit: 2 });
  await put('新');
  expect((await recalling.list({ limit: 2 })).map(({ title }) => title)).toEqual(['新', '新']);
  expect(lists()).toBe(2);
});

test('of a list that is read again only what changed is', async () => {
  const { recalling, library, read } = await counted(3);
  await recalling.list({});
  await library.put({ source: 'other', hash: '1' }, [article('b')]);
  expect((await recalling.list({})).map(({ id }) => id)).toEqual(['a0', 'a1', 'a2', 'b']);
  expect(read).toEqual(['a0', 'a1', 'a2', 'b']);
});

test('a list of very many is not kept in mind', async () => {
  const { recalling, lists } = await counted(RECALLED.articles + 1);
  await recalling.list({});
  await recalling.list({});
  expect(lists()).toBe(2);
});

test('an article is read again once it changed, and no other is for it', async () => {
  const { recalling, library, read } = await counted(3);
  const ids = ['a0', 'a1', 'a2'];
  const [first] = await recalling.articles(ids);
  await library.put({ source: 'other', hash: '1' }, [article('a1', { title: '新' }), article('b')]);
  const again = await recalling.articles(ids);
  expect(again.map(({ title }) => title)).toEqual(['旧', '新', '旧']);
  expect(again[0]).toBe(first);
  expect(read).toEqual([...ids, 'a1']);
});

test('where very much changed nothing is looked for of it', async () => {
  const { recalling, put, read } = await counted(RECALLED.changed);
  await recalling.articles(['a0']);
  await put('新');
  expect((await recalling.articles(['a0'])).map(({ title }) => title)).toEqual(['新']);
  expect(read).toEqual(['a0', 'a0']);
});

test('what many ask for at once is read once', async () => {
  const { recalling, read } = await counted(RECALLED.together * 3);
  const filter = { limit: RECALLED.together * 2 };
  const [[first], [other]] = await Promise.all([
    recalling.list(filter),
    recalling.list({}),
    recalling.articles(['a0']),
  ]);
  expect(other).toBe(first);
  expect(read).toEqual(Array.from({ length: RECALLED.together * 3 }, (_, at) => `a${at}`));
});

test('what cannot be read keeps nobody else from reading', async () => {
  const library = createMemoryLibrary();
  await library.put({ source: 'page', hash: '1' }, [article('a')]);
  const torn = async (ids: readonly string[]) => {
    if (ids.includes('torn')) throw new Error('torn');
    return library.articles(ids);
  };
  const recalling = recallArticles({ ...library, articles: torn });
  const [fault, read] = await Promise.allSettled([recalling.articles(['torn']), recalling.articles(['a'])]);
  expect(fault.status).toBe('rejected');
  expect(read).toMatchObject({ value: [{ id: 'a' }] });
});
