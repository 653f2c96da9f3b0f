import { expect, test } from 'vitest';
import type { NewsItem } from '../../../src/model.ts';
import { createNewsroom } from '../../../src/newsroom/create-newsroom.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';

const asked = { today: '2024-04-12', asker: { locale: 'zh-CN' } };

const BRIDGE: NewsItem[] = [
  item(
    'bridge-first',
    '白溪口大桥建成通车',
    '2024-04-09',
    '4月8日，江津区白溪口大桥建成通车。大桥全长1820米，过江只要3分钟。',
  ),
  item(
    'bridge-later',
    '白溪口大桥通车首日人来车往',
    '2024-04-10',
    '4月9日，江津区白溪口大桥建成通车第二天，过江的有5200辆车。',
  ),
];
const OTHERS: NewsItem[] = [
  item('wool', '宜昌小镇织出羊毛毯', '2024-04-11', '湖北省宜昌市一座小镇今年织出羊毛毯4万条，卖到七个省。'),
  item('tea', '武隆高山茶园采茶忙', '2024-04-11', '重庆市武隆区高山茶园开始采茶，首批鲜叶3.2吨。'),
  item('school', '襄阳新开两所小学', '2024-04-11', '湖北省襄阳市两所小学揭牌，新增学位1800个。'),
];

function item(id: string, title: string, date: string, body: string): NewsItem {
  return { id, title, date, body, source: '山城日报' };
}

async function opened(items: readonly NewsItem[], home: string | null = null) {
  let ids = 0;
  const newsroom = createNewsroom({ ...createMemoryStore(), now: () => new Date(0), newId: () => `${++ids}`, home });
  await newsroom.takeItems({ source: 'news', hash: 'h' }, items);
  return newsroom;
}

test.each(['bridge-first', 'bridge-later', '白溪口大桥建成通车'])(
  'the story of %s is told from its newest state, with the other report as a dated line',
  async (words) => {
    const { answer, question } = await (await opened([...BRIDGE, ...OTHERS])).story(words, asked);
    expect(answer).toMatchObject({ status: 'answered', article: { id: 'bridge-later' } });
    expect(answer.listed.map(({ id }) => id)).toEqual(['bridge-later', 'bridge-first']);
    expect(answer.answer).toContain('5200辆');
    expect(answer.answer).toContain('2024-04-09');
    expect(question).toMatch(/^白溪口大桥.+的来龙去脉$/);
  },
);

test('a report that an answer names as where else it stands is told in the story behind its button', async () => {
  const newsroom = await opened([
    item(
      'cancelled',
      '白沙机场航班全部取消',
      '2024-04-08',
      '4月8日，白沙机场18时前的航班全部取消。受影响的旅客有2300人，柜台前排起长队，改签要等到第二天。',
    ),
    item(
      'moved',
      '连夜拖走偏出跑道的货机',
      '2024-04-08',
      '4月8日，白沙机场一架货机着陆后偏出跑道，吊车和钢板运到现场，工人忙了一夜。受影响的旅客有2300人。',
    ),
    ...OTHERS,
  ]);
  const { article } = (await newsroom.ask('白沙机场受影响的旅客有多少', asked)).answer;
  expect(article?.also?.map(({ id }) => id)).toEqual(['moved']);
  const { listed } = (await newsroom.story(article?.id ?? '', asked)).answer;
  expect(listed.map(({ id }) => id)).toEqual(['cancelled', 'moved']);
});

test('an event named in other words is told as when it is asked for', async () => {
  const newsroom = await opened([...BRIDGE, ...OTHERS]);
  const told = await newsroom.story('白溪口大桥', asked);
  expect(told).toEqual(await newsroom.ask('白溪口大桥的来龙去脉', asked));
  expect(told.answer.status).toBe('answered');
});

test('an event is the same one in whatever language it is told', async () => {
  const newsroom = await opened([...BRIDGE, ...OTHERS]);
  const told = await newsroom.story('白溪口大桥', { ...asked, language: 'en' });
  // No word of ours is looked for in the paper: to tell a story from its beginning to its end is English alone.
  expect(told.question).toBe('白溪口大桥的来龙去脉');
  expect(told.answer).toMatchObject({ language: 'en', status: 'answered' });
  expect(told.answer.listed).toEqual((await newsroom.story('白溪口大桥', asked)).answer.listed);
});

test('a report that no other one follows stands alone; what is not in the paper is not told', async () => {
  const newsroom = await opened([...BRIDGE, ...OTHERS]);
  expect((await newsroom.story('tea', asked)).answer).toMatchObject({ article: { id: 'tea' }, listed: [] });
  expect((await newsroom.story('月球电梯', asked)).answer).toMatchObject({ status: 'nothing', listed: [] });
});

test('the story of an old report says of which day it is', async () => {
  const much = item('new', '荣昌陶艺展开幕', '2024-06-20', '荣昌区陶艺展今天开幕，展出陶器300件。');
  const { answer } = await (await opened([...OTHERS, much])).story('tea', asked);
  expect(answer.notes).toContainEqual({ kind: 'as_of', text: '这是2024-04-11的报道' });
});

test('the largest current stories are suggested by title, those first that more reports tell', async () => {
  const newsroom = await opened([...BRIDGE, ...OTHERS]);
  const titles = (await newsroom.suggestStories('')).map(({ value }) => value);
  expect(titles).toHaveLength(4);
  expect(titles[0]).toContain('白溪口大桥');
  expect(await newsroom.suggestStories('採茶')).toEqual([
    { name: '武隆高山茶园采茶忙', value: '武隆高山茶园采茶忙', why: null },
  ]);
  expect(await newsroom.suggestStories('月球')).toEqual([]);
});

test('what comes in later is suggested too', async () => {
  const newsroom = await opened(OTHERS);
  await newsroom.suggestStories('');
  await newsroom.takeItems({ source: 'more', hash: 'h' }, BRIDGE);
  expect(JSON.stringify(await newsroom.suggestStories('大桥'))).toContain('白溪口大桥');
});

test('of equally large stories those of home are suggested first and head the overview', async () => {
  for (const [home, first] of [
    ['武隆区', 'tea'],
    ['湖北省', 'school'],
    ['襄阳市', 'school'],
  ] as const) {
    const newsroom = await opened(OTHERS, home);
    const { listed } = (await newsroom.ask('今天有啥新闻', { ...asked, today: '2024-04-11' })).answer;
    expect(listed[0]?.id).toBe(first);
    const title = OTHERS.find(({ id }) => id === first)?.title;
    expect((await newsroom.suggestStories(''))[0]?.value).toBe(title);
  }
});

test('the home of the asker’s server goes before that of the newsroom, and neither is remembered for the other', async () => {
  const newsroom = await opened(OTHERS, '武隆区');
  const firstOf = async (home: string | null) =>
    (await newsroom.ask('今天有啥新闻', { ...asked, today: '2024-04-11', home })).answer.listed[0]?.id;
  expect([await firstOf(null), await firstOf('襄阳市'), await firstOf(null)]).toEqual(['tea', 'school', 'tea']);
});

test('without a home the place that most of the archive is of goes first', async () => {
  const { listed } = (await (await opened(OTHERS)).ask('今天有啥新闻', { ...asked, today: '2024-04-11' })).answer;
  expect(
    listed
      .map(({ id }) => id)
      .slice(0, 2)
      .sort(),
  ).toEqual(['school', 'wool']);
});

test('home goes before a larger story from elsewhere', async () => {
  const { listed } = (await (await opened([...BRIDGE, ...OTHERS], '襄阳市')).ask('最近有啥新闻', asked)).answer;
  expect(listed[0]?.id).toBe('school');
  expect(listed[1]?.id).toMatch(/^bridge/);
});

test('examples and districts come from home first', async () => {
  const bishan = ['璧山学校揭牌', '璧山果园丰收'].map((title, at) =>
    item(title, title, '2024-04-11', `重庆市璧山区消息，${title}，新增学位90${at}个。`),
  );
  const newsroom = await opened([...bishan, ...OTHERS]);
  for (const home of ['武隆区', '璧山区']) {
    const [example] = await newsroom.examples(1, { ...asked, home });
    expect(example?.label).toContain(home);
    expect((await newsroom.suggestDistricts('', { home }))[0]?.value).toBe(home);
  }
});

test('examples are of what was printed by the day that is asked on', async () => {
  const newsroom = await opened([...BRIDGE, ...OTHERS]);
  const placeOn = async (today: string) => (await newsroom.examples(2, { ...asked, today })).at(-1)?.label;
  expect([await placeOn('2024-04-12'), await placeOn('2024-04-10')]).toEqual(['武隆区', '江津区']);
});
