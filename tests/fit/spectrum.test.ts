import { expect, test } from 'vitest';
import { seeded } from '../../fit/seeded.ts';
import { type Sparse, spectrumOf } from '../../fit/spectrum.ts';

function sparse(rows: readonly (readonly number[])[]): Sparse {
  const cells = rows.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [{ column, value }])));
  let end = 0;
  return {
    size: rows.length,
    starts: Uint32Array.from([0, ...cells.map((row) => (end += row.length))]),
    columns: Uint32Array.from(cells.flat().map(({ column }) => column)),
    values: Float32Array.from(cells.flat().map(({ value }) => value)),
  };
}

const SIZE = 40;
/** Two halves whose members keep company with one another and most with themselves, and hardly with the other half. */
const halves = sparse(
  Array.from({ length: SIZE }, (_, row) =>
    Array.from(
      { length: SIZE },
      (_value, column) => (row < SIZE / 2 === column < SIZE / 2 ? 2 : 0.1) + (row === column ? 3 : 0),
    ),
  ),
);
const dot = (one: Float64Array, other: Float64Array) =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
const of = (rows: readonly Float64Array[], at: number) => rows[at] ?? new Float64Array();

// Worked out by hand: the two largest eigenvalues are 20 × 2.1 + 3 and 20 × 1.9 + 3, each spread evenly over all rows.
test('rows times rows give what the two leading eigenvectors say of the matrix', () => {
  const rows = spectrumOf(halves, { dimensions: 2, seed: 1 });
  expect(dot(of(rows, 0), of(rows, 1))).toBeCloseTo((45 + 41) / SIZE, 3);
  expect(dot(of(rows, 0), of(rows, SIZE - 1))).toBeCloseTo((45 - 41) / SIZE, 3);
});

test('what keeps the same company lies in one direction', () => {
  const rows = spectrumOf(halves, { dimensions: 2, seed: 1 });
  const cosine = (a: number, b: number) =>
    dot(of(rows, a), of(rows, b)) / Math.sqrt(dot(of(rows, a), of(rows, a)) * dot(of(rows, b), of(rows, b)));
  expect(cosine(0, 5)).toBeCloseTo(1, 3);
  expect(cosine(0, SIZE - 1)).toBeLessThan(0.2);
});

test('the same seed gives the same bytes', () => {
  const once = spectrumOf(halves, { dimensions: 2, seed: 7 });
  expect(spectrumOf(halves, { dimensions: 2, seed: 7 })).toEqual(once);
});

test('a seed decides an order of numbers from 0 to 1', () => {
  const [one, same, other] = [seeded(3), seeded(3), seeded(4)].map((next) => [next(), next(), next()]);
  expect(one).toEqual(same);
  expect(one).not.toEqual(other);
  expect([...(one ?? []), ...(other ?? [])].every((value) => value >= 0 && value < 1)).toBe(true);
});
