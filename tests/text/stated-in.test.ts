import { expect, test } from 'vitest';
import { isStatedIn } from '../../src/text/stated-in.ts';

test('a number is stated by a text that has all of it, and by none that has more', () => {
  expect(isStatedIn('青禾今年新修粮仓12座', '12座')).toBe(true);
  expect(isStatedIn('青禾今年新修粮仓112座', '12座')).toBe(false);
  expect(isStatedIn('112座粮仓，12座是新的', '12座')).toBe(true);
  expect(isStatedIn('青禾今年新修粮仓12座', '约12座')).toBe(false);
  expect(isStatedIn(null, '12座')).toBe(false);
});
