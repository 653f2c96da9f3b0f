import { expect, test } from 'vitest';
import { withoutBoilerplate } from '../../../src/reading/lines/boilerplate.ts';

const NEWS = '木渡镇的渡口5日重新开航。';

test.each([
  '(完)',
  '(云江晚报)【编辑:李力】',
  '来源：云江发布　责编：何妍　审核：李力',
  '责编:何妍|审校:李力|审核:何欢|监制:李妍（来源：云江晚报）',
  '更多精彩内容请进入云江频道',
  '分享让更多人看到',
  '未经云江网许可，不得转载。违者追究法律责任。',
  '投资有风险，入市需谨慎。',
  '免责声明：文中的说法只代表作者。不作依据。',
])('what every report of a website ends with is cut off: %s', (words) => {
  expect(withoutBoilerplate([NEWS + words])).toEqual([NEWS]);
  expect(withoutBoilerplate([NEWS, words])).toEqual([NEWS]);
});

test('piece after piece is cut off, over several paragraphs', () => {
  expect(withoutBoilerplate([`${NEWS}（来源：云江网）`, '编辑 李力 校对 何妍', '更多精彩内容请进入云江频道'])).toEqual([
    NEWS,
  ]);
});

test.each([
  '渡口的客流来源很广。',
  '投资有所回升，风险下降。',
  '市民可下载云江出行APP购票。',
  '船上的编辑部搬走了(共3间)。',
  '该作品未经作者许可上演，被判赔偿。',
  '更多精彩内容请进入云江频道，主持人说。渡口随后关闭。',
])('news that has such words stays: %s', (words) => {
  expect(withoutBoilerplate([NEWS, words])).toEqual([NEWS, words]);
});

test('what stands before the end stays, and so does a text of nothing else', () => {
  expect(withoutBoilerplate(['(完)', NEWS])).toEqual(['(完)', NEWS]);
  expect(withoutBoilerplate(['来源：云江网', '(完)'])).toEqual(['来源：云江网', '(完)']);
  expect(withoutBoilerplate([])).toEqual([]);
});

test('a text that ends in thousands of pieces loses some of them, and takes no longer for the others', () => {
  const [left = ''] = withoutBoilerplate([NEWS + '(完)'.repeat(50_000)]);
  expect(left.length).toBeLessThan(NEWS.length + 150_000);
  expect(left.length).toBeGreaterThan(NEWS.length + 140_000);
});
