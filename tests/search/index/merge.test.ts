import { expect, test } from 'vitest';
import { buildSegment } from '../../../src/search/index/build.ts';
import { mergeSegments } from '../../../src/search/index/merge.ts';
import { findList, readVarint, type Segment } from '../../../src/search/index/segment.ts';
import { termsOf } from '../../../src/search/index/terms.ts';

const ARTICLES = 100;
const texts = Array.from({ length: ARTICLES }, (_, number) => `山城水桥${'路'.repeat(number % 9)}`);
const numbers = texts.map((_, number) => number);
const whole = buildSegment(numbers, texts);
const halves = [0, 50].map((from) => buildSegment(numbers.slice(from, from + 50), texts.slice(from, from + 50)));

const termsIn = ({ blocks }: Segment) => blocks.flatMap(({ terms }) => [...terms]);

const sizeOf = (segment: Segment, term: number) => {
  const list = findList(segment, term);
  return list === null ? 0 : readVarint(list);
};
const driven = (steps: Generator<undefined, Segment>) => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

/** Joins the halves, and says how many articles were asked for before each pause. */
function joined(work: number, isKept: (number: number) => boolean = () => true) {
  const asked = [0];
  const steps = mergeSegments(halves, {
    isKept: (number) => {
      asked.push((asked.pop() ?? 0) + 1);
      return isKept(number);
    },
    work,
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return { segment: step.value, asked };
    asked.push(0);
  }
}

test('segments that are joined are what one made of all their articles is', () => {
  for (const work of [1, 7, 1_000_000]) expect(joined(work).segment).toEqual(whole);
});

test('no step does more than its share and the list at hand', () => {
  const { asked } = joined(10);
  expect(Math.max(...asked)).toBe(10);
  expect(asked.slice(ARTICLES / 10)).toHaveLength(termsIn(whole).length + 1);
});

test('what is not kept leaves no list behind', () => {
  const { segment } = joined(7, (number) => number % 9 === 0);
  const kept = numbers.filter((number) => number % 9 === 0);
  const alone = buildSegment(
    kept,
    kept.map((number) => texts[number] ?? ''),
  );
  expect(segment).toMatchObject({ numbers: alone.numbers, lengths: alone.lengths });
  expect(termsIn(segment)).toEqual(termsIn(alone));
});

test('lists of more terms and bytes than one block has room for are found, built as well as joined', () => {
  const letters = (first: number) => String.fromCharCode(0xac00 + first);
  /** A hundred pairs that no other article has, and a thousand that all have. */
  const pairs = (number: number) => [
    ...Array.from({ length: 100 }, (_, second) => letters(5_000 + number) + letters(second)),
    ...Array.from({ length: 1_000 }, (_, second) => letters(4_000) + letters(second)),
  ];
  const many = Array.from({ length: 400 }, (_, number) => number);
  const news = many.map((number) => pairs(number).join('，'));
  const built = buildSegment(many, news);
  const parts = [0, 200].map((from) => buildSegment(many.slice(from, from + 200), news.slice(from, from + 200)));
  for (const segment of [built, driven(mergeSegments(parts, { isKept: () => true, work: 1_000_000 }))]) {
    expect(segment.blocks.length).toBeGreaterThan(2);
    const sizes = [...new Set(news.flatMap((text) => [...termsOf(text)]))].map((term) => sizeOf(segment, term));
    expect([sizes.filter((size) => size === 1).length, sizes.filter((size) => size === 400).length]).toEqual([
      40_000, 1_000,
    ]);
  }
});
