import { describe, expect, test } from 'vitest';
import { intentOf } from '../../src/answering/answer.ts';
import { queryOf } from '../../src/answering/query.ts';
import { INTENT, likeliest } from '../../src/asking/intents.ts';
import { PRINTED } from './article.ts';

const asked = (text: string) => queryOf(text, { today: PRINTED, language: null });
const intent = (text: string) => intentOf(asked(text));
const scope = (text: string) => asked(text).scope;

describe('what a question wants', () => {
  test.each([
    ['今天有啥新闻', 'overview'],
    ['总结一下今天的报纸', 'overview'],
    ['这周有哪些大事', 'overview'],
    ['最近有什么教育新闻', 'topic_list'],
    ['最近有没有停水通知', 'topic_list'],
    ['医保方面有啥消息', 'topic_list'],
    ['忠县最近咋了', 'place_list'],
    ['垫江最近有什么新闻', 'place_list'],
    ['水厂搬迁那事从头到尾给我讲讲', 'story'],
    ['跨江索道停运的来龙去脉', 'story'],
    ['新桥跟老桥比哪个长', 'compare'],
    ['忠县和垫江的茶园哪个大', 'compare'],
    ['忠县有没有山火', 'fact'],
    ['龙溪渠有多长', 'fact'],
    ['谁捐的图书馆', 'fact'],
    ['水厂什么时候搬走的', 'fact'],
  ] as const)('%s: %s', (text, expected) => {
    expect(intent(text)).toBe(expected);
  });

  test('is told by likelihoods that are 1 together', () => {
    const { intents } = asked('垫江最近有什么新闻');
    expect(Object.keys(intents)).toEqual(INTENT);
    expect(Object.values(intents).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
  });

  test('does not hang on which place or day is named', () => {
    expect(asked('垫江3月4日咋了').intents).toEqual(asked('忠县5月6日咋了').intents);
  });

  test('is no news of a place where none is named', () => {
    const { intents } = asked('垫江最近咋了');
    expect(likeliest(intents, () => true)).toBe('place_list');
    expect(likeliest(intents, (one) => one !== 'place_list')).not.toBe('place_list');
  });
});

describe('the days that a question asks of', () => {
  test.each([
    ['今天有什么新闻', '2023-05-12', '2023-05-12'],
    ['昨天有什么新闻', '2023-05-11', '2023-05-11'],
    ['这周的新闻', '2023-05-08', '2023-05-14'],
    ['10号有什么新闻', '2023-05-10', '2023-05-10'],
    ['5月3日到5月6日的新闻', '2023-05-03', '2023-05-06'],
  ])('%s: from %s to %s', (text, from, to) => {
    expect(scope(text)).toEqual({ from, to, recent: false });
  });

  test('are none in particular where it only says lately', () => {
    expect(scope('最近有什么新闻')).toEqual({ recent: true });
  });

  test('are not told by a year, for which figures are counted', () => {
    expect(scope('去年种了多少亩茶')).toBeNull();
    expect(scope('渠有多长')).toBeNull();
  });
});
