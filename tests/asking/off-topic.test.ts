import { describe, expect, test } from 'vitest';
import { asksWeather, isOffTopic } from '../../src/asking/off-topic.ts';
import { questionOf } from '../answering/ask.ts';

describe('off topic', () => {
  const isOff = (text: string, ...known: string[]) =>
    isOffTopic(questionOf(text), { knows: (word) => known.includes(word) });

  test.each(['1+1等于几', '三乘以四等于多少', '写一首诗', 'Tell me a joke', '?!', '', '\u200b'])(
    'is %j',
    (question) => {
      expect(isOff(question)).toBe(true);
    },
  );

  test.each(['新渠多长？', '垫江下雨了吗', '2021年'])('is not %j', (question) => {
    expect(isOff(question)).toBe(false);
  });

  test('is no question whose words the archive knows', () => {
    expect(isOff('写一首渠歌')).toBe(true);
    expect(isOff('写一首渠歌', '渠歌')).toBe(false);
  });
});

describe('the weather', () => {
  const isWeather = (text: string, ...known: string[]) =>
    asksWeather(questionOf(text), { knows: (word) => known.includes(word) });

  test.each(['天气怎么样？', '最近热不热 下不下雨', '明天冷不冷'])('is all that %j asks for', (question) => {
    expect(isWeather(question)).toBe(true);
  });

  test.each(['垫江下雨了吗', '天气预报'])('is not all that %j asks for', (question) => {
    expect(isWeather(question)).toBe(false);
  });

  test('is of a day, however often papers print that day', () => {
    expect(isWeather('今天天气怎么样', '今天')).toBe(true);
  });

  test('is none beside what the archive knows', () => {
    expect(isWeather('新渠 天气怎么样', '新渠')).toBe(false);
  });
});
