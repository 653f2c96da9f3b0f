import { expect, test } from 'vitest';
import type { NewsItem } from '../../src/model.ts';
import { readMarked, takeRead } from '../../src/newsroom/take-items.ts';
import { createMemoryLibrary } from '../../src/store/memory/library.ts';

const STORY =
  '昨日，涪陵区三座儿童公园建成开放，总面积7万平方米，市民可以免费入园。公园里有沙池、滑梯和一条长2公里的步道，' +
  '另有40个停车位。区城市管理局说，明年还要再建两座，地点正在征求意见，投资约8000万元。';

const item = (id: string, given: Partial<NewsItem> = {}): NewsItem => ({
  id,
  title: '涪陵建成三座儿童公园',
  date: '2021-07-21',
  body: STORY,
  ...given,
});

function opened() {
  const library = createMemoryLibrary();
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  const take = (source: string, ...items: NewsItem[]) =>
    takeRead({ source, hash: 'h' }, items.map(readMarked), { library, pause });
  const kept = async () => {
    const all = await library.list({});
    return all.map(({ id, source, also }) => ({ id, source, also: also?.map((one) => one.source) }));
  };
  return { library, take, kept, pauses: () => pauses };
}

const early = item('early', { source: '早报', url: 'https://early.example/1' });
const late = item('late', { source: '晚报', body: `${STORY}（来源：早报）` });

test('a story of two sources is kept once, as the first told it, with both', async () => {
  const { library, take, kept } = opened();
  expect(await take('a', early)).toEqual({ items: 1, doubles: 0 });
  expect(await take('b', late)).toEqual({ items: 1, doubles: 1 });
  expect(await kept()).toEqual([{ id: 'early', source: '早报', also: ['晚报'] }]);
  const [article] = await library.articles(['early']);
  expect(article?.paragraphs).toEqual([STORY]);
  expect(article?.figures.every(({ articleId }) => articleId === 'early')).toBe(true);
});

test('the third is told beside the second', async () => {
  const { take, kept } = opened();
  await take('a', early);
  await take('b', late);
  await take('c', item('third', { source: '周报' }));
  expect(await kept()).toEqual([{ id: 'early', source: '早报', also: ['晚报', '周报'] }]);
});

test('two of one batch are one', async () => {
  const { take, kept } = opened();
  expect(await take('a', early, item('other', { body: STORY.replace('40', '60') }), late)).toEqual({
    items: 3,
    doubles: 1,
  });
  expect(await kept()).toEqual([
    { id: 'early', source: '早报', also: ['晚报'] },
    { id: 'other', source: null, also: undefined },
  ]);
});

test('taken again, from either source, it is the same', async () => {
  const { take, kept } = opened();
  const both = [{ id: 'early', source: '早报', also: ['晚报'] }];
  await take('a', early);
  await take('b', late);
  await take('a', early);
  expect(await kept()).toEqual(both);
  expect(await take('b', late)).toEqual({ items: 1, doubles: 1 });
  expect(await kept()).toEqual(both);
});

test('it stays as long as one source has it', async () => {
  const { library, take, kept } = opened();
  await take('a', early);
  await take('b', late);
  await library.drop('a');
  expect(await kept()).toMatchObject([{ id: 'early' }]);
  await library.drop('b');
  expect(await kept()).toEqual([]);
});

test('the same item from two files is itself, without a second source', async () => {
  const { take, kept } = opened();
  await take('a', early);
  expect(await take('b', early)).toEqual({ items: 1, doubles: 0 });
  expect(await kept()).toEqual([{ id: 'early', source: '早报', also: undefined }]);
});

test('sources without a name and an address are not told', async () => {
  const { take, kept } = opened();
  await take('a', item('1'));
  await take('b', item('2'));
  expect(await kept()).toEqual([{ id: '1', source: null, also: undefined }]);
});

test('before each that it is compared with all else has its turn', async () => {
  const { take, pauses } = opened();
  await take('a', early);
  expect(pauses()).toBe(0);
  await take('b', item('other', { body: STORY.replace('40个', '50个') }));
  expect(pauses()).toBe(1);
});
