import { expect, test } from 'vitest';
import { askedInVain } from '../../src/asking/in-vain.ts';

const inVain = (text: string) => askedInVain(text, { places: [], times: [] });

test.each([
  ['渡口的门票多少钱一张', '渡口的栈道修了多少米'],
  ['龙舟队的主教练是谁', '渡口是谁重修的'],
  ['偷船的最后判了几年', '偷船的是怎么被发现的'],
])('%s is left open by papers oftener than %s', (left, told) => {
  expect(inVain(left)).toBeGreaterThan(inVain(told));
});

test('a question without a letter is told nothing of', () => {
  expect(Number.isFinite(inVain(''))).toBe(true);
});
