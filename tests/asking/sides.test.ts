import { describe, expect, test } from 'vitest';
import { amountsOfSides, sidesOf } from '../../src/asking/sides.ts';

describe('the sides as questions of their own', () => {
  test.each([
    ['武隆和璧山哪个投资更多?', ['武隆', '璧山']],
    ['武隆投资比璧山更多吗,哪个多', ['武隆投资', '璧山更多吗']],
    ['哪个投资更多,武隆还是璧山?', ['武隆', '璧山']],
    ['哥伦比亚和比利时哪边钟楼更多', ['哥伦比亚', '比利时']],
    ['比亚迪和特斯拉谁卖得多', ['比亚迪', '特斯拉']],
    ['Wulong or Bishan, which has more wells?', ['wulong', 'bishan']],
  ])('%s', (question, sides) => {
    expect(sidesOf(question).map((side, index) => side.startsWith(sides[index] ?? ' '))).toEqual([true, true]);
  });

  test('are none where but one is named', () => {
    expect(sidesOf('哪个投资更多')).toEqual([]);
    expect(sidesOf('')).toEqual([]);
  });

  test('are not parted inside a word', () => {
    expect(sidesOf('共和镇和谐社区哪个投资更多')).toEqual([]);
    expect(sidesOf('武隆同比增长哪个更多')).toEqual([]);
  });
});

describe('of two places side by side', () => {
  test.each([
    ['智利和秘鲁山火哪边伤的人多', ['智利山火 哪边伤的人多', '秘鲁山火 哪边伤的人多']],
    ['上半年武隆和璧山投资哪个更多', ['上半年武隆投资 哪个更多', '上半年璧山投资 哪个更多']],
  ])('what stands around them is asked of both: %s', (question, sides) => {
    expect(sidesOf(question)).toEqual(sides);
  });

  test.each([
    ['武隆和璧山哪个水稻种得多', ['武隆 水稻种了多少', '璧山 水稻种了多少']],
    ['智利和秘鲁山火哪边伤的人多', ['智利山火 伤的人有多少', '秘鲁山火 伤的人有多少']],
    ['武隆和璧山上半年哪个投资更大，分别是多少', ['武隆上半年 投资是多少', '璧山上半年 投资是多少']],
  ])('the amount is asked of each: %s', (question, amounts) => {
    expect(amountsOfSides(question)?.questions).toEqual(amounts);
  });

  test('and which places they are', () => {
    expect(amountsOfSides('上半年武隆和璧山区投资哪个更多')?.sides).toEqual(['武隆', '璧山区']);
  });

  test.each(['手游和端游哪个卖得多', '武隆和璧山有啥不一样', '武隆投资多少'])(
    'no amounts are asked: %s',
    (question) => {
      expect(amountsOfSides(question)).toBeNull();
    },
  );
});
