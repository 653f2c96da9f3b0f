import { expect, test } from 'vitest';
import { besideLikeliest } from '../../../src/answering/listing/company.ts';
import { outlineOf } from '../../../src/search/outline.ts';
import { articleOf } from '../article.ts';

const NEWS = ['暴雨引发山洪，消防员转移被困群众', '洪水退去，消防员帮助群众清理淤泥', '股票收盘下跌，银行板块领跌'].map(
  (title, at) => outlineOf(articleOf({ id: `a${at}`, title, paragraphs: [`${title}，记者今天获悉。`] })),
);

test('an item is beside the likeliest what is like them, though it was not likely by itself', () => {
  const [, near, far] = besideLikeliest(NEWS, [0.9, 0.01, 0.01]);
  expect(near?.alike).toBeGreaterThan((far?.alike ?? 1) + 0.2);
});

test('an item is not its own company', () => {
  const [alone] = besideLikeliest(NEWS, [0.9, 0, 0]);
  expect(alone?.alike).toBe(0);
});

test('the more is likely, the more company there is', () => {
  const [one] = besideLikeliest(NEWS, [0.9, 0, 0]);
  const [two] = besideLikeliest(NEWS, [0.9, 0.9, 0]);
  expect(two?.company).toBeCloseTo(2 * (one?.company ?? 0));
});
