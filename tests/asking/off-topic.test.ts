import { describe, expect, test } from 'vitest';
import { isOffTopic } from '../../src/asking/off-topic.ts';
import { questionOf } from '../answering/ask.ts';

describe('off topic', () => {
  const isOff = (text: string, ...known: string[]) =>
    isOffTopic(questionOf(text), { knows: (word) => known.includes(word) });

  test.each(['天气怎么样？', '1+1等于几', '三乘以四等于多少', '写一首诗', 'Tell me a joke', '?!', '', '\u200b'])(
    'is %j',
    (question) => {
      expect(isOff(question)).toBe(true);
    },
  );

  test.each(['新渠多长？', '垫江下雨了吗', '2021年'])('is not %j', (question) => {
    expect(isOff(question)).toBe(false);
  });

  test('is the weather of a day, however often papers print that day', () => {
    expect(isOff('今天天气怎么样', '今天')).toBe(true);
  });

  test('is no question whose words the archive knows', () => {
    expect(isOff('写一首渠歌')).toBe(true);
    expect(isOff('写一首渠歌', '渠歌')).toBe(false);
  });
});
