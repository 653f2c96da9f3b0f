import { expect, test } from 'vitest';
import { byManner, shapeOf } from '../../../src/reading/heads/manner.ts';

const KICKED = shapeOf({ from: 1, end: 2 }, 2);
const PARTED = shapeOf({ from: 0, end: 2 }, 2);
const sure = (shape: typeof KICKED) => [{ shape, points: 0 }];
const open = [
  { shape: KICKED, points: 0 },
  { shape: PARTED, points: 0 },
];

test('of two heads the first is a kicker on a page of kickers, and a line of the title on one of parted titles', () => {
  const beside = (shape: typeof KICKED) => {
    const [kicked = 0, parted = 0] = byManner([open, sure(shape), sure(shape), sure(shape)])[0] ?? [];
    return kicked - parted;
  };
  expect(beside(KICKED)).toBeGreaterThan(1);
  expect(beside(PARTED)).toBeLessThan(-1);
});

test('an article does not tell itself how it is set', () => {
  const [alone] = byManner([sure(KICKED)]);
  const [doubted] = byManner([open]);
  expect(doubted?.[0]).toBeCloseTo(alone?.[0] ?? 0);
});
