import { describe, expect, test } from 'vitest';
import { guard } from '../../src/answering/guard.ts';
import { Answer } from '../../src/model/answer.ts';
import type { Language } from '../../src/model.ts';
import { articleOf } from './article.ts';
import { ask } from './ask.ts';

const news = [
  articleOf({
    id: 'canal',
    title: '垫江 龙溪渠通水',
    district: '垫江县',
    byline: { office: '垫江县融媒体中心', people: ['龚小满'], role: null },
    paragraphs: [
      '垫江县的龙溪渠4月7日通水，渠长18公里，能灌田2.6万亩。渠首位于沙坪镇毕桥村，管护由村民左琼负责。',
      '修渠是因为老水塘漏水，年年春旱。渠边种了白茶、花椒、油桐等。',
    ],
  }),
  articleOf({
    id: 'ditch',
    title: '梁平 石桥渠翻新',
    district: '梁平区',
    paragraphs: ['梁平区的石桥渠翻新，渠长11公里，能灌田9000亩。'],
  }),
];

/** One question of each kind in each language, with what the reply says, and its few words where those are sure. */
type Kind = Record<Language, string> & { says: Record<Language, string>; quotes: string; short?: string | null };

/** What a passage says is the same in every language: it is printed. */
const printed = (words: string): Record<Language, string> => ({ 'zh-CN': words, 'zh-TW': words, en: words });

const KINDS: Record<string, Kind> = {
  figure: {
    'zh-CN': '垫江龙溪渠有多长？',
    'zh-TW': '墊江龍溪渠有多長？',
    en: 'How long is the canal in Dianjiang, in kilometres?',
    says: { 'zh-CN': '18公里', 'zh-TW': '18公里', en: '18公里' },
    quotes: '渠长18公里',
  },
  yesno: {
    'zh-CN': '垫江龙溪渠超过15公里吗？',
    'zh-TW': '墊江龍溪渠超過15公里嗎？',
    en: '垫江龙溪渠超过15公里吗？',
    says: { 'zh-CN': '是的。', 'zh-TW': '是的。', en: 'Yes.' },
    quotes: '渠长18公里',
  },
  compare: {
    'zh-CN': '垫江和梁平的渠哪个更长？',
    'zh-TW': '墊江和梁平的渠哪個更長？',
    en: '垫江和梁平的渠哪个更长？',
    says: { 'zh-CN': '垫江县更多', 'zh-TW': '墊江縣更多', en: 'Dianjiang County has more' },
    quotes: '渠长18公里',
  },
  superlative: {
    'zh-CN': '哪个区灌田最多？',
    'zh-TW': '哪個區灌田最多？',
    en: '哪个区灌田最多？',
    says: { 'zh-CN': '最多的是垫江县', 'zh-TW': '最多的是墊江縣', en: 'Dianjiang County has the most' },
    quotes: '能灌田2.6万亩',
  },
  place: {
    'zh-CN': '哪个区翻新了石桥渠？',
    'zh-TW': '哪個區翻新了石橋渠？',
    en: '哪个区翻新了石桥渠？',
    says: printed('梁平区的石桥渠翻新，渠长11公里，能灌田9000亩。'),
    quotes: '石桥渠翻新',
    short: null,
  },
  author: {
    'zh-CN': '龙溪渠通水是谁写的？',
    'zh-TW': '墊江龍溪渠通水是誰寫的？',
    en: 'Who wrote about Dianjiang?',
    says: { 'zh-CN': '龚小满，垫江县融媒体中心', 'zh-TW': '龚小满，垫江县融媒体中心', en: '龚小满, 垫江县融媒体中心' },
    quotes: '龙溪渠',
  },
  who: {
    'zh-CN': '龙溪渠由谁负责管护？',
    'zh-TW': '墊江龍溪渠由誰負責管護？',
    en: '龙溪渠由谁负责管护？',
    says: { 'zh-CN': '左琼', 'zh-TW': '左琼', en: '左琼' },
    quotes: '管护由村民左琼负责',
  },
  when: {
    'zh-CN': '龙溪渠什么时候通水？',
    'zh-TW': '墊江龍溪渠什麼時候通水？',
    en: '龙溪渠什么时候通水？',
    says: printed('垫江县的龙溪渠4月7日通水，渠长18公里，能灌田2.6万亩。'),
    quotes: '龙溪渠4月7日通水',
    short: '4月7日',
  },
  where: {
    'zh-CN': '龙溪渠的渠首在哪里？',
    'zh-TW': '墊江龍溪渠的渠首在哪裡？',
    en: '龙溪渠的渠首在哪里？',
    says: printed('渠首位于沙坪镇毕桥村，管护由村民左琼负责。'),
    quotes: '渠首位于沙坪镇毕桥村',
    short: null,
  },
  list: {
    'zh-CN': '垫江渠边种了哪些东西？',
    'zh-TW': '墊江渠邊種了哪些東西？',
    en: '垫江渠边种了哪些东西？',
    says: printed('渠边种了白茶、花椒、油桐等。'),
    quotes: '渠边种了白茶',
  },
  why: {
    'zh-CN': '垫江为什么修渠？',
    'zh-TW': '墊江為什麼修渠？',
    en: '垫江为什么修渠？',
    says: { 'zh-CN': '老水塘漏水', 'zh-TW': '老水塘漏水', en: '老水塘漏水' },
    quotes: '修渠是因为老水塘漏水',
  },
  summary: {
    'zh-CN': '垫江有什么新闻？',
    'zh-TW': '墊江有什麼新聞？',
    en: 'Any news from Dianjiang?',
    says: {
      'zh-CN': '垫江县 · 垫江 龙溪渠通水',
      'zh-TW': '墊江縣 · 垫江 龙溪渠通水',
      en: 'Dianjiang County · 垫江 龙溪渠通水',
    },
    quotes: '龙溪渠',
  },
};

describe.each(Object.entries(KINDS))('a question of the kind %s', (_, { says, quotes, short, ...questions }) => {
  test.each(['zh-CN', 'zh-TW', 'en'] as const)('is answered in %s, in printed words', (language) => {
    const question = questions[language];
    const answer = ask(question, news, language);
    expect(answer).toMatchObject({ status: 'answered', reason: null, language });
    expect(answer.answer).toContain(says[language]);
    if (short !== undefined) expect(answer.short).toBe(short);
    expect(answer.quotes.map(({ text }) => text).join('\n')).toContain(quotes);
    expect(guard(answer, { question, articles: news })).toEqual([]);
    expect(Answer.parse(answer)).toEqual(answer);
  });
});

test('of an empty archive nothing is known', () => {
  expect(ask('垫江龙溪渠有多长？', [])).toMatchObject({ status: 'nothing', reason: 'no_coverage', alternatives: [] });
  expect(ask('龙溪渠有多长？', [])).toMatchObject({ status: 'nothing', reason: 'no_match' });
});

test('a place that nobody knows is told before anything is looked for, unless the archive names it', () => {
  expect(ask('火星区的渠有多长？', news).reason).toBe('unknown_place');
});

test('a sentence answers for an amount only where it holds a number', () => {
  const way = (words: string) => [articleOf({ title: '渡口', paragraphs: [`从渡口进县城要走${words}山路。`] })];
  expect(ask('从渡口进县城要走多少？', way('三天'))).toMatchObject({
    status: 'answered',
    quote: '从渡口进县城要走三天山路。',
  });
  expect(ask('从渡口进县城要走多少？', way('泥泞'))).toMatchObject({ status: 'nothing', reason: 'no_figure' });
});

test('a number in words is found in a sentence where no typed figure fits', () => {
  const stairs = [articleOf({ title: '老街石梯', paragraphs: ['老街的石梯拐了十八道弯，走一趟要歇好几回。'] })];
  expect(ask('老街石梯拐了几道弯？', stairs)).toMatchObject({
    status: 'answered',
    quote: '老街的石梯拐了十八道弯，走一趟要歇好几回。',
  });
});

describe('a few words without a question', () => {
  const yard = articleOf({
    district: '垫江县',
    title: '船厂扩建',
    paragraphs: ['船厂扩建，干船坞最大容积3.2万立方米，工人140名。'],
  });

  test('that only name a thing ask for what is printed of it', () => {
    expect(ask('垫江船厂', [yard]).figure).toBeNull();
  });
});

test('a place that is only mentioned has no figure of what no report names', () => {
  const articles = [
    articleOf({ title: '忠县渔获', district: '忠县', paragraphs: ['忠县渔民一网捕鱼1.5万公斤，当天销往成都。'] }),
  ];
  expect(ask('成都5G基站有多少？', articles).status).toBe('nothing');
});

test('of a subject with a single report its passage is told and not a line of it', () => {
  const one = articleOf({
    district: '忠县',
    title: '忠县蜂农采槐花',
    paragraphs: ['忠县的蜂农带着蜂箱上山采槐花，天黑才收工。今年忠县产蜜12吨，比去年多两吨。'],
  });
  expect(ask('采槐花的新闻', [one])).toMatchObject({ listed: [], article: { id: one.id } });
});

test('news of home or of abroad is of that part of the world alone, whatever else is new', () => {
  const news = [
    articleOf({
      id: 'cuba',
      title: '古巴渡轮停航',
      paragraphs: ['古巴交通部门说，去智利的渡轮停航三天，旅客改乘火车。'],
    }),
    articleOf({ id: 'bridge', title: '石桥修好了', paragraphs: ['村口的石桥修好了，赶集的人不用再绕五里路。'] }),
  ];
  const listed = (question: string) => ask(question, news).listed.map(({ id }) => id);
  expect(listed('国外的新闻')).toEqual(['cuba']);
  expect(listed('国际上有什么大事')).toEqual(['cuba']);
  expect(listed('国内有什么新闻')).toEqual(['bridge']);
});
