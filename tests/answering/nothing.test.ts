import { describe, expect, test } from 'vitest';
import { isOffTopic } from '../../src/answering/nothing.ts';
import type { Language } from '../../src/model.ts';
import { articleOf } from './article.ts';
import { ask, questionOf } from './ask.ts';

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

test('each reason is told in words of its own, in each language', () => {
  expect(new Set(CASES.map(({ question, language }) => ask(question, news, language).answer)).size).toBe(15);
});

test('the measures that are printed are offered, without their values', () => {
  const { alternatives } = ask(ASKED.no_figure, news);
  expect(alternatives.length).toBeGreaterThan(0);
  expect(alternatives.every(({ label, ask: question }) => label.startsWith('垫江县') && question !== '')).toBe(true);
  expect(alternatives.map(({ label }) => label).join()).not.toContain('5号');
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
    answer: '名录里没有“…”这个地方。',
  });
});

describe('off topic', () => {
  const isOff = (text: string, ...known: string[]) =>
    isOffTopic(questionOf(text), { knows: (word) => known.includes(word) });

  test.each([
    '你好',
    '天气怎么样？',
    '1+1等于几',
    '三乘以四等于多少',
    '写一首诗',
    'Tell me a joke',
    'hello',
    '?!',
    '',
    '\u200b',
  ])('is %j', (question) => {
    expect(isOff(question)).toBe(true);
  });

  test.each(['新渠多长？', '垫江下雨了吗', '2021年'])('is not %j', (question) => {
    expect(isOff(question)).toBe(false);
  });

  test('is no question whose words the archive knows', () => {
    expect(isOff('写一首渠歌')).toBe(true);
    expect(isOff('写一首渠歌', '渠歌')).toBe(false);
  });
});
