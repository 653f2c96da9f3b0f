import { expect, test } from 'vitest';
import { findFigures } from '../../../src/figures/find-figures.ts';

const context = { articleId: 'a1', paragraph: 0, district: null, today: '2022-08-10' };

/** Printed figure, and the period's words. */
function periods(paragraph: string) {
  return findFigures(paragraph, context).map(({ printed, period }) => [printed, period?.printed ?? null]);
}

test('a date in the clause governs the figure, and not that of the next clause', () => {
  expect(periods('今年上半年新增企业26家,总量达410家。')).toEqual([
    ['26家', '今年上半年'],
    ['达410家', null],
  ]);
});

test('a clause that only says when governs those behind it', () => {
  expect(periods('其中,今年1至 7月,完成投资2亿元,开工项目9个。')).toEqual([
    ['2亿元', '今年1至 7月'],
    ['9个', '今年1至 7月'],
  ]);
});

test('how much that grew is said of the time before it', () => {
  expect(periods('全县的茶园去年产茶3万吨,同比增长4.5%,出口200吨。')).toEqual([
    ['3万吨', '去年'],
    ['4.5%', '去年'],
    ['200吨', null],
  ]);
});

test('a date that only compares is no period', () => {
  expect(periods('比2019年增加40户。')).toEqual([['40户', null]]);
});

test('a period does not reach into the next sentence', () => {
  expect(periods('截至6月末,点击超2万人次。培训了80人。')).toEqual([
    ['超2万人次', '截至6月末'],
    ['80人', null],
  ]);
});

test('a period has its days', () => {
  expect(findFigures('截至2021年6月末,点击超2万人次。', context)[0]?.period).toEqual({
    printed: '截至2021年6月末',
    from: null,
    to: '2021-06-30',
  });
});

test('去年同期 is last year’s time of the one before it, and measures what was measured then', () => {
  const [, other] = findFigures('今年上半年,全区产值65亿元,去年同期为61亿元。', context);
  expect(other).toMatchObject({
    label: '全区产值同期',
    period: { printed: '去年同期', from: '2021-01-01', to: '2021-06-30' },
  });
  expect(findFigures('3月运客9万人,上月同期7万人。', context)[1]?.period).toEqual({
    printed: '上月同期',
    from: '2022-02-01',
    to: '2022-02-28',
  });
});
