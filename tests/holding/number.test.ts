import { expect, test } from 'vitest';
import { sameNumber } from '../../src/holding/claims/number.ts';
import { readText } from '../../src/holding/claims/read.ts';

const HAN = '零一二三四五六七八九';
const FULL = '０１２３４５６７８９';

/** A whole number in characters, up to ten thousands. */
function inHan(value: number): string {
  const places = ['', '十', '百', '千', '万'];
  const digits = [...`${value}`].map(Number);
  const words = digits.map((digit, at) =>
    digit === 0 ? '零' : (HAN[digit] ?? '') + (places[digits.length - 1 - at] ?? ''),
  );
  return words.join('').replace(/零+$/, '').replace(/零+/g, '零').replace(/^一十/, '十');
}

/** The same number of a unit in many notations, of two languages and three scripts. */
function notations(value: number): string[] {
  return [
    `${value}吨`,
    `${value.toLocaleString('en-US')}吨`,
    `${[...`${value}`].map((digit) => FULL[Number(digit)]).join('')}噸`,
    `${inHan(value)}吨`,
    `${value / 10_000}万吨`,
    `${value * 1000}公斤`,
    `${value.toLocaleString('en-US')} tonnes`,
    `${value / 1000} thousand tonnes`,
  ];
}

function numberOf(words: string) {
  return readText(`共${words}。`, '2024-05-06', { printed: true }).numbers[0];
}

/** Whole numbers spread over what papers print, the same in every run. */
const VALUES = Array.from({ length: 60 }, (_, at) => Math.floor(11 + ((at * 7919 + at * at * 131) % 89_000)));

test('a number is the same in every notation, and another number in none', () => {
  for (const value of VALUES) {
    for (const one of notations(value)) {
      const said = numberOf(one);
      for (const other of notations(value)) {
        const printed = numberOf(other);
        expect(said !== undefined && printed !== undefined && sameNumber(said, printed), `${one} ${other}`).toBe(true);
      }
      for (const other of notations(value + Math.ceil(value / 20))) {
        const printed = numberOf(other);
        expect(said !== undefined && printed !== undefined && sameNumber(said, printed), `${one} ${other}`).toBe(false);
      }
    }
  }
});

function same(said: string, printed: string): boolean {
  const read = (words: string) => readText(words, '2024-05-06', { printed: true }).numbers[0];
  const [a, b] = [read(said), read(printed)];
  return a !== undefined && b !== undefined && sameNumber(a, b);
}

test.each([
  ['约318亿元', '317.62亿元'],
  ['4万余人', '41,207人'],
  ['近60万元', '59.4万元'],
  ['七成', '70%'],
  ['增长一倍', '增长100%'],
  ['a 50m pool', '50米泳池'],
  ['a score of 83.6', '83.6分'],
  ['HK$3 billion', '港币30亿元'],
  ['several villages', '5个村'],
  ['第9', '9名'],
])('%s is printed as %s', (said, printed) => {
  expect(same(said, printed)).toBe(true);
});

test.each([
  ['约330亿元', '317.62亿元'],
  ['4万余人', '39,800人'],
  ['超过60万元', '近60万元'],
  ['近60万元', '71万元'],
  ['数十个', '5个'],
  ['40万美元', '40万元'],
  ['a 60m pool', '50米泳池'],
])('%s is no number of %s', (said, printed) => {
  expect(same(said, printed)).toBe(false);
});
