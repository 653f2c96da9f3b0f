import { describe, expect, test } from 'vitest';
import { answerFigure } from '../../../src/answering/operators/figure.ts';
import { likelierWith, twoAlike } from '../../weighing/figures/two-alike.ts';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

const bridges = articleOf({
  id: 'bridges',
  title: '梁平 新桥通到家门口',
  district: '梁平区',
  paragraphs: ['去年，梁平区新建农村公路桥14座，改造危桥9座。桥通以后，赶集少走一个小时。'],
});
const lemons = articleOf({
  id: 'lemons',
  title: '潼南 柠檬住进冷库',
  district: '潼南区',
  paragraphs: ['潼南区今年的柠檬种植面积32万亩，新建冷库12座，仓容3.6万吨。'],
});
const mulberries = articleOf({
  id: 'mulberries',
  title: '黔江 蚕桑连年增收',
  district: '黔江区',
  paragraphs: ['黔江区的桑园种植面积9.5万亩，养蚕的农户有6800户。'],
});
const news = [bridges, lemons, mulberries];

describe('a question for a number', () => {
  test('is answered with the figure, the sentence that prints it and what stands beside it', () => {
    expect(ask('梁平去年新建了多少座桥？', news)).toMatchObject({
      status: 'answered',
      reason: null,
      answer:
        '梁平区新建农村公路桥14座（去年）\n去年，梁平区新建农村公路桥14座，改造危桥9座。桥通以后，赶集少走一个小时。',
      short: '14座',
      figure: { value: 14, unit: '座', period: { from: '2022-01-01', to: '2022-12-31' } },
      figures: [{ printed: '14座' }],
      quote: '去年，梁平区新建农村公路桥14座，改造危桥9座。',
      article: { id: 'bridges' },
      alternatives: [],
    });
  });

  test('tells neighbours of one sentence apart', () => {
    expect(ask('梁平改造了多少座危桥？', news).short).toBe('9座');
    expect(ask('潼南的冷库有几座？', news).short).toBe('12座');
    expect(ask('潼南冷库的仓容是多少？', news).short).toBe('3.6万吨');
  });

  test('says an area plainer too, as computed', () => {
    const { computed } = ask('潼南柠檬种植面积是多少亩？', news);
    expect(computed).toMatchObject([{ from: { printed: '32万亩' }, value: 213.33, unit: '平方公里' }]);
  });

  test('gets no figure of another measure where that one is not printed', () => {
    const answer = ask('梁平有多少亩油菜？', news);
    expect(answer).toMatchObject({ status: 'nothing', reason: 'no_figure', figure: null, figures: [], quotes: [] });
    expect(answer.answer).toBe('报上有梁平区的报道，但没有印这个数字。');
    expect(answer.alternatives.length).toBeGreaterThan(0);
  });
});

describe('a question that fits several figures alike', () => {
  test('is put back, with each of them as a question of its own', () => {
    const answer = ask('种植面积是多少？', news);
    expect(answer).toMatchObject({ status: 'ambiguous', figure: null, figures: [], quotes: [], article: null });
    expect(answer.alternatives.map(({ label }) => label).sort()).toEqual([
      expect.stringMatching(/^潼南区 · .*柠檬/),
      expect.stringMatching(/^黔江区 · .*桑园/),
    ]);
    expect(answer.answer).not.toMatch(/\d/);
  });

  test('can be asked again as it was offered', () => {
    for (const { ask: question, label } of ask('种植面积是多少？', news).alternatives) {
      const again = ask(question, news);
      expect(again.status, question).toBe('answered');
      expect(label).toContain(again.article?.district);
    }
  });

  test('is no such where a place is named', () => {
    expect(ask('黔江的种植面积是多少？', news)).toMatchObject({ status: 'answered', short: '9.5万亩' });
  });

  test('is answered by the best where there is but one to offer', () => {
    const lines = ['5号线', '9号线'].map((line, index) =>
      articleOf({ id: line, title: `${line}通车`, district: '渝北区', paragraphs: [`${line}全长${30 + index}公里。`] }),
    );
    const answer = ask('全长多少公里？', lines);
    expect(answer.status === 'ambiguous' ? answer.alternatives.length : 2).toBeGreaterThan(1);
  });
});

test('what another report prints differently stands beside the answer', () => {
  const other = articleOf({
    id: 'other',
    title: '梁平桥梁',
    district: '梁平区',
    date: '2023-05-10',
    paragraphs: ['去年，梁平区新建农村公路桥16座。'],
  });
  const { figures, notes } = ask('梁平去年新建农村公路桥多少座？', [bridges, other]);
  expect(figures.map(({ printed }) => printed).sort()).toEqual(['14座', '16座']);
  expect(notes.map(({ kind }) => kind)).toEqual(['contradiction']);
});

describe('a figure is none that was asked for', () => {
  test('where the question states it itself', () => {
    const brands = articleOf({
      id: 'brands',
      title: '江北 志愿服务',
      district: '江北区',
      paragraphs: ['江北区的28个志愿服务品牌解决了居民难题51个。'],
    });
    expect(ask('江北28个志愿服务品牌解决了多少个难题？', [brands])).toMatchObject({ short: '51个' });
  });
});

test.each(['忠县水稻产量多少？', '忠县水稻产值多少亿？', '忠县水稻基地花了几个亿', '忠县水稻价格多少？'])(
  'no area is told where %s',
  (text) => {
    const rice = articleOf({
      district: '忠县',
      paragraphs: ['忠县水稻种植面积达到17000亩，水稻基地建成超过20年。'],
    });
    expect(ask(text, [rice])).toMatchObject({ status: 'nothing', reason: 'no_figure' });
  },
);

test('how many times may be printed as visits', () => {
  const hall = articleOf({ district: '忠县', paragraphs: ['忠县云上书屋点击率超过9万人次，藏书3000册。'] });
  expect(ask('忠县云上书屋点击了多少次？', [hall]).figure?.printed).toBe('超过9万人次');
});

test('the figure that says itself to be of the side asked for is before one that takes none', () => {
  const metro = articleOf({ district: '忠县', paragraphs: ['今年2月，忠县公交运送乘客105万人次，日均3.7万人次。'] });
  expect(ask('忠县公交日均客流多少？', [metro]).figure?.printed).toBe('3.7万人次');
  expect(ask('忠县公交运送乘客多少？', [metro]).figure?.printed).toBe('105万人次');
});

test.each(['30吨', '50吨'])(
  'of two figures that fit alike %s is given where its sentence is likelier to answer',
  (printed) => {
    expect(answerFigure(twoAlike.question, twoAlike.found, likelierWith(printed))?.short).toBe(printed);
  },
);

describe('a figure that is not surely the one asked for', () => {
  const boy = articleOf({
    district: '忠县',
    title: '走失男孩被收留',
    paragraphs: ['8岁男孩在公园走失，被14岁的少年收留，二人相差6岁。'],
  });

  test('is not marked, and its sentence stands as it is printed', () => {
    const given = ask('忠县收留他的人的哥哥几岁？', [boy]);
    expect(given).toMatchObject({ status: 'answered', short: null, figure: null, figures: [] });
    expect(given.answer).toBe('8岁男孩在公园走失，被14岁的少年收留，二人相差6岁。');
  });

  test('is no choice for the reader where one report prints it and others', () => {
    expect(ask('男孩几岁？', [boy]).status).toBe('answered');
  });
});

describe('a count that goes on from day to day', () => {
  const quake = (date: string, title: string, text: string) =>
    articleOf({ id: `quake-${date}`, date, title, paragraphs: [text] });
  const first = quake('2023-05-09', '智利北部发生强烈地震', '智利北部8日发生强烈地震，地震已造成12人遇难、40人受伤。');
  const second = quake('2023-05-10', '智利地震搜救继续', '智利北部地震后搜救继续，地震已造成31人遇难、90人受伤。');
  const elsewhere = quake('2023-05-11', '秘鲁南部发生地震', '秘鲁南部10日发生地震，地震已造成2人遇难、5人受伤。');

  test('is told by the newest report of its event', () => {
    expect(ask('智利地震死了多少人？', [first, second])).toMatchObject({ short: '31人', article: { id: second.id } });
  });

  test('is not told by the event of another country, however new', () => {
    expect(ask('智利地震死了多少人？', [first, elsewhere])).toMatchObject({ short: '12人' });
  });

  test('is told of an earlier day where that is asked for', () => {
    expect(ask('智利地震最初死了多少人？', [first, second])).toMatchObject({ short: '12人' });
  });

  test('may be printed in cases, and as what it rose to', () => {
    const cases = [
      quake('2023-05-09', '智利登革热病例增多', '智利北部登革热疫情中，死亡12例。'),
      quake('2023-05-11', '智利登革热疫情蔓延', '智利北部登革热疫情中，死亡增至30例。'),
    ];
    expect(ask('智利登革热最新死亡多少人？', cases)).toMatchObject({ short: '30例' });
  });
});

test('a figure stands beside the passage of the report that prints it, though another is found better', () => {
  const told = articleOf({
    id: 'told',
    district: '忠县',
    title: '忠县柑橘开园',
    paragraphs: ['忠县柑橘开园。果农说今年柑橘甜。忠县柑橘好卖。'],
  });
  const counted = articleOf({
    id: 'counted',
    district: '忠县',
    title: '忠县果园丰收',
    paragraphs: ['果园丰收，山路上车来车往。忠县柑橘产量30万吨。'],
  });
  expect(ask('忠县柑橘产量多少？', [told, counted]).answer).toBe(
    '忠县：柑橘产量 30万吨\n果园丰收，山路上车来车往。忠县柑橘产量30万吨。',
  );
});
