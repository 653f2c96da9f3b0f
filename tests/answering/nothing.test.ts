import { describe, expect, test } from 'vitest';
import { statesNumber } from '../../src/answering/guard.ts';
import { nothingFor } from '../../src/answering/nothing.ts';
import type { Language } from '../../src/model.ts';
import { PHRASES } from '../../src/tables/phrases.ts';
import { articleOf } from './article.ts';
import { ask, coverageOf, questionOf } from './ask.ts';

const news = [
  articleOf({
    id: 'canal',
    title: '垫江 新渠通水',
    district: '垫江县',
    paragraphs: ['垫江县的新渠通水了，渠长18公里，5号闸今年开工，闸宽12米。'],
  }),
];

const ASKED = {
  unknown_place: '火星区修了几条渠？',
  no_coverage: '城口县修了几条渠？',
  no_figure: '垫江有多少亩油菜？',
  no_match: '潜水艇的艇长是谁？',
  off_topic: '讲个笑话',
} as const;
const LANGUAGES: Language[] = ['zh-CN', 'zh-TW', 'en'];
const CASES = Object.entries(ASKED).flatMap(([reason, question]) =>
  LANGUAGES.map((language) => ({ reason, question, language })),
);

describe.each(CASES)('$reason in $language', ({ reason, question, language }) => {
  const answer = ask(question, news, language);

  test('is told with its reason, and nothing else is', () => {
    expect(answer).toMatchObject({
      status: 'nothing',
      reason,
      language,
      short: null,
      figure: null,
      figures: [],
      computed: [],
      quote: null,
      quotes: [],
      article: null,
    });
  });

  test('holds no number, nor does what is offered', () => {
    const said = [
      answer.answer,
      ...answer.notes.map(({ text }) => text),
      ...answer.alternatives.map(({ label }) => label),
    ];
    expect(said.join('\n')).not.toMatch(/[\p{N}一二三四五六七八九十百千万亿]/u);
    expect(answer.answer).not.toBe('');
  });
});

test('what is not printed of a place is told with the place, since of others it may be', () => {
  expect(ask('潜水艇的艇长是谁？', news).answer).not.toContain('垫江');
  expect(ask('垫江潜水艇的艇长是谁？', news).answer).toBe('手头的报纸里没有查到垫江县的“潜水艇的艇长”。');
});

test('each reason is told in words of its own, in each language', () => {
  expect(new Set(CASES.map(({ question, language }) => ask(question, news, language).answer)).size).toBe(15);
});

test('the measures that are printed are offered, without their values', () => {
  const { alternatives } = ask(ASKED.no_figure, news);
  expect(alternatives.length).toBeGreaterThan(0);
  expect(alternatives.every(({ label, ask: question }) => label.startsWith('垫江县') && question !== '')).toBe(true);
  expect(alternatives.map(({ label }) => label).join()).not.toContain('5号');
});

test('a city is covered by the reports of its counties, whatever was found', () => {
  const ofCounty = articleOf({ id: 'county', district: '东海县', paragraphs: ['东海县的水晶市场开门迎客。'] });
  expect(ask('连云港市修了几条渠？', [ofCounty]).reason).not.toBe('no_coverage');
});

test('the places that the paper covers are offered', () => {
  expect(ask(ASKED.no_coverage, news).alternatives).toEqual([{ label: '垫江县', ask: '垫江县有什么新闻' }]);
  expect(ask(ASKED.no_match, news, 'en').alternatives).toEqual([
    { label: 'Dianjiang County', ask: 'What is the news from Dianjiang County?' },
  ]);
});

test('a number in the name of an unknown place is not said again', () => {
  expect(ask('三百里县修了几条渠？', news)).toMatchObject({
    reason: 'unknown_place',
    answer: '没找到叫“…”的地方。',
  });
});

describe('a question without content', () => {
  const hall = articleOf({
    id: 'hall',
    title: '潼南 大剧院落成',
    district: '潼南区',
    paragraphs: ['潼南区大剧院落成，长长的坡道通到3个厅，能坐1200人，有商家6家。'],
  });

  test.each(['长长长长', '。。。！？', '个', '的的的', '多少', 'the', '吗'])('%s is asked back', (question) => {
    const { status, reason, answer, figures } = ask(question, [hall]);
    expect({ status, reason, figures }).toEqual({ status: 'nothing', reason: 'off_topic', figures: [] });
    expect(answer).toMatch(/^想知道什么|^What would you like/);
  });

  test('is none that names a measure or wants the news', () => {
    expect(ask('有什么新闻？', [hall]).answer).not.toMatch(/^想知道什么/);
    expect(ask('潼南', [hall]).answer).not.toMatch(/^想知道什么/);
  });
});

describe('what is near is offered', () => {
  const dam = articleOf({
    id: 'dam',
    title: '城口 水库下闸',
    district: '城口县',
    paragraphs: ['城口县水库下闸，坝高86米，总投资9亿元。水库能灌田1.2万亩，供水人口5万人。'],
  });

  test('the nearest measure first, where the one asked for is not printed', () => {
    const { reason, alternatives } = ask('城口水库供水户数多少户？', [dam]);
    expect(reason).toBe('no_figure');
    expect(alternatives[0]?.label).toContain('供水人口');
  });

  test('the report on the place in its own words, said to be only the nearest, where none answers', () => {
    expect(ask('城口的渔船归谁管？', [dam])).toMatchObject({
      status: 'answered',
      band: 'nearest',
      answer:
        '不一定是你问的，最接近的报道说：城口县水库下闸，坝高86米，总投资9亿元。水库能灌田1.2万亩，供水人口5万人。',
      short: null,
      figure: null,
      article: { id: 'dam' },
    });
  });
});

test('what was looked for is named as it was typed, and not by a single letter', () => {
  expect(ask('艇长什么时候丢了潜水艇', news).answer).toContain('“艇长什么时候丢了潜水艇”');
  expect(ask('谁丢了', news).answer).not.toContain('丢');
  expect(ask('潛水艇嘅艇長係邊個', news, 'zh-TW').answer).toContain('潛水艇');
  expect(ask('who commands the Submarine', news, 'en').answer).toContain('Submarine');
});

test('a report whose title states a number is not offered, since the reply has none', () => {
  const reports = ['垫江 新渠通水', '垫江 种茶9000亩'].map((title) =>
    articleOf({ id: title, title, district: '垫江县', paragraphs: ['渠长18公里。'] }),
  );
  const question = questionOf('垫江的潜水艇艇长是谁？');
  const { alternatives } = nothingFor(question, 'no_match', { coverage: coverageOf(reports) }, reports);
  expect(alternatives).toEqual([{ label: '垫江 新渠通水', ask: '垫江县 垫江 新渠通水' }]);
});

test.each(['玉龙宫区有什么消息'])('%s names a place that nobody knows', (text) => {
  expect(ask(text, [articleOf({ district: '忠县', paragraphs: ['忠县的果园丰收。'] })])).toMatchObject({
    status: 'nothing',
    reason: 'unknown_place',
  });
});

test('no words of ours for nothing hold a number, or the guard would withhold them', () => {
  const ours = Object.entries(PHRASES).filter(([key]) => key.startsWith('answer.nothing.'));
  expect(ours.length).toBeGreaterThan(4);
  expect(ours.filter(([, said]) => Object.values(said).some(statesNumber)).map(([key]) => key)).toEqual([]);
});

test.each(['長長長長', '？？', '嗯'])('%s, which asks nothing, is asked back', (typed) => {
  expect(ask(typed, news)).toMatchObject({ status: 'nothing', reason: 'off_topic' });
  expect(ask(typed, news).answer).toMatch(/^想知道什[么麼]/);
});

test('the weather by itself is no matter for a paper, and what it prints of harvests is none', () => {
  expect(ask('今天天气', news)).toMatchObject({ status: 'nothing', reason: 'off_topic' });
  const harvest = articleOf({
    id: 'rice',
    title: '稻田 青黄交接',
    paragraphs: ['抽穗的水稻长势喜人，农田受灾面积不到3亩。'],
  });
  expect(ask('今天天气怎么样', [harvest])).toMatchObject({ status: 'nothing', reason: 'off_topic' });
});

test('the weather is told as far as reports tell of it', () => {
  const foretold = articleOf({
    id: 'rain',
    title: '垫江 明日有暴雨',
    district: '垫江县',
    paragraphs: ['气象台预报，明日天气转阴，垫江县有暴雨，气温降至20度。'],
  });
  expect(ask('最近天气咋样', [...news, foretold])).toMatchObject({ status: 'answered', listed: [{ id: 'rain' }] });
});

test('what asks for all news is not asked back, though it names no thing', () => {
  expect(ask('whats going on lately', news, 'en')).toMatchObject({ status: 'answered', listed: [{ id: 'canal' }] });
  expect(ask('是谁', news)).toMatchObject({ status: 'nothing', reason: 'off_topic' });
});
