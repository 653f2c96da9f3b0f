import { describe, expect, test } from 'vitest';
import { NEAR_DUPLICATES } from '../../../src/limits.ts';
import type { NewsItem } from '../../../src/model.ts';
import { readMarked, takeRead } from '../../../src/newsroom/intake/take-items.ts';
import type { ReadItem } from '../../../src/ports/parse.ts';
import { createMemoryLibrary } from '../../../src/store/memory/library.ts';

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
  const taken = (source: string, items: readonly ReadItem[]) =>
    takeRead({ source, hash: 'h' }, items, { library, pause });
  const take = (source: string, ...items: NewsItem[]) => taken(source, items.map(readMarked));
  const kept = async () => {
    const all = await library.list({});
    return all.map(({ id, source, also }) => ({ id, source, also: also?.map((one) => one.source) }));
  };
  return { library, take, taken, kept, compared: () => pauses };
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
  const { take, compared } = opened();
  await take('a', early);
  expect(compared()).toBe(0);
  await take('b', item('other', { body: STORY.replace('40个', '50个') }));
  expect(compared()).toBe(1);
});

describe('however much of a kind comes in', () => {
  const { candidates, tellers } = NEAR_DUPLICATES;
  const other = (at: number, body = STORY) => item(`other${at}`, { body: body.replace('40', `${100 + at}`) });

  test('one that fills in a template is compared with a few, and after so many with none', async () => {
    const { taken, library, compared } = opened();
    const { marks } = readMarked(other(0));
    for (let at = 0; at < 3 * candidates; at += 1) {
      const { article } = readMarked(other(at));
      expect(await taken(`s${at}`, [{ article, marks }])).toEqual({ items: 1, doubles: 0 });
    }
    expect(compared()).toBe((candidates * (candidates - 1)) / 2);
    expect(await library.list({})).toHaveLength(3 * candidates);
    // Nor do its marks grow with it.
    expect(await library.marked(marks)).toHaveLength(candidates * new Set(marks).size);
  });

  test('of long ones each is compared with as few as one ordinary one has letters', async () => {
    const { taken, compared } = opened();
    const long = STORY.repeat(Math.ceil(NEAR_DUPLICATES.compared / STORY.length / 3));
    const { marks } = readMarked(other(0, long));
    for (let at = 0; at < 10; at += 1) await taken(`s${at}`, [{ article: readMarked(other(at, long)).article, marks }]);
    expect(compared()).toBe(0 + 1 + 8 * 2);
  });

  test('a story that so many tell is kept by those, and known to be told by the others', async () => {
    const { take, library } = opened();
    for (let at = 0; at < tellers + 5; at += 1) {
      const told = item(`t${at}`, { source: `报${at}` });
      expect(await take(`s${at}`, told)).toEqual({ items: 1, doubles: at === 0 ? 0 : 1 });
    }
    const [story, ...others] = await library.list({});
    expect([story?.id, story?.also?.length, others]).toEqual(['t0', tellers - 1, []]);
    expect(await library.hashOf(`s${tellers + 4}`)).toBe('h');
    expect(await library.heldBy(`s${tellers + 4}`)).toEqual([]);
    // Taken again it is the same.
    expect(await take(`s${tellers - 1}`, item(`t${tellers - 1}`))).toEqual({ items: 1, doubles: 1 });
    expect(await library.heldBy(`s${tellers - 1}`)).toHaveLength(1);
  });
});
