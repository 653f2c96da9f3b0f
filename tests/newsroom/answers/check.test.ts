import { expect, test } from 'vitest';
import type { Reply } from '../../../src/reply.ts';
import { asked, newsrooms } from '../newsrooms.ts';

function rowsOf(reply: Reply) {
  if (reply.kind !== 'check') throw new Error(`a reply of kind ${reply.kind}`);
  return reply.rows.map(({ claim, verdict, figure }) => [claim, verdict, figure?.printed ?? null]);
}

newsrooms('a claim', (use) => {
  test.each([
    ['听说潼南区新建了12座柠檬冷库', [['12座', 'agrees', '12座']]],
    ['听说潼南新建柠檬冷库有20座', [['20座', 'differs', '12座']]],
    ['潼南新建柠檬冷库20座，没错吧？', [['20座', 'differs', '12座']]],
    ['潼南区修了9座大桥', [['9座', 'nothing', null]]],
    ['梁平区新建柠檬冷库20座', [['20座', 'nothing', null]]],
    [
      '梁平有28所小学开设竹编课，学生4500人',
      [
        ['28所', 'agrees', '28所'],
        ['4500人', 'agrees', '约4500人'],
      ],
    ],
  ])('%s: each figure has what is printed beside it', (words, rows) =>
    use(async ({ newsroom }) => expect(rowsOf(await newsroom.check(words, asked))).toEqual(rows))(),
  );

  test(
    'without a figure is looked up as a question is',
    use(async ({ newsroom }) =>
      expect(await newsroom.check('潼南的柠檬冷库', asked)).toMatchObject({ kind: 'answer' }),
    ),
  );

  test.each([
    ['上半年', 'agrees'],
    ['2021年上半年', 'agrees'],
    ['今年上半年', 'nothing'],
  ])('of %s counts from today where it says so, and else is of the time that is printed: %s', (when, verdict) =>
    use(async ({ newsroom }) => {
      const body = '今年上半年，潼南区新开餐馆320家。';
      await newsroom.takeItems({ source: 'items', hash: '' }, [
        { id: 'inns', title: '餐馆多了', date: '2021-07-20', body },
      ]);
      expect(rowsOf(await newsroom.check(`${when}潼南区新开餐馆320家`, asked))[0]?.[1]).toBe(verdict);
    })(),
  );

  test(
    'that the paper denies is told as denied, with the sentence that says so',
    use(async ({ newsroom }) => {
      const body = '网传潼南区一夜停电5小时。不少人买了蜡烛。供电所回应，当晚没有停电，用电负荷为9万千瓦。';
      const item = { id: 'dark', title: '潼南停电？', date: '2022-03-04', body };
      await newsroom.takeItems({ source: 'items', hash: '' }, [item]);
      const reply = await newsroom.check('潼南昨晚停电5小时', asked);
      expect(reply).toMatchObject({
        rows: [{ claim: '5小时', verdict: 'denied', quote: { text: expect.stringContaining('当晚没有停电') } }],
      });
    }),
  );

  test.each([
    ['as hearsay', '潼南水厂停水？', '有网友发布帖文称，潼南区水厂停水9天。记者赶到时，水厂照常供水。'],
    [
      'in words that it quotes',
      '潼南水厂照常供水',
      '“潼南区水厂停水9天！”这条传言让人担心。记者赶到时，水厂照常供水。',
    ],
  ])('is not ticked where a report tells it %s', (_, title, body) =>
    use(async ({ newsroom }) => {
      await newsroom.takeItems({ source: 'items', hash: '' }, [{ id: 'dry', title, date: '2022-03-04', body }]);
      const [row] = rowsOf(await newsroom.check('潼南区水厂停水9天', asked));
      expect(row?.[1]).toMatch(/^(?:denied|nothing)$/);
    })(),
  );
});
