import { expect, test } from 'vitest';
import { framesOf } from '../../../src/reading/layout/frames.ts';

const TYPE = { em: 20, height: 20, pitch: 30 };
const left = { left: 100, top: 100, width: 3, height: 400 };
const right = { left: 500, top: 104, width: 3, height: 396 };
const foot = { left: 100, top: 500, width: 403, height: 3 };
const frame = { left: 100, top: 100, width: 403, height: 400 };

const frames = (...rules: (typeof left)[]) => framesOf({ rules }, [], TYPE);

test('two upright rules that a level one joins are a frame, though nothing closes the other end', () => {
  expect(frames(left, right, foot)).toEqual([frame]);
});

test('rules between columns are none, nor what a longer rule runs along', () => {
  expect(frames(left, right)).toEqual([]);
  expect(frames(left, right, { ...foot, left: 0, width: 700 })).toEqual([]);
  expect(frames(left, { ...right, height: 200 }, foot)).toEqual([]);
});

test('what is drawn around a table is none', () => {
  const cells = { left: 120, top: 120, width: 360, height: 360 };
  expect(framesOf({ rules: [left, right, foot] }, [cells], TYPE)).toEqual([]);
  expect(framesOf({ rules: [left, right, foot] }, [{ ...cells, height: 100 }], TYPE)).toEqual([frame]);
});
