import { expect, test } from 'vitest';
import { takeHead } from '../../../src/reading/heads/take-head.ts';
import { readItem } from '../../../src/reading/read-item.ts';

test('what a web page puts before a text is no part of it: 原标题, and the head where it stands twice', () => {
  const told = '7月3日，青禾镇的三座粮仓开始进粮。';
  const head = '青禾镇新粮仓开仓';
  expect(takeHead(`原标题：${head}${told}`)).toEqual({ text: `${head}${told}`, head: null });
  expect(takeHead(`原标题: ${head} ${head} ${told}`)).toEqual({ text: told, head });
  const alone = '青禾镇新 粮仓开仓青禾镇新粮仓开仓';
  expect(takeHead(alone)).toEqual({ text: alone, head: null });
  for (const words of [told, '哈哈哈哈，天晴了。', '']) expect(takeHead(words)).toEqual({ text: words, head: null });
});

test('a title that runs on into its text is the head that stands there', () => {
  const body = '原标题：粮仓进粮三座仓都满了 粮仓进粮三座仓都满了 7月3日，青禾镇收了粮。';
  const read = (title: string) => readItem({ id: 'a', date: '2020-07-03', title, body });
  expect(read('粮仓进粮三座仓都满了粮仓进').title).toBe('粮仓进粮三座仓都满了');
  expect(read('青禾收粮').title).toBe('青禾收粮');
  expect(read('青禾收粮').paragraphs).toEqual(['7月3日，青禾镇收了粮。']);
});

test('names that stand in a dateline’s brackets, each on a line, are cut off with it', () => {
  const body = '中新社青禾8月8日电 (赵一\n钱二)连日来，水渠通了水。';
  const { paragraphs, byline } = readItem({ id: 'a', date: '2020-08-08', title: '通水', body });
  expect(paragraphs).toEqual(['连日来，水渠通了水。']);
  expect(byline?.people).toEqual(['赵一', '钱二']);
});
