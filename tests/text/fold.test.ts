import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldText } from '../../src/text/fold.ts';

test('width, case, script and quotes meet in one form', () => {
  expect(fold('墊江的「ＰＰＰ」模式，１２％').text).toBe('垫江的"ppp"模式,12%');
});

test('a line break between Chinese characters leaves no space, one between words does', () => {
  expect(fold('制种 水稻 hello  world').text).toBe('制种水稻hello world');
});

test('offsets lead back to the printed words', () => {
  const printed = '约 70万 立方米';
  const folded = fold(printed);
  const start = folded.text.indexOf('70');
  expect(printed.slice(folded.at[start], folded.at[start + 6])).toBe('70万 立方米');
});

test('every text folds to offsets that rise and end at its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: folded, at } = fold(text);
      expect(at).toHaveLength(folded.length + 1);
      expect(at.at(-1)).toBe(text.length);
      expect(at.every((offset, i) => i === 0 || offset >= (at[i - 1] ?? 0))).toBe(true);
    }),
  );
});

test('a character that folds to several leads back to itself, and so does one beyond the first 65,536', () => {
  const { text, at } = fold('占地5㎡……𝟗棵');
  expect(text).toBe('占地5m2......9棵');
  expect(at).toEqual([0, 1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 8, 9]);
});

test('a text that folds to many times its length is folded whole', () => {
  expect(foldText('ﷺ'.repeat(3_000))).toBe(foldText('ﷺ').repeat(3_000));
});
