import { expect, test } from 'vitest';
import { inStandardWords } from '../../src/asking/dialect.ts';

test.each([
  ['大桥好久开通', '大桥什么时候开通'],
  ['修了好多公里', '修了多少公里'],
  ['卖幾多錢', '卖多少钱'],
  ['边个写嘅', '哪个写的'],
  ['为啥子涨价', '为什么涨价'],
  ['大桥啷个修的', '大桥怎么修的'],
  ['产量咋少了恁个多', '产量为什么少了这么多'],
  ['公交怎么停飞了', '公交为什么停飞了'],
  ['怎么停车', '怎么停车'],
  ['大桥是哪个在修', '大桥是谁在修'],
  ['那旮旯得行不', '那边可以吗'],
  ['茶园好大面积哦', '茶园多大面积哦'],
  ['最好的学校', '最好的学校'],
  ['How many acres?', 'How many acres?'],
])('%s asks %s', (typed, standard) => {
  expect(inStandardWords(typed).replace('賣', '卖')).toBe(standard);
});
