import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCatalogue } from '../../src/newsroom/catalogue/catalogue.ts';
import type { IndexFile } from '../../src/ports.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { article } from '../cases/articles.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { openedStore } from '../store/opened.ts';
import { has } from './has.ts';

const alone = { file: null, now: () => new Date(0), pause: async () => {} };

/** A file in memory. */
function fileOf() {
  const held: { saved: Awaited<ReturnType<IndexFile['read']>>; writings: number } = { saved: null, writings: 0 };
  const file: IndexFile = {
    read: async () => held.saved,
    async write({ revision, parts }) {
      held.saved = { revision, bytes: new Uint8Array(Buffer.concat([...parts])) };
      held.writings += 1;
      return { ok: true, value: null };
    },
  };
  return { held, file };
}

test('an index is saved, and the next start reads only what changed since', async () => {
  const { library } = createMemoryStore();
  const readings: number[] = [];
  const watched = {
    ...library,
    changes(since: number) {
      readings.push(since);
      return library.changes(since);
    },
  };
  const { held, file } = fileOf();
  await library.put({ source: 'p', hash: 'h' }, [article('a'), article('b')]);
  const first = createCatalogue(watched, { ...alone, file });
  await first.overview();
  await first.close();
  expect(held.writings).toBe(1);
  await library.put({ source: 'p', hash: 'h2' }, [article('b'), article('c')]);
  const second = createCatalogue(watched, { ...alone, file });
  const overview = await second.overview();
  expect(await Promise.all(['a', 'b', 'c'].map((id) => has(overview, id)))).toEqual([false, true, true]);
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
    const { overview, level, close } = createCatalogue(library, { ...alone, file });
    const made = await overview();
    expect([level()?.articles, await has(made, 'a'), await has(made, 'x')]).toEqual([1, true, false]);
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

test('an index that follows two processes holds what one made anew does', async () => {
  const folder = await temporaryFolder();
  const [one, other] = [await openedStore(folder), await openedStore(folder)];
  const words = ['柠檬', '榨菜', '橘子', '桃片'];
  const step = fc.record({
    by: fc.constantFrom(one, other),
    source: fc.constantFrom('p1', 'p2', 'p3'),
    ids: fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))),
    words: fc.subarray(words),
    asked: fc.boolean(),
    restarted: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      let following = createCatalogue(one.library, { ...alone, file: one.indexFile });
      for (const { by, source, ids, words, asked, restarted } of steps) {
        if (ids === null) await by.library.drop(source);
        else
          await by.library.put(
            { source, hash: 'h' },
            ids.map((id) => article(id, { paragraphs: [words.join('、')] })),
          );
        if (asked) await following.overview();
        if (!restarted) continue;
        await following.close();
        following = createCatalogue(one.library, { ...alone, file: one.indexFile });
      }
      const { finder, coverage } = await following.overview();
      const another = createCatalogue(other.library, alone);
      const anew = await another.overview();
      const found = (from: typeof finder) =>
        Promise.all(words.map(async (word) => new Set((await from.search(word, 9)).map(({ id }) => id))));
      expect(following.level()?.articles).toBe(another.level()?.articles);
      expect(await found(finder)).toEqual(await found(anew.finder));
      expect(coverage).toEqual(anew.coverage);
      await following.close();
    }),
    { numRuns: 25 },
  );
  await Promise.all([one.close(), other.close()]);
});
