import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTermCatalogue } from '../../src/newsroom/catalogue/term-catalogue.ts';
import { article } from '../cases/articles.ts';
import { finderCases } from '../cases/finder.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { openedStore } from '../store/opened.ts';
import { newDatabase } from './database.ts';

async function opened(database: string) {
  const { library, terms, close } = await openedStore(await temporaryFolder(), database);
  if (terms === null) throw new Error('it has no terms');
  const catalogue = createTermCatalogue(library, terms, () => setImmediate());
  return {
    library,
    terms,
    catalogue,
    async close() {
      await catalogue.close();
      await close();
    },
  };
}

finderCases('on PostgreSQL', async () => opened(await newDatabase()));

test('of several processes that enter the same articles at once each finds all of them, and they are entered once', async () => {
  const database = await newDatabase();
  const rooms = await Promise.all([1, 2, 3].map(() => opened(database)));
  await Promise.all(
    rooms.map(async ({ library, catalogue }, who) => {
      for (let number = 0; number < 10; number += 1) {
        await library.put({ source: `${who} ${number}`, hash: 'h' }, [
          article(`${who} ${number}`, { paragraphs: [`柠檬${number}`] }),
        ]);
        await catalogue.overview();
      }
    }),
  );
  for (const { terms, catalogue } of rooms) {
    const { finder } = await catalogue.overview();
    expect(await finder.search('柠檬', 50)).toHaveLength(30);
    expect(await finder.consult(({ documentFrequency }) => documentFrequency('柠檬'))).toBe(30);
    expect(await terms.state()).toMatchObject({ articles: 30 });
  }
  await Promise.all(rooms.map(({ close }) => close()));
});

test('what a process that ended in the middle had entered is entered once by the next', async () => {
  const database = await newDatabase();
  const room = await opened(database);
  await room.library.put({ source: 'p', hash: 'h' }, [article('a'), article('b')]);
  const interrupted = room.terms.update(async (_, put) => {
    await put([{ id: 'a', terms: [1, 4_294_967_295], counts: [1, 40_000], length: 40_001 }], []);
    throw new Error('the process ends');
  });
  await expect(interrupted).rejects.toThrow('the process ends');
  expect(await room.terms.state()).toEqual({ level: 0, articles: 0, length: 0 });
  await room.catalogue.overview();
  expect(await room.terms.state()).toMatchObject({ level: 1, articles: 2 });
  await room.close();
});
