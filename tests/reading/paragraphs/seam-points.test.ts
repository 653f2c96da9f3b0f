import { expect, test } from 'vitest';
import type { Known } from '../../../src/reading/lines/known.ts';
import { seamPoints } from '../../../src/reading/paragraphs/seam-points.ts';
import { piece } from '../typeset.ts';

const at = (before: string, after: string, ...known: string[]) => {
  const counts: Known = new Map(
    Map.groupBy(known, (run) => run)
      .entries()
      .map(([run, all]) => [run, all.length]),
  );
  return seamPoints(piece([before], 20), piece([after], 20), counts);
};

test.each([
  ['a word of the two characters', at('农田水', '利设施'), at('农田水', '设施利')],
  ['what the page has whole elsewhere', at('清水', '渠边', '水渠'), at('清水', '渠边')],
  ['what it has more than once', at('清水', '渠边', '水渠', '水渠'), at('清水', '渠边', '水渠')],
  ['two characters before, known with the one behind', at('清水', '渠边', '清水渠'), at('清水', '渠边')],
  ['the one before, known with two behind', at('清水', '渠边', '水渠边'), at('清水', '渠边')],
  ['two on either side, known together', at('清水', '渠边', '清水渠边'), at('清水', '渠边')],
  ['a number and its unit', at('收入达3', '万元多'), at('收入达3', '棵树多')],
  ['a list that goes on', at('白菜、', '萝卜、芹菜'), at('白菜、', '萝卜芹菜')],
  ['brackets that are opened before and closed behind', at('他说“水来', '了”,大家笑'), at('他说水来', '了”,大家笑')],
])('%s speaks for a seam', (_, better, worse) => {
  expect(better).toBeGreaterThan(worse);
});

test('a bracket that is closed before it speaks against a seam', () => {
  expect(at('(记者山石)', '水渠')).toBeLessThan(at('(记者山石', '水渠'));
});
