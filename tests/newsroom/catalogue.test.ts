import { expect, test } from 'vitest';
import { createCatalogue } from '../../src/newsroom/catalogue.ts';
import type { Library } from '../../src/ports.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { article } from '../cases/articles.ts';

/** A library that counts how often it is read as a whole. */
function counted(): { library: Library; readings(): number } {
  const { library } = createMemoryStore();
  let readings = 0;
  const changes = (since: number) => {
    readings += 1;
    return library.changes(since);
  };
  return { library: { ...library, changes }, readings: () => readings };
}

test('an overview is made once, also for those who ask while it is made', async () => {
  const { library, readings } = counted();
  const catalogue = createCatalogue(library);
  await library.put({ source: 'p', hash: 'h' }, [article('a', { paragraphs: ['柠檬冷库'], district: '潼南区' })]);
  const [one, other] = await Promise.all([catalogue(), catalogue()]);
  expect(await catalogue()).toBe(one);
  expect(other).toBe(one);
  expect(readings()).toBe(1);
  expect(one.index.search('柠檬', 5).map(({ id }) => id)).toEqual(['a']);
  expect(one.coverage.districts).toEqual([{ name: '潼南区', articles: 1 }]);
});

test('an overview is made anew when the library changed', async () => {
  const { library, readings } = counted();
  const catalogue = createCatalogue(library);
  expect((await catalogue()).coverage.articles).toBe(0);
  await library.put({ source: 'p', hash: 'h' }, [article('a')]);
  expect((await catalogue()).coverage.articles).toBe(1);
  await library.drop('p');
  expect((await catalogue()).index.search('a的正文', 5)).toEqual([]);
  expect(readings()).toBe(3);
});

test('a library that fails once is asked again', async () => {
  const { library } = createMemoryStore();
  let failing = true;
  const catalogue = createCatalogue({
    ...library,
    coverage: async () => {
      if (failing) throw new Error('the disk is gone');
      return library.coverage();
    },
  });
  await expect(catalogue()).rejects.toThrow('the disk is gone');
  failing = false;
  expect((await catalogue()).coverage.articles).toBe(0);
});
