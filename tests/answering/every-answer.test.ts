import { describe, expect, test } from 'vitest';
import { guard } from '../../src/answering/guard.ts';
import { Answer } from '../../src/model/answer.ts';
import type { Article } from '../../src/model.ts';
import { articleOf } from './article.ts';
import { ask } from './ask.ts';

const report = (id: string, date: string, title: string, paragraphs: string[], given: Partial<Article> = {}) =>
  articleOf({ id, date, title, paragraphs, ...given });
const NEWS = [
  report(
    'mill',
    '2023-05-12',
    '河湾磨坊重开',
    ['忠县的河湾磨坊5月3日重开，一天能磨面粉600公斤。', '掌柜是村民罗大顺。'],
    {
      district: '忠县',
      byline: { office: '忠县融媒体中心', people: ['岑小舟'], role: null },
    },
  ),
  report('water', '2023-05-11', '北坡水厂搬迁完工', ['北坡水厂搬迁完工，总投资1.2亿元，新厂日供水3万吨。'], {
    district: '垫江县',
  }),
  report('water0', '2023-05-02', '北坡水厂开始搬迁', ['北坡水厂今天开始搬迁，第一批水泵装上了卡车。'], {
    district: '垫江县',
  }),
  report('rumour', '2023-05-10', '溃坝是谣言', ['网传铜盘水库溃坝、淹了300户，经核实系谣言。'], { district: '开州区' }),
  report('tea', '2022-05-10', '白茶开园', ['垫江县的白茶园有2.6万亩，去年收茶110至130吨。'], {
    district: '垫江县',
    topics: ['农业'],
  }),
];
const QUESTIONS = [
  '河湾磨坊什么时候重开的？',
  '河湾磨坊一天磨多少面粉？',
  '河湾磨坊的掌柜是谁',
  '河湾磨坊重开是谁写的？',
  '忠县最近咋了',
  '今天有啥新闻',
  '昨天有什么新闻？',
  '最近有什么农业新闻',
  '北坡水厂搬迁的来龙去脉',
  '北坡水厂搬迁花了多少钱？',
  '北坡水厂投资超过1亿元吗？',
  '忠县和垫江哪个更大？',
  '铜盘水库溃坝淹了300户吗？',
  '垫江有多少亩白茶？',
  '哪些区县有磨坊？',
  'Any news from Dianjiang?',
  '墊江的白茶園有多大？',
  '奉节有什么新闻',
  '火星区有什么新闻',
  '你是谁',
  '写一首诗',
  '长',
  '🐟🐟🐟',
  '磨坊 mill 水車 ミル',
  '磨'.repeat(4_000),
];

describe.each(QUESTIONS.map((question) => ({ question, name: question.slice(0, 30) })))('$name', ({ question }) => {
  const answer = ask(question, NEWS);

  test('has the form of an answer, with its band and the age of its report', () => {
    expect(Answer.parse(answer)).toEqual(answer);
    expect(answer.band === 'none').toBe(answer.status !== 'answered');
    expect(answer.age === null).toBe(answer.article?.date == null);
  });

  test('has every quote where it stands in print, and the first as the quote', () => {
    for (const { articleId, paragraph, start, end, text } of answer.quotes)
      expect(NEWS.find(({ id }) => id === articleId)?.paragraphs[paragraph]?.slice(start, end)).toBe(text);
    expect(answer.quote).toBe(answer.quotes[0]?.text ?? null);
  });

  test('has no number that is not printed in what it cites', () => {
    expect(guard(answer, { question, articles: NEWS })).toEqual([]);
  });

  test('lists only what is in the archive, each once', () => {
    const ids = answer.listed.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !NEWS.some((article) => article.id === id))).toEqual([]);
  });

  test('has nothing to cite where it has nothing to say', () => {
    if (answer.status === 'answered') return;
    expect(answer).toMatchObject({ short: null, figure: null, figures: [], quotes: [], article: null, listed: [] });
  });

  test('is the same twice', () => {
    expect(ask(question, NEWS)).toEqual(answer);
  });
});

test('a report of last year says its age in days', () => {
  expect(ask('垫江有多少亩白茶？', NEWS)).toMatchObject({ article: { id: 'tea' }, age: 367 });
});
