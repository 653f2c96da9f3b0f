import { expect, test } from 'vitest';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import { renderText } from '../../../src/rendering/text.ts';
import { subscription } from '../../cases/articles.ts';
import { openAll } from '../../doors/opened.ts';
import { asked } from '../newsrooms.ts';
import { holding, type Mind, newsroomThatReads } from './reading-model.ts';

const NEWS = [
  {
    id: 'bridge',
    title: '青川大桥合龙',
    body: '青川大桥昨日合龙，全长820米。',
    date: '2022-03-02',
    source: '山城日报',
  },
  { id: 'bridge2', title: '青川大桥通车', body: '青川大桥3月4日通车，全长820米，双向四车道。', source: '山城日报' },
  { id: 'snow', title: '青峰雪灾', body: '青峰镇昨夜大雪，停电300户，今晨已全部恢复供电。', source: '山城晚报' },
  { id: 'tea', title: '云岭茶厂投产', body: '云岭村的茶厂投产，每天加工春茶2吨。', source: '山城日报' },
];

const order = subscription('s', { guild: '3' });
const inText = (reply: Parameters<typeof renderText>[0]) => renderText(reply, { color: false, width: 80 } as never);

const lead: Mind = {
  read: ({ passages }) => ({
    sentences: [
      { text: '青川大桥3月4日通车，全长820米。', passages: [holding(passages, '通车')] },
      { text: '青峰镇停电的300户已全部恢复供电。', passages: [holding(passages, '300户')] },
    ],
  }),
};

test('a digest begins with what a model makes of its reports, which says that it did', async () => {
  const { newsroom, server } = await newsroomThatReads(NEWS, lead);
  const reply = await newsroom.digest(order, asked);
  expect(reply.briefing?.lead).toEqual(['青川大桥3月4日通车，全长820米。', '青峰镇停电的300户已全部恢复供电。']);
  expect(inText(reply)).toContain('青川大桥3月4日通车，全长820米。青峰镇停电的300户已全部恢复供电。');
  expect(inText(reply)).toContain('AI');
  expect(Object.keys(JSON.parse(server.asked[0]?.messages[1]?.content ?? ''))).toEqual(['today', 'passages']);
});

test('it has none where a model invents, where the server does without, and where little is told', async () => {
  const inventing: Mind = {
    read: ({ passages }) => ({
      sentences: [{ text: '青川大桥通车，投资9亿元。', passages: [holding(passages, '通车')] }],
    }),
  };
  const { newsroom } = await newsroomThatReads(NEWS, inventing);
  expect((await newsroom.digest(order, asked)).briefing?.lead).toBeUndefined();
  const off = await newsroomThatReads(NEWS, lead);
  await off.newsroom.settings.settle({ ...(await off.newsroom.settings.of('3')), model: false });
  expect((await off.newsroom.digest(order, asked)).briefing?.lead).toBeUndefined();
  const few = await newsroomThatReads(NEWS.slice(0, 2), lead);
  expect((await few.newsroom.digest(order, asked)).briefing?.lead).toBeUndefined();
  expect([...off.server.asked, ...few.server.asked]).toEqual([]);
});

test('what was answered in a server that does without a model is not given to one that wants it, nor the other way round', async () => {
  for (const first of [false, true]) {
    const { newsroom } = await newsroomThatReads(NEWS, {
      read: ({ passages }) => ({
        sentences: [{ text: '青川大桥全长820米，双向四车道。', passages: [holding(passages, '四车道')] }],
      }),
    });
    for (const model of [first, !first]) {
      const { answer } = await newsroom.ask('青川大桥有多长', { ...asked, model });
      expect(answer.writer).toBe(model ? 'model' : undefined);
    }
  }
});

test('of a question and those before it a model is given as much as is looked at without one', async () => {
  const { newsroom, server } = await newsroomThatReads(NEWS, lead);
  const long = '青川大桥有多长？'.repeat(200);
  await newsroom.ask(long, { ...asked, thread: [long] });
  const { question, earlier } = JSON.parse(server.asked[0]?.messages[1]?.content ?? '');
  expect([question.length, earlier[0].length]).toEqual([400, 400]);
});

test('a story is told step by step, each from its own report, without a plan being asked for', async () => {
  const { newsroom, server } = await newsroomThatReads(NEWS, {
    read: ({ passages }) => ({
      sentences: [
        { text: '青川大桥3月4日通车，双向四车道。', passages: [holding(passages, '通车')] },
        { text: '青川大桥3月1日合龙，全长820米。', passages: [holding(passages, '合龙')] },
      ],
    }),
  });
  const { answer } = await newsroom.story('bridge', asked);
  expect(answer).toMatchObject({ writer: 'model', listed: [{ id: 'bridge2' }, { id: 'bridge' }] });
  expect(server.asked).toHaveLength(1);
});

test('a story is told on a page of the archive without the model being asked', async () => {
  const { newsroom, server } = await newsroomThatReads(NEWS, { read: () => null });
  const url = await openAll(newsroom, { clock: { now: () => new Date(`${asked.today}T00:00:00Z`), zone: 'UTC' } });
  expect((await fetch(`${url}/stories/bridge`)).status).toBe(200);
  expect(server.asked).toEqual([]);
});

test('words that are to be checked are read as well, and nothing is said of whether they are right', async () => {
  const { newsroom } = await newsroomThatReads(NEWS, {
    read: ({ passages }) => ({
      sentences: [{ text: '青川大桥全长820米，双向四车道。', passages: [holding(passages, '四车道')] }],
    }),
  });
  const reply = await newsroom.check('听说青川大桥有900米长', asked);
  expect(reply).toMatchObject({ kind: 'check', read: [{ text: '青川大桥全长820米，双向四车道。' }] });
  expect(inText(reply)).toContain('青川大桥全长820米，双向四车道。');
});

test.each<[string, (newsroom: Newsroom) => Promise<unknown>]>([
  ['an answer', (newsroom) => newsroom.ask('青川大桥有多长', asked)],
  ['a story', (newsroom) => newsroom.story('bridge', asked)],
  ['a check', (newsroom) => newsroom.check('听说青川大桥有900米长', asked)],
  ['a lead', (newsroom) => newsroom.digest(order, asked)],
])('%s is asked for once, and anew when there is more to rest on', async (_, make) => {
  const { newsroom, server } = await newsroomThatReads(NEWS, lead);
  const first = await make(newsroom);
  const { length } = server.asked;
  expect(length).toBeGreaterThan(0);
  expect(await make(newsroom)).toEqual(first);
  expect(server.asked).toHaveLength(length);
  const more = { id: 'bridge3', title: '青川大桥限速', date: '2022-03-04', body: '青川大桥3月5日起限速60公里。' };
  await newsroom.takeItems({ source: 'later', hash: 'h2' }, [more]);
  await make(newsroom);
  expect(server.asked.length).toBeGreaterThan(length);
});

test('nothing of who asks and where is in any request, whatever is asked for and however often', async () => {
  const invented = { text: '青川大桥全长9公里。', passages: [1] };
  // What it reads first is none, and then invented: it is asked to put right both.
  const { newsroom, server } = await newsroomThatReads(NEWS, {
    read: (asking) => (asking.times === 0 ? null : asking.times === 1 ? { sentences: [invented] } : lead.read(asking)),
  });
  const asker = {
    user: '120000000000000001',
    guild: '120000000000000002',
    channel: '120000000000000003',
    locale: null,
  };
  const own = { ...asked, asker };
  await newsroom.ask('青川大桥有多长', own);
  await newsroom.story('bridge', own);
  await newsroom.check('听说青川大桥有900米长', own);
  await newsroom.digest(subscription('120000000000000004', { guild: asker.guild, owner: asker.user }), own);
  const kinds = server.asked.map(({ messages }) => [
    Object.keys(JSON.parse(messages[1]?.content ?? '')).join(' '),
    messages.length,
  ]);
  expect(kinds).toEqual([
    ['question earlier today newest language region', 2],
    ['question earlier today passages', 2],
    ['question earlier today passages', 4],
    ['question earlier today passages', 4],
    ['question earlier today passages', 2],
    ['claim today passages', 2],
    ['today passages', 2],
  ]);
  for (const { body } of server.asked) {
    expect(body).not.toMatch(/12000000000000000/);
    expect(Object.keys(JSON.parse(body)).toSorted()).toEqual([
      'max_tokens',
      'messages',
      'model',
      'response_format',
      'temperature',
    ]);
  }
});

test('who asks after their privacy is told which model reads, and where, in words that go on in their line', async () => {
  const { newsroom, model } = await newsroomThatReads(NEWS, lead);
  for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
    expect(newsroom.aboutModel(language)).toContain(model.host);
    expect(newsroom.aboutModel(language)).not.toContain('\n');
  }
});
