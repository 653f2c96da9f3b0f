import { expect, test } from 'vitest';
import { decodeLine } from '../../../src/scanning/lines/decode.ts';

const CLASSES = ['江', '岸', '涪', ' '];

/** What a model says of each step: the likelihoods of characters; none has the rest. */
function steps(...said: Record<string, number>[]) {
  const width = CLASSES.length + 1;
  const values = new Float32Array(said.length * width);
  for (const [step, likely] of said.entries()) {
    for (const [text, value] of Object.entries(likely)) values[step * width + CLASSES.indexOf(text) + 1] = value;
    values[step * width] = 1 - Object.values(likely).reduce((sum, value) => sum + value, 0);
  }
  return { values, shape: [1, said.length, width] };
}

const textOf = (...said: Record<string, number>[]) =>
  decodeLine(steps(...said), CLASSES)
    .map(({ text }) => text)
    .join('');

test('a run of steps is one character, and nothing between two runs makes them two', () => {
  expect(textOf({ 江: 0.9 }, { 江: 0.8 }, {}, { 江: 0.9 }, { 岸: 0.9 })).toBe('江江岸');
});

test('a character stands where it is likeliest, and is as sure as there', () => {
  const [found] = decodeLine(steps({}, { 岸: 0.6 }, { 岸: 0.9 }, {}), CLASSES);
  expect(found).toEqual({ text: '岸', at: 2.5, confidence: expect.closeTo(0.9) });
});

test('a rare character that is less likely than none is read all the same, as unsure as it is', () => {
  const [rare, next] = decodeLine(steps({}, { 涪: 0.3, 江: 0.1 }, {}, { 岸: 0.99 }), CLASSES);
  expect(rare).toEqual({ text: '涪', at: 1.5, confidence: expect.closeTo(0.3) });
  expect(next?.text).toBe('岸');
});

test('the last trace of a character is not another one, and a blank is none', () => {
  expect(textOf({ 江: 0.9 }, { 江: 0.3 }, {}, {})).toBe('江');
  expect(textOf({ 江: 0.9 }, {}, { ' ': 0.3 }, {})).toBe('江');
});
