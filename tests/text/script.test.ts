import { expect, test } from 'vitest';
import { TRADITIONAL } from '../../src/tables/characters.ts';
import { toSimplified } from '../../src/text/script.ts';

test.each([
  ['龍', '龙'],
  ['發', '发'],
  ['髮', '发'],
  ['里', '里'],
  ['a', 'a'],
  ['𫗋', '𫗋'],
])('%s is %s in simplified script', (written, simplified) => {
  expect(toSimplified(written)).toBe(simplified);
});

test('the table leads each character to one, and every row is of characters of one length', () => {
  const written = TRADITIONAL.flatMap((row) => [...row].slice(1));
  expect(new Set(written).size).toBe(written.length);
  expect(TRADITIONAL.filter((row) => row.length % [...row].length !== 0)).toEqual([]);
});
