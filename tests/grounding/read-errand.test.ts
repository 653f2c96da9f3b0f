import { expect, test } from 'vitest';
import { readErrand } from '../../src/grounding/read-errand.ts';
import { faultsOf } from '../../src/holding/holding.ts';

const { instructions } = readErrand('青石镇滨河步道有多长', [], {
  meant: '青石镇滨河步道有多长',
  thread: [],
  today: '2023-08-05',
  language: 'zh-CN',
  wants: 'fact',
});

test('of the example that a model is shown, what is cut from print is held, and what is told anew is not', () => {
  const line = instructions.split('\n').find((line) => line.startsWith('- Of “')) ?? '';
  const [text = '', title = '', cut = '', anew = ''] = [...line.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
  const faultsIn = (words: string) =>
    faultsOf(words, [{ text, title, date: '2023-08-05', source: null, district: null }], {
      question: '青石镇滨河步道有多长',
      language: 'zh-CN',
    });
  expect(faultsIn(cut)).toEqual([]);
  expect(faultsIn(anew).map(({ kind }) => kind)).toContain('laid');
});

test('a model is told to keep the printed words, their order and what limits them', () => {
  expect(instructions).toContain('Keep the printed words and the printed order');
  expect(instructions).toContain('What limits stays');
});
