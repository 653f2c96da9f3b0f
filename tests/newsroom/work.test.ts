import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CANDIDATES, OF_PLACES } from '../../src/limits/answering.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import type { Library } from '../../src/ports.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';

const asked = { today: '2023-05-20', asker: { locale: null } };
const TOWNS = ['河口', '石桥', '梨园', '柳湾', '竹溪', '松岭'];
const WORKS = ['水库', '灯塔', '磨坊', '渡口', '茶厂', '果园', '陶窑'];

/** What was read of the library: lists, and articles beside what stood in them. */
let read: { lists: number; articles: number };
let newsroom: Newsroom;
const { library, ...store } = createMemoryStore();
const kept = { ...store, now: () => new Date(0), newId: () => 'order' };

beforeAll(async () => {
  const items = Array.from({ length: 300 }, (_, at) => ({
    id: `item-${at}`,
    title: `${TOWNS[at % TOWNS.length]}${WORKS[at % WORKS.length]}第${at}次整修`,
    body: `${TOWNS[at % TOWNS.length]}的${WORKS[at % WORKS.length]}整修，用去${at + 3}万元，请来工匠${at + 20}人。`,
    date: '2023-05-18',
  }));
  await createNewsroom({ ...kept, library }).takeItems({ source: 'news', hash: '' }, items);
});

// A newsroom of its own: one that was asked before has articles in mind.
beforeEach(() => {
  read = { lists: 0, articles: 0 };
  const listed = new Set<string>();
  const counted: Library = {
    ...library,
    articles: async (ids) => {
      read.articles += ids.filter((id) => !listed.has(id)).length;
      return library.articles(ids);
    },
    listed: async (filter) => {
      read.lists += 1;
      const ids = await library.listed(filter);
      for (const id of ids) listed.add(id);
      return ids;
    },
  };
  newsroom = createNewsroom({ ...kept, library: counted });
});

test('a fact is looked for in what its words find, and in no list', async () => {
  await newsroom.ask('灯塔整修用了多少万元', asked);
  expect(read.lists).toBe(0);
  expect(read.articles).toBeLessThanOrEqual(2 * CANDIDATES);
});

test('the news is looked for in lists', async () => {
  await newsroom.ask('今天有什么新闻', asked);
  expect(read.lists).toBeGreaterThan(0);
});

describe('no more is read for an odd question than for any', () => {
  test.each([
    ['of 4,000 letters', `${'灯塔整修花了多少钱，渡口的工匠有几个；'.repeat(220)}`.slice(0, 4_000)],
    ['of 4,000 times one letter', '河'.repeat(4_000)],
    ['of one letter', '钱'],
    ['of a mark', '？'],
    ['of emoji', '🏭💰❓'.repeat(50)],
    ['in three languages', '灯塔整修 how much money ¿cuánto costó la torre? いくらですか'],
    ['of brackets', '（'.repeat(400)],
    ['of numerals', '一二三四五六七八九十'.repeat(40)],
    ['of every place', '北京、上海、天津、重庆、武汉、成都、广州、杭州、南京、西安各有多少灯塔'],
  ])('%s', async (_, question) => {
    const { answer, fault } = await newsroom.ask(question, asked);
    expect(fault).toBeUndefined();
    expect(answer.answer).not.toBe('');
    expect(read.articles).toBeLessThanOrEqual(2 * CANDIDATES);
    expect(read.lists).toBeLessThanOrEqual(OF_PLACES.places);
  });
});
