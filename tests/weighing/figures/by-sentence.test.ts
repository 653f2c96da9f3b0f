import { expect, test } from 'vitest';
import { byTheirSentences } from '../../../src/weighing/figures/by-sentence.ts';
import { fitsFor } from '../../../src/weighing/figures/weigh.ts';
import { likelierWith, twoAlike } from './two-alike.ts';

const fits = fitsFor(twoAlike.question, twoAlike.found);

test.each(['30吨', '50吨'])(
  'of figures that fit alike %s goes first where its sentence is likelier to answer',
  (printed) => {
    expect(byTheirSentences(fits, likelierWith(printed))[0]?.figure.printed).toBe(printed);
  },
);

test('without sentences figures stay in their order', () => {
  expect(byTheirSentences(fits, [])).toEqual(fits);
});
