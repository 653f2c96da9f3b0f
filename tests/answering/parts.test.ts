import { describe, expect, test } from 'vitest';
import { partsOf, together } from '../../src/answering/parts.ts';
import { articleOf } from './article.ts';
import { ask } from './ask.ts';

describe('a text asks two things at once', () => {
  test.each([
    ['垫江茶园占地多大？种了多少株茶？', '垫江茶园占地多大', '种了多少株茶？'],
    ['垫江茶园补了几户、补了多少钱', '垫江茶园补了几户', '补了多少钱'],
    ['垫江茶园占地多大？哪天开园的？', '垫江茶园占地多大', '哪天开园的？'],
  ])('%s', (text, first, second) => {
    const parts = partsOf(text);
    expect(parts?.[0]).toBe(first);
    expect(parts?.[1]).toMatch(new RegExp(`^垫江 茶园.* ${second}$`));
  });

  test.each([
    '垫江茶园占地多大？',
    '今年，垫江种了多少株茶？',
    '哪个区种茶最多？种了多少？',
    '垫江又修了好多路，有多少公里？',
    '',
  ])('not in %j', (text) => {
    expect(partsOf(text)).toBeNull();
  });
});

test('the second one may ask the same of another thing', () => {
  expect(partsOf('垫江茶园门票多少钱，停车呢？')).toEqual(['垫江茶园门票多少钱', '垫江 停车 多少钱']);
});

describe('two answers', () => {
  const garden = articleOf({
    id: 'tea',
    title: '茶园开园',
    district: '垫江县',
    paragraphs: ['茶园占地350亩，种茶2600株。'],
  });
  const other = articleOf({ id: 'rice', title: '稻田丰收', district: '梁平区', paragraphs: ['稻田有900亩。'] });
  const [area, plants] = ['垫江茶园占地多少亩？', '垫江茶园种茶多少株？'].map((question) =>
    ask(question, [garden, other]),
  );

  test('of one article are one, with both figures and every sentence once', () => {
    const both = area && plants && together(area, plants);
    expect(both?.answer).toContain('350亩');
    expect(both?.answer).toContain('2600株');
    expect(both?.figures.map(({ printed }) => printed)).toEqual(['350亩', '2600株']);
    expect(both?.quotes).toHaveLength(1);
  });

  test('stay apart where they say the same, or one says nothing, or they are of two articles', () => {
    const rice = ask('梁平稻田有多少亩？', [garden, other]);
    const none = ask('垫江有多少座桥？', [garden, other]);
    expect(area && together(area, area)).toBeNull();
    expect(area && together(area, rice)).toBeNull();
    expect(area && together(area, none)).toBeNull();
  });
});
