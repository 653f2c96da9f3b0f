import { expect, test } from 'vitest';
import english from '../../data/english.json' with { type: 'json' };
import { baseForm } from '../../src/asking/english.ts';
import { unitNamed } from '../../src/figures/amounts/units.ts';
import {
  CONTRASTS,
  ENGLISH,
  ENGLISH_COUNTED,
  ENGLISH_EMPTY,
  ENGLISH_FORMS,
  MEASURES,
  SYNONYMS,
} from '../../src/tables/answering.ts';
import { ASKS } from '../../src/tables/asks.ts';
import { isEnglishWord } from '../../src/tables/dictionary.ts';
import { CURRENCIES, MEASURE_WORDS, UNITS } from '../../src/tables/figures.ts';
import { SAYS } from '../../src/tables/says.ts';
import { foldText } from '../../src/text/fold.ts';

/** What stands more than once, each named once. */
function twice(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, index) => words.indexOf(word) !== index))];
}

const unfolded = (words: readonly string[]) => words.filter((word) => foldText(word) !== word);
const inBaseForm = (words: string) => words.split(/[ &-]/).map(baseForm).join(' ');

const DIMENSIONS = [
  ...UNITS.map(({ dimension }) => dimension),
  ...MEASURE_WORDS.map(({ dimension }) => dimension),
  ...CURRENCIES.map(({ iso }) => `money:${iso}`),
];

test('every word of every table stands in folded form', () => {
  const groups = SYNONYMS.flatMap(({ said, printed }) => [...said, ...printed]);
  expect(unfolded([...Object.keys(ENGLISH), ...Object.values(ENGLISH).flat()])).toEqual([]);
  expect(unfolded([...ENGLISH_COUNTED].flat())).toEqual([]);
  expect(unfolded(groups)).toEqual([]);
  expect(unfolded(CONTRASTS.flat(2))).toEqual([]);
});

test('every pattern over folded text stands in folded form', () => {
  const patterns = [...Object.values(ASKS), ...Object.values(SAYS)].filter((one) => one instanceof RegExp);
  expect(unfolded(patterns.map(({ source }) => `(${source.replace(/\\p\{[^}]*\}/g, '')})`))).toEqual([]);
});

test('no English word is printed under two subjects', () => {
  expect(twice(english.subjects.flatMap(({ words }) => Object.keys(words)))).toEqual([]);
});

test('no two English phrases are the same in base form', () => {
  expect(twice(Object.keys(ENGLISH).map(inBaseForm))).toEqual([]);
});

test('an English word names something or nothing, and not both', () => {
  expect(Object.keys(ENGLISH).filter((word) => ENGLISH_EMPTY.has(word))).toEqual([]);
});

test('what an English phrase is printed as has its words in Chinese, or in the Latin that papers print', () => {
  const odd = Object.values(ENGLISH)
    .flat()
    .filter((word) => !/^[\p{Script=Han}\d]+$|^[a-z0-9]*\p{Script=Han}+$|^[a-z]{2,3}$/u.test(word));
  expect(odd).toEqual([]);
});

test('every irregular English form leads to a word that a table has', () => {
  const known = new Set(
    [...Object.keys(ENGLISH), ...ENGLISH_COUNTED.keys(), ...ENGLISH_EMPTY].flatMap((w) => w.split(' ')),
  );
  expect(
    [...ENGLISH_FORMS].filter(([form, base]) => known.has(form) || !(known.has(base) || isEnglishWord(base))),
  ).toEqual([]);
});

test('English nouns are counted in units that figures have', () => {
  const missing = [...ENGLISH_COUNTED.values()].filter(
    (unit) => !DIMENSIONS.some((one) => unitNamed(unit, one) !== null),
  );
  expect([...new Set(missing)]).toEqual([]);
});

test('a synonym is no single character, and stands once in its group', () => {
  const groups = SYNONYMS.map(({ said, printed }) => [...said, ...printed]);
  expect(groups.filter((group) => group.some((word) => [...word].length < 2))).toEqual([]);
  expect(groups.filter((group) => twice(group).length > 0)).toEqual([]);
});

test('no group of synonyms is part of another', () => {
  const isIn = (part: readonly string[], whole: readonly string[]) => part.every((word) => whole.includes(word));
  const within = SYNONYMS.filter((group) =>
    SYNONYMS.some(
      (other) =>
        other !== group &&
        isIn(group.said, other.said) &&
        isIn([...group.said, ...group.printed], [...other.said, ...other.printed]),
    ),
  );
  expect(within).toEqual([]);
});

test('words that exclude one another are no synonyms', () => {
  const sideOf = (sides: readonly (readonly string[])[], word: string) =>
    sides.findIndex((side) => side.includes(word));
  const torn = SYNONYMS.flatMap(({ said, printed }) =>
    CONTRASTS.flatMap((sides) => {
      const taken = [...said, ...printed].filter((word) => sideOf(sides, word) >= 0);
      return new Set(taken.map((word) => sideOf(sides, word))).size > 1 ? [taken] : [];
    }),
  );
  expect(torn).toEqual([]);
});

test('no word stands on two sides of a contrast', () => {
  expect(CONTRASTS.filter((sides) => twice(sides.flat()).length > 0)).toEqual([]);
});

test('measures are asked for in dimensions that figures have', () => {
  const wanted = [...new Set(MEASURES.flatMap(({ dimensions }) => dimensions))];
  expect(wanted.filter((one) => !DIMENSIONS.some((has) => has === one || has.startsWith(`${one}:`)))).toEqual([]);
});
