import { expect, test } from 'vitest';
import { spelledAsPrinted } from '../../src/asking/respelled.ts';

/** How often the archive is asked for a word while a question is spelled out. */
function lookedUp(typed: string): number {
  let count = 0;
  spelledAsPrinted(typed, () => {
    count += 1;
    return 0;
  });
  return count;
}

test.each(['xian', 'a', 'zhuangxiang', 'lvyou '])(
  '400 letters of %s are spelled out with no more look-ups than a question may take',
  (word) => {
    expect(lookedUp(`武隆${word.repeat(400).slice(0, 398)}`)).toBeLessThanOrEqual(20_000);
  },
);

test('a word in pinyin is still found as the archive prints it, by every way to cut it', () => {
  const archive = new Set(['西安', '安站']);
  const { text } = spelledAsPrinted('那里的 xianzhan 多大', (word) =>
    archive.has(word) ? 1 : Number(word === '西安站'),
  );
  expect(text).toBe('那里的 西安站 多大');
});
