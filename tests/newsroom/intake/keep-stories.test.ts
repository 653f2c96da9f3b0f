import { expect, test } from 'vitest';
import { seeded } from '../../../bench/draw.ts';
import type { Article, NewsItem } from '../../../src/model.ts';
import { toldWith } from '../../../src/newsroom/answers/told-with.ts';
import { createNewsroom } from '../../../src/newsroom/create-newsroom.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { temporaryFolder } from '../../cases/temporary-folder.ts';
import { openedStore } from '../../store/opened.ts';

const asked = { today: '2024-04-20', asker: { locale: 'zh-CN' } };

function item(id: string, title: string, date: string, body: string): NewsItem {
  return { id, title, date, body, source: '山城日报' };
}

const OPENED = item(
  'opened',
  '白溪口大桥建成通车',
  '2024-04-09',
  '4月8日，江津区白溪口大桥建成通车。大桥全长1820米，过江只要3分钟。',
);
const BUSY = item(
  'busy',
  '白溪口大桥通车首日人来车往',
  '2024-04-10',
  '4月9日，江津区白溪口大桥建成通车第二天，过江的有5200辆车。',
);
const WOOL = item('wool', '宜昌小镇织出羊毛毯', '2024-04-10', '宜昌市一座小镇今年织出羊毛毯4万条，卖到七个省。');

/** A newsroom over a store in a folder, which forgets nothing of its stories when it is opened again. */
async function opened(folder: string) {
  const store = await openedStore(folder);
  const newsroom = createNewsroom({ ...store, terms: null, now: () => new Date(0), newId: () => '1' });
  const take = async (source: string, ...items: NewsItem[]) => {
    await newsroom.takeItems({ source, hash: source }, items);
    await newsroom.keepStories();
  };
  const close = async () => {
    await newsroom.close();
    await store.close();
  };
  return { ...store, newsroom, take, close };
}

test('what comes in goes to the story that it tells, or begins one', async () => {
  const { stories, take, close } = await opened(await temporaryFolder());
  await take('first', OPENED, WOOL);
  await take('second', BUSY);
  expect(await stories.of(['opened', 'busy', 'wool'])).toEqual(
    new Map([
      ['opened', 'opened'],
      ['busy', 'opened'],
      ['wool', 'wool'],
    ]),
  );
  await close();
});

test('what goes leaves its story, and the others stay in it', async () => {
  const { stories, library, newsroom, take, close } = await opened(await temporaryFolder());
  await take('first', OPENED);
  await take('second', BUSY, WOOL);
  await library.drop('first');
  await newsroom.keepStories();
  expect(await stories.articles('opened')).toEqual(['busy']);
  await close();
});

test('stories are there when the store is opened again, and nothing is put together anew', async () => {
  const folder = await temporaryFolder();
  const first = await opened(folder);
  await first.take('first', OPENED, BUSY, WOOL);
  await first.stories.put({ told: new Map([['busy', 'of its own']]), gone: [], level: await first.library.revision() });
  await first.close();
  const again = await opened(folder);
  await again.newsroom.keepStories();
  expect(await again.stories.of(['busy'])).toEqual(new Map([['busy', 'of its own']]));
  expect(await again.newsroom.rebuildStories()).toEqual({ articles: 3, stories: 2 });
  await again.close();
});

test('a story that is told takes in the reports that are kept with it', async () => {
  const { stories, library, newsroom, take, close } = await opened(await temporaryFolder());
  await take('first', OPENED, BUSY, WOOL);
  const [busy] = await library.articles(['busy']);
  expect((await toldWith(busy as Article, { kept: stories, library })).map(({ id }) => id)).toEqual(['opened']);
  const { answer } = await newsroom.story('busy', asked);
  expect(answer.listed.map(({ id }) => id)).toEqual(['busy', 'opened']);
  await close();
});

test('what is offered while somebody types are the stories as they are kept', async () => {
  const { stories, library, newsroom, take, close } = await opened(await temporaryFolder());
  await take('first', OPENED, BUSY, WOOL);
  const told = new Map(['opened', 'busy', 'wool'].map((id) => [id, 'all of one']));
  await stories.put({ told, gone: [], level: await library.revision() });
  expect(await newsroom.suggestStories('')).toHaveLength(1);
  await close();
});

/** A newsroom that notes which articles are read by their ids. */
async function noting() {
  const store = await openedStore(await temporaryFolder());
  const read: string[] = [];
  const articles = async (ids: readonly string[]) => {
    read.push(...ids);
    return store.library.articles(ids);
  };
  const library = { ...store.library, articles };
  const newsroom = createNewsroom({ ...store, library, terms: null, now: () => new Date(0), newId: () => '1' });
  const close = async () => {
    await newsroom.close();
    await store.close();
  };
  return { ...store, newsroom, read, close };
}

test('what was printed weeks apart is of two events, without being read for that', async () => {
  const { newsroom, stories, read, close } = await noting();
  for (const one of [OPENED, { ...BUSY, date: '2024-06-10' }]) {
    await newsroom.takeItems({ source: one.id, hash: one.id }, [one]);
    read.length = 0;
    await newsroom.keepStories();
  }
  expect([await stories.count(), read]).toEqual([{ articles: 2, stories: 2 }, []]);
  await close();
});

test('what shares little with what was there before is put into stories without any of that being read', async () => {
  const { newsroom, stories, read, close } = await noting();
  const random = seeded(7);
  const letters = () => String.fromCharCode(...Array.from({ length: 120 }, () => 0x4e00 + Math.floor(random() * 900)));
  const strangers = Array.from({ length: 60 }, (_, at) =>
    item(`x${at}`, `第${at}号消息`, '2024-04-10', `${letters()}。第${at}处建成${at}座。`),
  );
  await newsroom.takeItems({ source: 'strangers', hash: '1' }, strangers);
  read.length = 0;
  await newsroom.keepStories();
  expect(await stories.count()).toEqual({ articles: 60, stories: 60 });
  expect(read.length).toBeLessThan(20);
  await close();
});

test('where the report found best tells the same event no other is read', async () => {
  const { newsroom, read, close } = await noting();
  const reports = Array.from({ length: 6 }, (_, at) => ({
    ...BUSY,
    id: `b${at}`,
    body: `${BUSY.body}其中${at}辆是大车。`,
  }));
  await newsroom.takeItems({ source: 'reports', hash: '1' }, reports);
  await newsroom.keepStories();
  await newsroom.takeItems({ source: 'late', hash: '1' }, [OPENED]);
  read.length = 0;
  await newsroom.keepStories();
  expect(read).toHaveLength(1);
  await close();
});

test('a newsroom in memory keeps none, and says so', async () => {
  const newsroom = createNewsroom({ ...createMemoryStore(), now: () => new Date(0), newId: () => '1' });
  await newsroom.takeItems({ source: 'first', hash: 'first' }, [OPENED]);
  await newsroom.keepStories();
  expect(await newsroom.rebuildStories()).toBeNull();
});
