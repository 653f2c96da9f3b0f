import { expect, test } from 'vitest';
import { createCatalogue } from '../../src/newsroom/catalogue.ts';
import type { IndexFile, Library } from '../../src/ports.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { article } from '../cases/articles.ts';

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

/** A file in memory. */
function fileOf() {
  const held: { saved: Awaited<ReturnType<IndexFile['read']>>; writings: number } = { saved: null, writings: 0 };
  const file: IndexFile = {
    read: async () => held.saved,
    async write({ revision, parts }) {
      held.saved = { revision, bytes: new Uint8Array(Buffer.concat(parts)) };
      held.writings += 1;
      return { ok: true, value: null };
    },
  };
  return { held, file };
}

test('an overview is made once, also for those who ask while it is made', async () => {
  const { library, readings } = watched();
  const { overview } = createCatalogue(library, alone);
  await library.put({ source: 'p', hash: 'h' }, [article('a', { paragraphs: ['柠檬冷库'], district: '潼南区' })]);
  const [one, other] = await Promise.all([overview(), overview()]);
  expect(await overview()).toBe(one);
  expect(other).toBe(one);
  expect(readings).toEqual([0]);
  expect(one.index.search('柠檬', 5).map(({ id }) => id)).toEqual(['a']);
  expect(one.coverage.districts).toEqual([{ name: '潼南区', articles: 1 }]);
});

test('an overview takes in what changed, and nothing twice', async () => {
  const { library, readings } = watched();
  const { overview } = createCatalogue(library, alone);
  expect((await overview()).coverage.articles).toBe(0);
  await library.put({ source: 'p', hash: 'h' }, [article('a')]);
  expect((await overview()).coverage.articles).toBe(1);
  await library.drop('p');
  expect((await overview()).index.search('a的正文', 5)).toEqual([]);
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
  const later = Promise.withResolvers<{ index: { has(id: string): boolean } }>();
  interrupt = async () => {
    interrupt = async () => {};
    await library.put({ source: 'p', hash: 'h' }, [article('late')]);
    later.resolve(overview());
  };
  await overview();
  expect((await later.promise).index.has('late')).toBe(true);
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
  const { overview, close } = createCatalogue(library, { ...alone, pause: () => hold() });
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
  expect(meanwhile.index.has('first')).toBe(true);
  expect(meanwhile.index.has('a0')).toBe(true);
  expect(meanwhile.index.has('a1999')).toBe(false);
  held.resolve();
  hold = async () => {};
  await expect.poll(async () => (await overview()).coverage.articles).toBe(2_001);
  expect((await overview()).index.size).toBe(2_001);
  await close();
});

test('an index is saved, and the next start reads only what changed since', async () => {
  const { library, readings } = watched();
  const { held, file } = fileOf();
  await library.put({ source: 'p', hash: 'h' }, [article('a'), article('b')]);
  const first = createCatalogue(library, { ...alone, file });
  await first.overview();
  await first.close();
  expect(held.writings).toBe(1);
  await library.put({ source: 'p', hash: 'h2' }, [article('b'), article('c')]);
  const second = createCatalogue(library, { ...alone, file });
  const { index } = await second.overview();
  expect(['a', 'b', 'c'].map(index.has)).toEqual([false, true, true]);
  expect(index.search('c的正文', 1).map(({ id }) => id)).toEqual(['c']);
  expect(readings).toEqual([0, 1]);
  await second.close();
});

test('an index is not written again while nothing, or next to nothing, changed', async () => {
  const { library } = createMemoryStore();
  const { held, file } = fileOf();
  const many = Array.from({ length: 200 }, (_, number) => article(`a${number}`));
  await library.put({ source: 'p', hash: 'h' }, many);
  const run = async () => {
    const { overview, close } = createCatalogue(library, { ...alone, file });
    await overview();
    await close();
    return held.writings;
  };
  expect(await run()).toBe(1);
  expect(await run()).toBe(1);
  await library.put({ source: 'q', hash: 'h' }, [article('one more')]);
  expect(await run()).toBe(1);
  await library.put({ source: 'q', hash: 'h' }, many.slice(0, 10));
  expect(await run()).toBe(2);
});

test('an index is saved while news pours in, but no more often than once a minute', async () => {
  const { library } = createMemoryStore();
  const { held, file } = fileOf();
  let minutes = 0;
  const { overview, close } = createCatalogue(library, { ...alone, file, now: () => new Date(minutes * 60_000) });
  const pour = async (source: string) => {
    await library.put({ source, hash: 'h' }, [article(source)]);
    await overview();
  };
  await pour('a');
  await expect.poll(() => held.writings).toBe(1);
  await pour('b');
  minutes = 1;
  await pour('c');
  await expect.poll(() => held.writings).toBe(2);
  await close();
  expect(held.writings).toBe(2);
});

test('a file of a later day, of another library or of no sense is put aside', async () => {
  const { library } = createMemoryStore();
  await library.put({ source: 'p', hash: 'h' }, [article('a')]);
  const { held, file } = fileOf();
  const other = createMemoryStore().library;
  await other.put({ source: 'p', hash: 'h' }, [article('x'), article('y')]);
  const elsewhere = createCatalogue(other, { ...alone, file });
  await elsewhere.overview();
  await elsewhere.close();
  const foreign = held.saved?.bytes ?? new Uint8Array();
  const unusable = [
    { revision: 1, bytes: foreign },
    { revision: 99, bytes: foreign },
    { revision: 1, bytes: foreign.slice(4) },
  ];
  for (const saved of unusable) {
    held.saved = saved;
    const { overview, close } = createCatalogue(library, { ...alone, file });
    const { index } = await overview();
    expect([index.size, index.has('a'), index.has('x')]).toEqual([1, true, false]);
    await close();
    expect(held.saved.revision).toBe(1);
    expect(held.saved.bytes).not.toEqual(saved.bytes);
  }
});

test('closing ends the making of an index, and nobody is answered any more', async () => {
  const { library } = createMemoryStore();
  const { held, file } = fileOf();
  await library.put({ source: 'p', hash: 'h' }, [article('a')]);
  const started = Promise.withResolvers<void>();
  const going = Promise.withResolvers<void>();
  const pause = () => {
    started.resolve();
    return going.promise;
  };
  const { overview, close } = createCatalogue(library, { ...alone, file, pause });
  const asked = expect(overview()).rejects.toThrow('closed');
  await started.promise;
  const closing = close();
  going.resolve();
  await closing;
  await asked;
  expect(held.writings).toBe(0);
});
