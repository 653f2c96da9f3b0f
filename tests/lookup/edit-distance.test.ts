import { expect, test } from 'vitest';
import { editDistance } from '../../src/lookup/edit-distance.ts';

test.each([
  ['yubei', 'yubei', 0],
  ['yubie', 'yubei', 1],
  ['yube', 'yubei', 1],
  ['yubbei', 'yubei', 1],
  ['yubai', 'yubei', 1],
  ['ca', 'abc', 3],
  ['', 'abc', 3],
])('%s and %s are %i apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
