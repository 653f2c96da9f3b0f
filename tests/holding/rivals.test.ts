import { expect, test } from 'vitest';
import { rivalSigns } from '../../src/holding/align/rivals.ts';
import { layOut, seamsOf } from '../../src/holding/align/seams.ts';
import { claimOf, sourceOf } from '../../src/holding/case.ts';

const FREIGHT = {
  text: '8月3日，一列载有50个集装箱的班列从合川区开往万州区，另一列载有70个集装箱的班列从綦江区、南川区开往涪陵区。班列上月满载率80%，准点率90%，平均用时9小时。',
  title: null,
  date: '2023-08-04',
  source: null,
  district: null,
};

function rivalsIn(words: string) {
  const source = sourceOf([FREIGHT], 'zh-CN');
  const claim = claimOf(words, { question: '班列开往哪里', language: 'zh-CN' }, source);
  const laid = layOut(claim, source);
  const at = rivalSigns(claim, source, laid);
  const found = seamsOf(laid).map(at);
  const sum = (sign: 'rivals' | 'moved') => found.reduce((all, signs) => all + signs[sign], 0);
  return { rivals: sum('rivals'), moved: sum('moved') };
}

test.each([
  ['as printed', '8月3日，一列载有50个集装箱的班列从合川区开往万州区。', { rivals: 0, moved: 0 }],
  [
    'a number in the place of one told nowhere',
    '一列载有70个集装箱的班列从合川区开往万州区。',
    { rivals: 1, moved: 0 },
  ],
  ['a place in that of one told nowhere', '一列载有50个集装箱的班列从万州区开出。', { rivals: 1, moved: 0 }],
  ['a clause between that is left out', '班列上月满载率80%，平均用时9小时。', { rivals: 0, moved: 0 }],
  ['the next of a list', '另一列班列从綦江区、南川区开往涪陵区。', { rivals: 0, moved: 0 }],
])('a name or a number beside words that print has beside another counts once: %s', (_, words, signs) => {
  expect(rivalsIn(words)).toEqual(signs);
});
