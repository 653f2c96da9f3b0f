import { describe, expect, test } from 'vitest';
import { subjectOf } from '../../../src/answering/listing/subject.ts';
import { articleOf } from '../article.ts';
import { weighed } from '../weighed.ts';

const NEWS = [articleOf({ paragraphs: ['北坡自来水厂夜里检修，三个小区停水五小时。'] })];
const subject = (text: string) => {
  const { query, spread } = weighed(text, NEWS);
  return subjectOf(query.question, spread);
};

describe('what news is asked of', () => {
  test('is the words that do not only ask', () => {
    expect(subject('自来水厂检修有什么消息').words).toBe('自来水厂检修');
    expect(subject('最近有没有停水通知').words).toBe('停水通知');
  });

  test('is a topic where a word is one, though it stands among the words that ask', () => {
    expect(subject('最近有什么教育新闻')).toMatchObject({ words: '教育', topics: ['教育'] });
    expect(subject('教育方面有啥消息').topics).toEqual(['教育']);
  });

  test('is a place, or a country', () => {
    expect(subject('忠县最近咋了').places.map(({ name }) => name)).toEqual(['忠县']);
    expect(subject('日本最近咋了').places.map(({ name }) => name)).toEqual(['日本']);
    expect(subject('上海松江最近咋了').places.map(({ name }) => name)).toEqual(['松江区']);
  });

  test('is nothing where a question only asks for news', () => {
    expect(subject('有什么新闻')).toMatchObject({ words: '', topics: [], places: [] });
    expect(subject('有什么新闻').things).toEqual([]);
  });

  test('weighs what is printed more than pairs that straddle two words', () => {
    const { things } = subject('停水灯会');
    const weights = [...(things[0]?.[0]?.values() ?? [])];
    expect(weights).toHaveLength(3);
    expect(Math.min(...weights)).toBeGreaterThan(0);
  });
});
