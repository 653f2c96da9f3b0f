import { expect, test } from 'vitest';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import type { Library } from '../../src/ports.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { asked } from './newsrooms.ts';

const villages = (from: number) =>
  Array.from({ length: 600 }, (_, at) => `第${from + at}村今年新修水窖${at + 3}口。`).join('');

/** A newsroom that holds items of news, and what its library was asked to list. */
async function opened(items: readonly { title: string; body: string }[]) {
  const store = createMemoryStore();
  const limits: (number | undefined)[] = [];
  const listed: Library['listed'] = (filter) => {
    limits.push(filter.limit);
    return store.library.listed(filter);
  };
  let pauses = 0;
  const newsroom = createNewsroom({
    ...store,
    library: { ...store.library, listed },
    now: () => new Date(0),
    newId: () => '1',
    pause: async () => {
      pauses += 1;
    },
  });
  const news = items.map((item, at) => ({ ...item, id: `${at}`, date: '2022-03-04' }));
  await newsroom.takeItems({ source: 'news', hash: '1' }, news);
  return { newsroom, limits, pauses: () => pauses };
}

test('what is asked for is found wherever it stands in a long article', async () => {
  const { newsroom } = await opened([{ title: '水窖修到家门口', body: villages(1) }]);
  const { answer } = await newsroom.ask('第500村新修水窖多少口', asked);
  expect(answer.quotes.map(({ text }) => text).join('')).toContain('第500村今年新修水窖502口');
});

test('all else has its turn between two long articles', async () => {
  const items = Array.from({ length: 8 }, (_, at) => ({ title: `水窖${at}`, body: villages(at * 2_000) }));
  const { newsroom, pauses } = await opened(items);
  await newsroom.getReady();
  const before = pauses();
  await newsroom.ask('新修水窖多少口', asked);
  expect(pauses() - before).toBeGreaterThanOrEqual(items.length);
});

test('no list asks for a whole archive', async () => {
  const { newsroom, limits } = await opened([{ title: '水窖修到家门口', body: '第1村今年新修水窖3口。' }]);
  await newsroom.figures({}, asked);
  await newsroom.latest(asked);
  await newsroom.ask('最近有什么新闻', asked);
  await newsroom.ask('武隆、璧山、江津、万州、巫山、云阳、奉节、垫江、丰都、忠县的水窖', asked);
  expect(limits.length).toBeGreaterThan(5);
  for (const limit of limits) expect(limit).toBeLessThanOrEqual(300);
});
