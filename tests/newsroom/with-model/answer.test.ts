import { expect, test } from 'vitest';
import { asked } from '../newsrooms.ts';
import { holding, type Mind, newsroomThatReads } from './reading-model.ts';

const NEWS = [
  {
    id: 'cold',
    title: '潼南柠檬住进新冷库',
    source: '山城日报',
    body: '潼南区柏梓镇今年新建柠檬冷库12座，总仓容3.6万吨。镇里的果农说，往年烂在地里的果子，如今能存到来年开春。',
  },
  {
    id: 'craft',
    title: '梁平竹编走进课堂',
    source: '山城日报',
    body: '梁平区今年有28所小学开设竹编课，参加学习的学生约4500人。竹编课每周两节，由本地的老篾匠来教。',
  },
  {
    id: 'ferry',
    title: '万州轮渡停航',
    body: '受大雾影响，万州区轮渡3月3日起停航，复航时间未定。',
    date: '2022-03-03',
  },
];

const TRUE = '潼南区柏梓镇今年新建了12座柠檬冷库。';
const honest: Mind = {
  read: ({ passages }) => ({ sentences: [{ text: TRUE, passages: [holding(passages, '12座')] }], short: '12座' }),
};

test('what a model read in passages is the answer, with the printed words behind it', async () => {
  const { newsroom, told } = await newsroomThatReads(NEWS, honest);
  const { answer } = await newsroom.ask('潼南盖了多少个冻柠檬的库', asked);
  expect(answer).toMatchObject({
    status: 'answered',
    writer: 'model',
    answer: TRUE,
    short: '12座',
    figure: { printed: '12座' },
    article: { id: 'cold' },
    quotes: [{ text: '潼南区柏梓镇今年新建柠檬冷库12座，总仓容3.6万吨。' }],
  });
  expect(told).toEqual([]);
});

test('it is given passages with where they were printed, the question and the ones before, and nothing of who asks', async () => {
  const { newsroom, server } = await newsroomThatReads(NEWS, honest);
  const asker = { user: '120000000000000001', guild: '120000000000000002', locale: 'zh-CN' };
  await newsroom.ask('那多少座', { ...asked, asker, thread: ['潼南柠檬冷库的事'] });
  const [plan, reading] = server.asked.map(({ messages }) => JSON.parse(messages[1]?.content ?? ''));
  expect(plan).toEqual({
    question: '那多少座',
    earlier: ['潼南柠檬冷库的事'],
    today: '2022-03-05',
    newest: '2022-03-04',
    language: 'Chinese',
    region: '重庆市',
  });
  expect(Object.keys(reading)).toEqual(['question', 'earlier', 'today', 'passages']);
  expect(reading.passages[0]).toEqual({
    n: 1,
    title: '潼南柠檬住进新冷库',
    paper: '山城日报',
    day: '2022-03-04',
    place: '潼南区',
    text: NEWS[0]?.body,
  });
  expect(server.asked.map(({ body }) => body).join()).not.toMatch(/12000000000000000/);
});

test('the phrases of its plan find what the question’s own words do not', async () => {
  const mind: Mind = {
    plan: { phrases: ['轮渡 停航'] },
    read: ({ passages }) => ({
      sentences: [{ text: '万州区轮渡3月3日起停航。', passages: [holding(passages, '停航')] }],
    }),
  };
  const { newsroom } = await newsroomThatReads(NEWS, mind);
  const { answer } = await newsroom.ask('船还开吗', asked);
  expect(answer).toMatchObject({ status: 'answered', article: { id: 'ferry' }, answer: '万州区轮渡3月3日起停航。' });
});

test('an answer in another language has its numbers by value, and the sentence behind it that prints them', async () => {
  const HALLS = 'The 12 new cold stores (柠檬冷库) of Baizi Town (柏梓镇) hold 36,000 tonnes of lemons.';
  const { newsroom } = await newsroomThatReads(
    [
      {
        title: '潼南柠檬住进新冷库',
        body: '天凉了。潼南的果农忙着摘柠檬。柏梓镇今年新建柠檬冷库12座，总仓容3.6万吨。果农说，往年烂在地里的果子，如今能存到来年开春。',
      },
    ],
    {
      plan: { phrases: ['柠檬 冷库 仓容'] },
      read: ({ passages }) => ({
        sentences: [{ text: HALLS, passages: [holding(passages, '3.6万吨')] }],
        short: '36,000 tonnes',
      }),
    },
  );
  expect((await newsroom.ask('How many lemons fit into the new stores in Tongnan?', asked)).answer).toMatchObject({
    writer: 'model',
    answer: HALLS,
    short: '36,000 tonnes',
    figure: { printed: '3.6万吨' },
    quotes: [{ text: '柏梓镇今年新建柠檬冷库12座，总仓容3.6万吨。' }],
  });
});

test('a question in pinyin is read as the plan understands it, and answered in Chinese', async () => {
  const meant = '潼南新建了多少座柠檬冷库';
  const { newsroom, server } = await newsroomThatReads(NEWS, { ...honest, plan: { question: meant } });
  const { answer } = await newsroom.ask('tongnan xinjian le duoshao zuo ningmeng lengku', asked);
  expect(answer).toMatchObject({ writer: 'model', answer: TRUE });
  const { messages } = server.asked[1] ?? { messages: [] };
  expect(JSON.parse(messages[1]?.content ?? '')).toMatchObject({ meant });
  expect(messages[0]?.content).toContain('simplified Chinese');
});

test('a plan that is none is done without', async () => {
  const { newsroom } = await newsroomThatReads(NEWS, { ...honest, plan: null });
  expect((await newsroom.ask('潼南新建了多少座柠檬冷库', asked)).answer).toMatchObject({
    writer: 'model',
    answer: TRUE,
  });
});

test('a sentence that is not printed is left out, and what stands answers', async () => {
  const { newsroom, model } = await newsroomThatReads(NEWS, {
    read: ({ passages }) => {
      const own = [holding(passages, '12座')];
      return {
        sentences: [
          { text: TRUE, passages: own },
          { text: '冷库总投资5亿元。', passages: own },
        ],
      };
    },
  });
  expect((await newsroom.ask('潼南的柠檬冷库', asked)).answer).toMatchObject({ writer: 'model', answer: TRUE });
  expect(model.state()).toMatchObject({ dropped: 1, fellBack: 0 });
});

test('one whose answer is not printed is told what was wrong, once, and may do better', async () => {
  const { newsroom, server } = await newsroomThatReads(NEWS, {
    read: ({ passages, times }) => ({
      sentences: [{ text: times === 0 ? TRUE.replace('12', '13') : TRUE, passages: [holding(passages, '12座')] }],
    }),
  });
  expect((await newsroom.ask('潼南新建了多少座柠檬冷库', asked)).answer).toMatchObject({
    writer: 'model',
    answer: TRUE,
  });
  expect(server.asked.at(-1)?.messages.at(-1)?.content).toContain('(13座 in “潼南区柏梓镇今年新建了13座柠檬冷库”)');
});

test.each(['你好', '谢谢', '你会什么'])('%s is met as without a model, and none is asked', async (words) => {
  const { newsroom, server } = await newsroomThatReads(NEWS, { ...honest, plan: { wants: 'talk' } });
  const { answer } = await newsroom.ask(words, asked);
  expect(answer).toEqual((await newsroom.ask(words, { ...asked, model: false })).answer);
  expect(server.asked).toEqual([]);
});

test('talk that was taken for a question is told that the paper does not answer it', async () => {
  const { newsroom, server } = await newsroomThatReads(NEWS, { ...honest, plan: { wants: 'talk' } });
  const { answer } = await newsroom.ask('唱段摇篮曲', asked);
  expect(answer).toMatchObject({ status: 'nothing', reason: 'off_topic' });
  expect(server.asked).toHaveLength(1);
});

test.each<[string, Mind['read']]>([
  [
    'does no better',
    ({ passages }) => ({ sentences: [{ text: TRUE.replace('12', '13'), passages: passages.map(({ n }) => n) }] }),
  ],
  ['names no passage', () => ({ sentences: [{ text: TRUE, passages: [] }] })],
  ['names a passage that there is not', () => ({ sentences: [{ text: TRUE, passages: [99, 0, -1] }] })],
  [
    'names the wrong passage',
    ({ passages }) => ({ sentences: [{ text: TRUE, passages: [holding(passages, '28所')] }] }),
  ],
  ['says nothing that can be read', () => null],
])('a model that %s leaves the answer that was found without it', async (_, read) => {
  const { newsroom, model } = await newsroomThatReads(NEWS, { read });
  const { answer } = await newsroom.ask('潼南新建了多少座柠檬冷库', asked);
  expect(answer).toMatchObject({ status: 'answered', writer: 'extract', figure: { printed: '12座' } });
  expect(model.state()).toMatchObject({ fellBack: 1 });
});

test('what it fell back from is asked anew the next time, and what it answered is not', async () => {
  const { newsroom, server } = await newsroomThatReads(NEWS, {
    read: ({ passages, times }) =>
      times < 2 ? null : { sentences: [{ text: TRUE, passages: [holding(passages, '12座')] }] },
  });
  const ask = async () => (await newsroom.ask('潼南新建了多少座柠檬冷库', asked)).answer.writer;
  expect([await ask(), await ask()]).toEqual(['extract', 'model']);
  const before = server.asked.length;
  expect(await ask()).toBe('model');
  expect(server.asked).toHaveLength(before);
});

test('what the passages do not say is said to be nothing, without a figure', async () => {
  const { newsroom } = await newsroomThatReads(NEWS, { read: () => ({ status: 'nothing', sentences: [] }) });
  const { answer } = await newsroom.ask('潼南柠檬冷库花了多少钱', asked);
  expect(answer).toMatchObject({ status: 'nothing', figure: null, figures: [], quotes: [] });
});

test('what is only near says so', async () => {
  const { newsroom } = await newsroomThatReads(NEWS, {
    read: ({ passages }) => ({ status: 'partly', sentences: [{ text: TRUE, passages: [holding(passages, '12座')] }] }),
  });
  const { answer } = await newsroom.ask('潼南柠檬冷库花了多少钱', asked);
  expect(answer).toMatchObject({ band: 'nearest', answer: expect.stringMatching(`.+${TRUE}`) });
});

test('of a list each report is named, in the order in which it tells them', async () => {
  const { newsroom } = await newsroomThatReads(NEWS, {
    plan: { wants: 'list' },
    read: ({ passages }) => ({
      sentences: [
        { text: '梁平区今年有28所小学开设竹编课。', passages: [holding(passages, '28所')] },
        { text: TRUE, passages: [holding(passages, '12座')] },
      ],
    }),
  });
  const { answer } = await newsroom.ask('这几天乡下有什么新鲜事', asked);
  expect(answer.listed.map(({ id }) => id)).toEqual(['craft', 'cold']);
  expect(answer.answer.split('\n')).toEqual(['· 梁平区今年有28所小学开设竹编课。', `· ${TRUE}`]);
});

test('an overview is read from the heads of its days', async () => {
  const given: string[][] = [];
  const { newsroom } = await newsroomThatReads(NEWS, {
    plan: { wants: 'overview', times: [{ from: '2022-03-03', to: '2022-03-03' }] },
    read: ({ passages }) => {
      given.push(passages.map(({ title }) => title ?? ''));
      return { sentences: [{ text: '受大雾影响，万州区轮渡停航。', passages: [1] }] };
    },
  });
  await newsroom.ask('3号有什么新闻', asked);
  expect(given).toEqual([['万州轮渡停航']]);
});

test('a server that settled to do without is answered without', async () => {
  const { newsroom, server } = await newsroomThatReads(NEWS, honest);
  const { answer } = await newsroom.ask('潼南新建了多少座柠檬冷库', { ...asked, model: false });
  expect(answer.writer).toBeUndefined();
  expect(server.asked).toEqual([]);
});
