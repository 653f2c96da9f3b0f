import { expect, test } from 'vitest';
import { byManner, shapeOf } from '../../../src/reading/heads/manner.ts';
import { layOut } from '../../../src/reading/lines/lines.ts';

const [heads, lined] = [['木渡渡口又开船了', '两岸村民不再绕路'], ['木渡渡口又开船了 两岸村民不再绕路']].map((texts) =>
  layOut(texts.map((text, number) => ({ number, text }))),
);
const KICKED = shapeOf({ from: 1, end: 2 }, heads ?? []);
const PARTED = shapeOf({ from: 0, end: 2 }, heads ?? []);
const SINGLE = shapeOf({ from: 0, end: 1 }, heads?.slice(0, 1) ?? []);
const LINED = shapeOf({ from: 0, end: 1 }, lined ?? []);
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

test('where titles of two lines stand in one block, two blocks are less likely two lines of a title', () => {
  const beside = (shape: typeof KICKED) => {
    const [kicked = 0, parted = 0] = byManner([open, sure(shape), sure(shape), sure(shape)])[0] ?? [];
    return kicked - parted;
  };
  expect(beside(LINED)).toBeGreaterThan(beside(SINGLE) + 0.2);
});

test('an article does not tell itself how it is set', () => {
  const [alone] = byManner([sure(KICKED)]);
  const [doubted] = byManner([open]);
  expect(doubted?.[0]).toBeCloseTo(alone?.[0] ?? 0);
});

test('a head with a mark before it tells by itself that it is no line of a title, and tells nothing of the manner', () => {
  const [marked = []] = [['■聚焦春耕', '木渡渡口又开船了', '——两岸村民不再绕路']].map((texts) =>
    layOut(texts.map((text, number) => ({ number, text }))),
  );
  expect(shapeOf({ from: 1, end: 2 }, marked)).toEqual(SINGLE);
});
