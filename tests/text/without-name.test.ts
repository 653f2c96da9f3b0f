import { expect, test } from 'vitest';
import { withoutName } from '../../src/text/without-name.ts';

test('where its place is told, a label says what is measured and no more', () => {
  expect(withoutName('青禾区的粮仓产量', '青禾区')).toBe('粮仓产量');
  expect(withoutName('青禾区粮仓产量', '青禾区')).toBe('粮仓产量');
  expect(withoutName('粮仓产量', '青禾区')).toBe('粮仓产量');
  expect(withoutName('青禾区', '青禾区')).toBe('青禾区');
  expect(withoutName('粮仓产量', null)).toBe('粮仓产量');
});
