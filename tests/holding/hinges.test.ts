import { expect, test } from 'vitest';
import { faultsOf } from '../../src/holding/holding.ts';
import type { Passage } from '../../src/holding/passage.ts';

const RESERVOIR: Passage = {
  text: '水务局表示，如果月底前仍无有效降雨，将对城西片区实行隔日供水。除医院和学校外，城西各单位周一起停用景观水池。除公园外，广场也关停喷泉。青石水库蓄水量为全县第二大，云台水库居首。水库公司上半年营业收入860万元，净利润-45万元，发电量同比-12.5%。若干年前也有过类似旱情。',
  title: '久旱无雨',
  date: '2022-08-19',
  source: '清河报',
  district: null,
};

function kindsOf(words: string) {
  return faultsOf(words, [RESERVOIR], { question: '供水怎么安排', language: 'zh-CN' }).map(({ kind }) => kind);
}

test.each([
  [
    'what hangs on a condition told without it',
    '水务局表示，将对城西片区实行隔日供水，城西各单位周一起停用景观水池。',
    'plan',
  ],
  ['what is left out told with the rest', '医院和学校、城西各单位周一起停用景观水池，城西片区缺水。', 'scope'],
  ['the second told as the first', '青石水库蓄水量为全县最大，水库公司上半年营业收入860万元。', 'rank'],
  ['a loss told as a gain', '水库公司上半年营业收入860万元，净利润45万元。', 'number'],
])('%s is refused: %s', (_, words, kind) => {
  expect(kindsOf(words)).toContain(kind);
});

test.each([
  '水务局表示，如果月底前仍无有效降雨，将对城西片区实行隔日供水。',
  '水务局表示，月底前仍无有效降雨的话，将对城西片区实行隔日供水。',
  '除医院和学校外，城西各单位周一起停用景观水池。',
  '公园、广场关停喷泉，城西各单位周一起停用景观水池。',
  '城西片区各单位周一停用景观水池。',
  '青石水库蓄水量为全县第二大，云台水库居首。',
  '云台水库蓄水量最大，青石水库第二。',
  '水库公司上半年营业收入860万元，亏损45万元。',
  '水库公司上半年净利润-45万元，发电量同比-12.5%。',
  '水库公司上半年净利润-45万元，发电量同比下降12.5%。',
])('told as it hangs it is let through: %s', (words) => {
  for (const kind of ['plan', 'scope', 'rank', 'number', 'direction']) expect(kindsOf(words)).not.toContain(kind);
});
