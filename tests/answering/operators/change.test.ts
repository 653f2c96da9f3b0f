import { expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

test('a printed change answers how much something changed, not the sum that it came to', () => {
  const article = articleOf({
    title: '垫江柚子丰收',
    district: '垫江县',
    paragraphs: ['垫江县今年柚子产量达5万吨，柚子产量同比增长12%。'],
  });
  expect(ask('垫江柚子产量增长了多少？', [article]).figure?.printed).toBe('12%');
});
