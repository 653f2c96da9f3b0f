import { expect, test } from 'vitest';
import { createCatalogue, type Overview } from '../../../src/newsroom/catalogue/catalogue.ts';
import type { Library } from '../../../src/ports.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { article } from '../../cases/articles.ts';
import { has } from '../has.ts';

const alone = { file: null, now: () => new Date(0), pause: async () => {} };

/** A library that notes from which revisions on its changes are read. */
function watched(library = createMemoryStore().library): { library: Library; readings: number[] } {
  const readings: number[] = [];
  const changes = (since: number) => {
    readings.push(since);
    return library.changes(since);
  };
  return { library: { ...library, changes }, readings };
}

test('an overview is made once, also for those who ask while it is made', async () => {
  const { library, readings } = watched();
  const { overview } = createCatalogue(library, alone);
  await library.put({ source: 'p', hash: 'h' }, [article('a', { paragraphs: ['柠檬冷库'], district: '潼南区' })]);
  const [one, other] = await Promise.all([overview(), overview()]);
  expect(await overview()).toBe(one);
  expect(other).toBe(one);
  expect(readings).toEqual([0]);
  expect((await one.finder.search('柠檬', 5)).map(({ id }) => id)).toEqual(['a']);
  expect(one.coverage.districts).toEqual([{ name: '潼南区', articles: 1 }]);
});

test('an overview takes in what changed, and nothing twice', async () => {
  const { library, readings } = watched();
  const { overview } = createCatalogue(library, alone);
  expect((await overview()).coverage.articles).toBe(0);
  await library.put({ source: 'p', hash: 'h' }, [article('a')]);
  expect((await overview()).coverage.articles).toBe(1);
  await library.drop('p');
  expect(await has(await overview(), 'a')).toBe(false);
  expect(readings).toEqual([0, 0, 1]);
});

test('what is stored while an overview is made is in the one asked for afterwards', async () => {
  const { library } = watched();
  let interrupt = async () => {};
  const { overview } = createCatalogue(
    {
      ...library,
      coverage: async () => {
        await interrupt();
        return library.coverage();
      },
    },
    alone,
  );
  const later = Promise.withResolvers<Overview>();
  interrupt = async () => {
    interrupt = async () => {};
    await library.put({ source: 'p', hash: 'h' }, [article('late')]);
    later.resolve(overview());
  };
  await overview();
  expect(await has(await later.promise, 'late')).toBe(true);
});

test('a library that fails once is asked again', async () => {
  const { library } = createMemoryStore();
  let failing = true;
  const { overview } = createCatalogue(
    {
      ...library,
      coverage: async () => {
        if (failing) throw new Error('the disk is gone');
        return library.coverage();
      },
    },
    alone,
  );
  await expect(overview()).rejects.toThrow('the disk is gone');
  failing = false;
  expect((await overview()).coverage.articles).toBe(0);
});

test('a great many changes are not waited for once there is something to answer from', async () => {
  const { library } = createMemoryStore();
  await library.put({ source: 'p', hash: 'h' }, [article('first')]);
  let hold = async () => {};
  const { overview, level, close } = createCatalogue(library, { ...alone, pause: () => hold() });
  await overview();
  const many = Array.from({ length: 2_000 }, (_, number) => article(`a${number}`));
  await library.put({ source: 'q', hash: 'h' }, many);
  const held = Promise.withResolvers<void>();
  let pauses = 0;
  hold = async () => {
    pauses += 1;
    if (pauses > 30) await held.promise;
  };
  const meanwhile = await overview();
  expect(meanwhile.coverage.articles).toBe(1);
  expect(await has(meanwhile, 'first')).toBe(true);
  expect(await has(meanwhile, 'a0')).toBe(true);
  expect(await has(meanwhile, 'a1999')).toBe(false);
  held.resolve();
  hold = async () => {};
  await expect.poll(async () => (await overview()).coverage.articles).toBe(2_001);
  expect(level()?.articles).toBe(2_001);
  await close();
});

test('while a large archive is indexed first it is told how far that has come, and never again', async () => {
  const { library } = createMemoryStore();
  const put = (source: string, count: number) =>
    library.put(
      { source, hash: 'h' },
      Array.from({ length: count }, (_, at) => article(`${source} ${at}`)),
    );
  await put('p', 1_000);
  const told: [number, number][] = [];
  const { overview } = createCatalogue(library, { ...alone, progress: (...far) => told.push(far) });
  await overview();
  expect(told.at(-1)).toEqual([1_000, 1_000]);
  expect(told.map(([indexed]) => indexed)).toEqual(told.map(([indexed]) => indexed).toSorted((one, two) => one - two));
  const before = told.length;
  await put('q', 1_000);
  await overview();
  expect(told.length).toBe(before);
});
