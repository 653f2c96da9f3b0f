import { describe, expect, test } from 'vitest';
import { weighEvidence } from '../../../src/answering/choosing/evidence.ts';
import { articleOf } from '../article.ts';

const evidence = weighEvidence([
  articleOf({
    title: '果园 新事',
    paragraphs: ['果园修了冷库。果园种了柠檬。果园请了工人。', '果园里来了professor和5号车。'],
  }),
]);
const term = (...words: string[]) => ({ text: words[0] ?? '', words });

describe('a term', () => {
  test('that few sentences have weighs more than one that all have', () => {
    expect(evidence.weightOf(term('冷库'))).toBeGreaterThan(evidence.weightOf(term('果园')));
  });

  test('weighs as the word of it that is printed', () => {
    expect(evidence.weightOf(term('冰库', '冷库'))).toBe(evidence.weightOf(term('冷库')));
  });

  test('is known where one of its words is printed', () => {
    expect(evidence.knows(term('冰库', '冷库'))).toBe(true);
    expect(evidence.knows(term('冰库'))).toBe(false);
  });
});

describe('the share of a term in a text', () => {
  test('is whole where its word stands there, and a little less where a synonym does', () => {
    expect(evidence.shareOf(term('冷库'), '修了冷库')).toBe(1);
    expect(evidence.shareOf(term('冰库', '冷库'), '修了冷库')).toBe(0.9);
  });

  test('lies between where parts of its word do, and is none where nothing does', () => {
    const share = evidence.shareOf(term('柠檬冷库'), '修了冷库');
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
    expect(evidence.shareOf(term('柠檬'), '修了冷库')).toBe(0);
  });

  test('is all or nothing for Latin words and digits', () => {
    expect(evidence.shareOf(term('professor'), '来了professor')).toBe(1);
    expect(evidence.shareOf(term('professors'), '来了professor')).toBe(0);
    expect(evidence.shareOf(term('15'), '5号车')).toBe(0);
  });
});

test('without any sentence nothing is known', () => {
  const empty = weighEvidence([]);
  expect(empty.knows(term('冷库'))).toBe(false);
  expect(empty.shareOf(term('冷库'), '冷库')).toBe(1);
});
