import { expect, test } from 'vitest';
import { makesSense } from '../../../src/scanning/pdf/sense.ts';
import { PAGE } from '../../cases/edition.ts';

const LINES = PAGE.split('\n');
const shifted = (by: number) =>
  LINES.map((line) => line.replace(/[㐀-鿿]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + by)));

test('a page of news makes sense, in Chinese and in English', () => {
  expect(makesSense(LINES)).toBe(true);
  expect(
    makesSense(['The council planted sixty acres of orange trees along the river, and opened two cold stores.']),
  ).toBe(true);
});

test('codes of a font that look like letters make none', () => {
  expect(makesSense(shifted(713))).toBe(false);
  expect(makesSense(LINES.map((line) => line.replace(/./g, '\ue123')))).toBe(false);
  expect(makesSense(LINES.map((line) => Buffer.from(line).toString('latin1')))).toBe(false);
  expect(
    makesSense(['Wkh frxqflo sodqwhg vlawb dfuhv ri rudqjh wuhhv dorqj wkh ulyhu, dqg rshqhg wzr frog vwruhv.']),
  ).toBe(false);
  expect(makesSense([])).toBe(false);
});
