import { expect, test } from 'vitest';
import { wholeSoFar } from '../../src/grounding/so-far.ts';

const [FIRST, SECOND] = [
  { text: '渡口上周重开。', passages: [2] },
  { text: '票价两元。', passages: [1] },
];

test('all sentences but the last are whole, whose passages may grow yet', () => {
  const begun = { status: 'answered', sentences: [FIRST, SECOND] };
  expect(wholeSoFar(begun)).toEqual({ status: 'answered', sentences: [FIRST], short: null });
});

test.each([
  ['no object', undefined],
  ['no status yet', { sentences: [FIRST, SECOND] }],
  ['half a status', { status: 'answ' }],
  ['nothing to say', { status: 'nothing', sentences: [FIRST, SECOND] }],
  ['a sentence of another shape', { status: 'answered', sentences: [{ words: '' }, SECOND] }],
])('of %s nothing is told', (_, said) => {
  expect(wholeSoFar(said)).toBeNull();
});
