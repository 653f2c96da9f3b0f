import { describe, expect, test } from 'vitest';
import { together } from '../../src/answering/together.ts';
import { partsOf } from '../../src/asking/parts.ts';
import { articleOf } from './article.ts';
import { ask } from './ask.ts';

describe('a text asks for two matters at once', () => {
  test.each([
    ['垫江茶园占地多大？种了多少株茶？', '垫江茶园占地多大', '种了多少株茶？'],
    ['垫江茶园补了几户、补了多少钱', '垫江茶园补了几户', '补了多少钱'],
    ['垫江茶园占地多大？哪天开园的？', '垫江茶园占地多大', '哪天开园的？'],
    ['垫江茶园占地多大 哪天开园的', '垫江茶园占地多大', '哪天开园的'],
  ])('%s', (text, first, second) => {
    const parts = partsOf(text);
    expect(parts?.of).toBe('matters');
    expect(parts?.questions[0]).toBe(first);
    expect(parts?.questions[1]).toMatch(new RegExp(`^垫江 茶园.* ${second}$`));
  });
});

describe('a text asks the same of several places, times or parts', () => {
  test.each([
    ['垫江茶园有多少亩，梁平呢？', ['垫江茶园有多少亩', '梁平茶园有多少亩']],
    ['垫江茶园有多少亩？那梁平呢', ['垫江茶园有多少亩', '梁平茶园有多少亩']],
    ['垫江和梁平各有多少亩茶园', ['垫江有多少亩茶园', '梁平有多少亩茶园']],
    ['垫江、梁平和武隆的茶园分别是多少亩', ['垫江的茶园是多少亩', '梁平的茶园是多少亩', '武隆的茶园是多少亩']],
    [
      'How much did Dianjiang and Liangping each invest?',
      ['How much did Dianjiang  invest?', 'How much did Liangping  invest?'],
    ],
    [
      'How many mu did Dianjiang plant? What about Liangping?',
      ['How many mu did Dianjiang plant', 'How many mu did Liangping plant'],
    ],
    ['垫江茶园一期和二期各投资多少', ['垫江茶园一期投资多少', '垫江茶园二期投资多少']],
    ['垫江2021年和2022年种茶多少亩', ['垫江2021年种茶多少亩', '垫江2022年种茶多少亩']],
  ])('%s', (text, questions) => {
    expect(partsOf(text)).toEqual({ questions, of: 'places' });
  });
});

test('of one place in another no question is asked twice', () => {
  expect(partsOf('巫溪红池坝公路投资多少、修了多久？')?.questions).toEqual([
    '巫溪红池坝公路投资多少',
    expect.stringMatching(/修了多久？$/),
  ]);
});

test('how much several are together is asked of each', () => {
  const questions = ['垫江有多少亩茶园', '梁平有多少亩茶园'];
  expect(partsOf('垫江和梁平一共有多少亩茶园')).toEqual({ questions, of: 'places', total: true });
});

test('the second one may ask the same of another thing', () => {
  const questions = ['垫江茶园门票多少钱', '垫江 停车 多少钱'];
  expect(partsOf('垫江茶园门票多少钱，停车呢？')).toEqual({ questions, of: 'matters' });
});

describe('a text asks one thing', () => {
  test.each([
    '垫江茶园占地多大？',
    '今年，垫江种了多少株茶？',
    '哪个区种茶最多？种了多少？',
    '垫江又修了好多路，有多少公里？',
    '垫江和梁平之间有多少公里',
    '从垫江到梁平要多少分钟',
    '',
  ])('%j', (text) => {
    expect(partsOf(text)).toBeNull();
  });
});

describe('the answers', () => {
  const garden = articleOf({
    id: 'tea',
    title: '茶园开园',
    district: '垫江县',
    paragraphs: ['茶园占地350亩，种茶2600株。'],
  });
  const other = articleOf({ id: 'rice', title: '稻田丰收', district: '梁平区', paragraphs: ['稻田有900亩。'] });
  const answerOf = (question: string) => ask(question, [garden, other]);
  const [area, plants, rice, none] = [
    answerOf('垫江茶园占地多少亩？'),
    answerOf('垫江茶园种茶多少株？'),
    answerOf('梁平稻田有多少亩？'),
    answerOf('梁平有多少座桥？'),
  ];

  test('to two matters of one article are one, with both figures and every sentence once', () => {
    const both = together([area, plants], { of: 'matters' });
    expect(both?.answer).toContain('350亩');
    expect(both?.answer).toContain('2600株');
    expect(both?.figures.map(({ printed }) => printed)).toEqual(['350亩', '2600株']);
    expect(both?.quotes).toHaveLength(1);
  });

  test('to two matters stay apart where they say the same, or one says nothing, or they are of two articles', () => {
    expect(together([area, area], { of: 'matters' })).toBeNull();
    expect(together([area, rice], { of: 'matters' })).toBeNull();
    expect(together([area, none], { of: 'matters' })).toBeNull();
  });

  test('for two places are one, each in the words of its own article', () => {
    const both = together([area, rice], { of: 'places' });
    expect(both?.answer.split('\n')).toEqual([area.answer, rice.answer]);
    expect(both?.quotes.map(({ articleId }) => articleId)).toEqual(['tea', 'rice']);
    expect(both?.short).toBeNull();
  });

  test('for how much two are together stand side by side, and say so', () => {
    const notes = together([area, rice], { of: 'places', total: true })?.notes ?? [];
    expect(notes.map(({ text }) => text)).toContain('这些数字不一定能相加，所以并列');
  });

  test('to two matters of one place are one too, where each gives a figure', () => {
    const hall = articleOf({ id: 'hall', title: '礼堂', district: '垫江县', paragraphs: ['垫江县礼堂有座位900个。'] });
    const seats = ask('垫江礼堂有多少个座位？', [garden, hall]);
    expect(together([area, seats], { of: 'matters' })?.figures).toHaveLength(2);
  });

  test('for two sides are one where their amounts can be compared', () => {
    const bridges = articleOf({ id: 'bridge', title: '桥', district: '梁平区', paragraphs: ['梁平区有桥12座。'] });
    expect(together([area, rice], { of: 'sides' })?.figures.map(({ printed }) => printed)).toEqual(['350亩', '900亩']);
    expect(together([area, ask('梁平有多少座桥？', [garden, bridges])], { of: 'sides' })).toBeNull();
  });

  test('for two sides of which one has no amount say so beside the other', () => {
    expect(together([area, none], { of: 'sides', sides: ['垫江', '梁平'] })?.answer).toBe(
      '垫江县：茶园占地350亩\n报上有梁平区的报道，但没有印这个数字。',
    );
    expect(together([{ ...area, figure: null }, none], { of: 'sides' })).toBeNull();
  });

  test('for two sides say first which is more', () => {
    const both = together([area, rice], { of: 'sides', sides: ['垫江', '梁平'] });
    expect(both?.answer.split('\n')).toEqual(['梁平更多', area.answer, rice.answer]);
    expect(both?.statements[0]).toEqual({ kind: 'line', text: '梁平更多' });
  });

  test('for a place of which nothing is printed say so beside the other', () => {
    const both = together([area, none], { of: 'places' });
    expect(both?.answer).toBe('垫江县：茶园占地350亩\n报上有梁平区的报道，但没有印这个数字。');
    expect(together([none, none], { of: 'places' })).toBeNull();
  });
});
