import { describe } from 'vitest';
import type { Page } from '../../src/model.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import type { Ledger } from '../../src/ports/deliveries.ts';
import type { Corrections, Library } from '../../src/ports.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { PAGE, PAGE_NAME } from '../cases/edition.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { openedStore } from '../store/opened.ts';

/** A newsroom, and what it stands on. */
export type Room = { newsroom: Newsroom; library: Library; ledger: Ledger; corrections: Corrections };

/** Who asks in these tests, and when. */
export const asked = { today: '2022-03-05', asker: { locale: null } };

const STORES = {
  'in memory': async () => createMemoryStore(),
  'on SQLite': async () => openedStore(await temporaryFolder()),
};

/** The same tests over a newsroom on each kind of store; `use` opens one that holds the page of tests/cases/edition.ts. */
export function newsrooms(
  name: string,
  tests: (use: (run: (room: Room) => Promise<void>) => () => Promise<void>) => void,
) {
  describe.each(Object.entries(STORES))(`${name} %s`, (_, open) => {
    tests((run) => async () => {
      const { close, ...kept } = await open();
      let ids = 0;
      const newId = () => `order-${++ids}`;
      const newsroom = createNewsroom({ ...kept, now: () => new Date('2022-03-04T20:00:00Z'), newId });
      try {
        await newsroom.takePage({ source: PAGE_NAME, hash: 'h1' }, newsroom.read(pageOf(PAGE)));
        await run({ newsroom, ...kept });
      } finally {
        await close();
      }
    });
  });
}

/** A page of that text, printed in the 山城日报 of a day. */
export function pageOf(text: string, date = '2022-03-04'): Page {
  const blocks = text
    .trim()
    .split('\n\n')
    .map((block, number) => ({ number, text: block }));
  return { path: `${date}-山城日报-02.txt`, blocks, paper: '山城日报', date };
}
