import { expect, test } from 'vitest';
import { merged } from '../../src/asking/merged.ts';

test.each([
  ['渝北今年投资多少', '璧山', '璧山今年投资多少', ''],
  ['渝北今年投资多少', '去年', '渝北去年投资多少', ''],
  ['渝北今年一期投资多少', '璧山去年的二期', '璧山去年二期投资多少', ''],
  ['渝北今年投资多少', '璧山去年产量', '璧山去年投资多少', '产量'],
  ['渝北投资多少', '油菜', '渝北投资多少', '油菜'],
  ['投资多少', '璧山', '璧山 投资多少', ''],
  ['How much did Yubei invest in 2021?', 'in Bishan', 'How much did Bishan invest in 2021?', ''],
  ['渝北2023年1月投资多少', '下半年', '渝北2023年下半年投资多少', ''],
  ['渝北投资多少', '璧山和武隆', '渝北投资多少', '璧山和武隆'],
])('into %s, %s puts itself: %s, and %j is left', (previous, turn, text, rest) => {
  expect(merged(previous, turn)).toEqual({ text, rest });
});
