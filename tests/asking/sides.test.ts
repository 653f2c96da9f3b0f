import { describe, expect, test } from 'vitest';
import { sidesOf } from '../../src/asking/sides.ts';

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
