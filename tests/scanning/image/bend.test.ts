import { expect, test } from 'vitest';
import { bendOver, findBend, flattened } from '../../../src/scanning/image/bend.ts';
import { type Gray, grayOf, turnedOver } from '../../../src/scanning/image/gray.ts';
import { findStretches } from '../../../src/scanning/lines/stretches.ts';

const [WIDTH, HEIGHT] = [900, 600];

/** Likelihoods of three columns of lines ten pixels thick, lower at a place by so much. */
function linesOf(lower: (x: number) => number): Gray {
  const likely = grayOf({ width: WIDTH, height: HEIGHT });
  for (let top = 60; top < 480; top += 30)
    for (const left of [20, 320, 620])
      for (let x = left; x < left + 260; x += 1)
        for (let y = 0; y < 10; y += 1) likely.data[Math.round(top + y + lower(x)) * WIDTH + x] = 255;
  return likely;
}

/** As a page lies that is held at its left: steeper the nearer the fold. */
const fold = (x: number) => 60 * Math.exp(-x / 220);
const topsOf = (likely: Gray) => findStretches(likely).map(({ y }) => y);

test('lines that bend near a fold are made straight, so that those side by side are level again', () => {
  const bent = linesOf(fold);
  const bend = findBend(bent);
  const flat = flattened(bent, bend!, { ground: 0 });
  const stretches = findStretches(flat);
  expect(stretches).toHaveLength(42);
  for (const { slope } of stretches) expect(Math.abs(slope)).toBeLessThan(0.02);
  const rows = Map.groupBy(topsOf(flat), (y) => Math.round((y - stretches[0]!.y) / 30));
  for (const [, row] of rows) expect(Math.max(...row) - Math.min(...row)).toBeLessThan(6);
  expect([...rows.values()].map((row) => row.length)).toEqual(Array(14).fill(3));
});

test('a flat page does not bend, and one with a few lines does not tell', () => {
  expect(findBend(linesOf(() => 0))).toBeNull();
  expect(findBend(linesOf((x) => (x % 7) / 7))).toBeNull();
  expect(findBend(grayOf({ width: 90, height: 90 }))).toBeNull();
});

test('a page on its head bends the other way round', () => {
  const bent = linesOf(fold);
  const flat = flattened(turnedOver(bent), bendOver(findBend(bent)!), { ground: 0 });
  for (const { slope } of findStretches(flat)) expect(Math.abs(slope)).toBeLessThan(0.02);
});
