import { expect, test } from 'vitest';
import { buildSegment } from '../../src/search/build.ts';
import { mergeSegments } from '../../src/search/merge.ts';
import { termsOf } from '../../src/search/terms.ts';

const ARTICLES = 100;
const texts = Array.from({ length: ARTICLES }, (_, number) => termsOf(`山城水桥${'路'.repeat(number % 9)}`));
const numbers = texts.map((_, number) => number);
const whole = buildSegment(numbers, texts);
const halves = [0, 50].map((from) => buildSegment(numbers.slice(from, from + 50), texts.slice(from, from + 50)));

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

test('no step does more than its share, not even within one list', () => {
  const { asked } = joined(10);
  expect(Math.max(...asked)).toBe(10);
  expect(asked.length).toBeGreaterThan((ARTICLES + 3 * ARTICLES) / 10);
});

test('what is not kept leaves no list behind', () => {
  const { segment } = joined(7, (number) => number % 9 === 0);
  const kept = numbers.filter((number) => number % 9 === 0);
  const alone = buildSegment(
    kept,
    kept.map((number) => texts[number] ?? new Uint32Array()),
  );
  expect(segment).toMatchObject({ numbers: alone.numbers, lengths: alone.lengths, terms: alone.terms });
});
