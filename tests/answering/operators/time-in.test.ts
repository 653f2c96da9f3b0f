import { describe, expect, test } from 'vitest';
import { timeIn } from '../../../src/answering/operators/time-in.ts';
import { PRINTED } from '../article.ts';
import { questionOf } from '../ask.ts';

/** The time that a sentence gives as the answer to a question. */
const short = (text: string, sentence: string) => timeIn(questionOf(text), sentence, PRINTED);

describe('when', () => {
  test('is the day beside what is asked', () => {
    const sentence = '大桥2019年3月动工，2022年6月18日通车。';
    expect(short('大桥什么时候通车？', sentence)).toBe('2022年6月18日');
    expect(short('大桥什么时候动工？', sentence)).toBe('2019年3月');
  });
  test('is nothing where no day is printed', () => {
    expect(short('大桥什么时候通车？', '大桥已经通车。')).toBeNull();
  });
});

test('other kinds of question have no short answer of their own here: the passage stands for itself', () => {
  for (const text of ['谁修好了水渠？', '水渠在哪里？', '修了哪些水渠？', '为什么修水渠？'])
    expect(short(text, '因为旱，村民左琼说，2022年修了水渠。')).toBeNull();
});
