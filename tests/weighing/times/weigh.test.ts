import { describe, expect, test } from 'vitest';
import { likeliestTime } from '../../../src/weighing/times/weigh.ts';
import { questionOf } from '../../answering/ask.ts';

const DAY = '2026-06-08';

/** The time that a sentence gives as the answer to a question, as printed. */
const timeFor = (text: string, sentence: string) =>
  likeliestTime(questionOf(text), sentence, { day: DAY })?.printed ?? null;
const surenessFor = (text: string, sentence: string) =>
  likeliestTime(questionOf(text), sentence, { day: DAY })?.likelihood ?? 0;

describe('the time that is asked for', () => {
  test('is the one beside what happens then', () => {
    const sentence = '大桥2019年3月动工，2022年6月18日通车。';
    expect(timeFor('大桥什么时候通车？', sentence)).toBe('2022年6月18日');
    expect(timeFor('大桥什么时候动工？', sentence)).toBe('2019年3月');
  });

  test('is not the day on which it was told', () => {
    expect(timeFor('渡口几号复航？', '6月7日，船务局发布通告，渡口将于6月20日复航。')).toBe('6月20日');
  });

  test('is the last day of a span where its end is asked for', () => {
    expect(timeFor('灯会开到几号？', '灯会从6月10日开始，持续至7月2日。')).toBe('7月2日');
  });

  test('is told with its hour, where that is printed', () => {
    expect(timeFor('渡船几点翻的？', '6月7日上午9时20分，渡船在江心翻沉。')).toBe('6月7日上午9时20分');
  });

  test('is both of two days side by side', () => {
    expect(timeFor('船工哪天歇业？', '船工将于6月24日和25日歇业。')).toBe('6月24日和25日');
  });

  test('is none where no time is printed, and hardly the year of a festival', () => {
    expect(timeFor('大桥什么时候通车？', '大桥已经通车。')).toBeNull();
    expect(surenessFor('灯会哪天开？', '2026年第三届灯会今年照开。')).toBeLessThan(
      surenessFor('灯会哪天开？', '灯会将于6月20日开灯。'),
    );
  });

  test('is one of the first, where a sentence is none that anybody printed', () => {
    const sentence = `${'6月9日，'.repeat(40_000)}渡口将于6月20日复航。`;
    expect(timeFor('渡口几号复航？', sentence)).toBe('6月9日');
  });
});
