import { expect, test } from 'vitest';
import { intentMarks, leftMarks, topicMarks } from '../../src/asking/intent-marks.ts';
import { INTENT, type Intents, intentsOf, likeliest, marksWithKind, subjectsRather } from '../../src/asking/intents.ts';
import { understand } from '../../src/asking/question.ts';

const marksOf = (text: string) => intentMarks(text, { places: [], times: [] });

test('questions of two countries look alike, and like one of a place', () => {
  expect(marksOf('智利最近咋样')).toEqual(marksOf('古巴最近咋样'));
  expect(marksOf('智利最近咋样')).toEqual(intentMarks('江津最近咋样', { places: [{ start: 0, end: 2 }], times: [] }));
});

test('a country is a place in English too', () => {
  expect(marksOf('news from chile')).toEqual(marksOf('news from cuba'));
});

test('two countries are two places', () => {
  expect(marksOf('智利和古巴')).toContain('P2');
  expect(marksOf('智利')).not.toContain('P2');
});

test('what a question asks with is one of its marks, whatever it names', () => {
  const spans = { places: [], times: [] };
  const mark = (text: string, kind: 'statement' | 'figure') =>
    marksWithKind({ text, kind }, spans).filter((one) => one.startsWith('='));
  expect(mark('入室盗窃之类的', 'statement')).toEqual(mark('养猫养狗之类的', 'statement'));
  expect(mark('养猫养狗之类的', 'statement')).not.toEqual(mark('养了多少猫', 'figure'));
});

test('news of a subject is taken to be wanted where a fact is little likelier', () => {
  const none = Object.fromEntries(INTENT.map((intent) => [intent, 0])) as Intents;
  expect(likeliest(subjectsRather({ ...none, topic_list: 0.45, fact: 0.55 }, { amount: false }), () => true)).toBe(
    'topic_list',
  );
  expect(likeliest(subjectsRather({ ...none, topic_list: 0.1, fact: 0.9 }, { amount: false }), () => true)).toBe(
    'fact',
  );
  expect(likeliest(subjectsRather({ ...none, topic_list: 0.55, fact: 0.45 }, { amount: true }), () => true)).toBe(
    'fact',
  );
});

const leftOf = (text: string, pairs: readonly string[]) =>
  leftMarks(text, { places: [], times: [] }, (pair) => pairs.includes(pair));

test('what no pair of asking covers is left of a question, whatever it is', () => {
  const asking = ['有啥', '啥新', '新闻'];
  expect(leftOf('有啥新闻', asking)).toEqual(['R0', 'C0']);
  expect(leftOf('乔小满有啥新闻', asking)).toEqual(leftOf('霍青田有啥新闻', asking));
  expect(leftOf('乔小满有啥新闻', asking)).toEqual(['R1', 'R2', 'R3', 'C1', 'C2', 'C3']);
});

test('of several clauses the one with least left is told too: who tells of himself asks in another', () => {
  const marks = leftOf('跑了一天车，有啥新闻', ['有啥', '啥新', '新闻']);
  expect(marks).toContain('R4');
  expect(marks).toContain('C0');
});

test('whether a topic is spoken of is told of some clause and of all', () => {
  expect(topicMarks('挑几条彩票和足球的讲讲')).toEqual(topicMarks('足球'));
  expect(topicMarks('手机收了一礼拜，有啥新闻')).toEqual(['S1', 'E0']);
  expect(topicMarks('有啥新闻')).toEqual(['S0', 'E0']);
  expect(topicMarks('any football news')).toEqual(topicMarks('足球'));
});

test('a word of Latin letters is one letter of what is left', () => {
  expect(leftOf('zephyrine有啥', ['有啥'])).toEqual(['R1', 'C1']);
});

const wantOf = (text: string) => {
  const question = understand(text, { today: '2026-08-22', language: null });
  return likeliest(
    subjectsRather(intentsOf(question, { places: [], times: [] }), { amount: false }),
    (one) => one !== 'place_list',
  );
};

test.each([
  '周杰伦有什么新闻',
  '特斯拉有什么新闻',
  '京东最近都发生了啥',
  '拼多多那边有什么消息',
  '麦当劳有什么值得看的新闻',
])('whatever is named is what news is asked of: %s', (text) => expect(wantOf(text)).toBe('topic_list'));

test.each([
  '有什么新闻',
  '报纸里写了点啥呀',
  '最近发生过什么',
  '挑几件重要的说说',
  '有什么我该知道的',
  '今儿个报上有啥',
])('news as a whole is asked for in many ways: %s', (text) => expect(wantOf(text)).toBe('overview'));
