import { expect, test } from 'vitest';
import { withoutStyles } from '../../../src/reading/lines/styles.ts';

test.each([
  '.gif{display:block;padding:0 !important}',
  '.gif{display:block}.gif img{margin:0}.gif:after{content:"GIF";right:0}',
  '.gif{display:block',
])('how a page looks is no text: %s', (rules) => {
  expect(withoutStyles(`渡口重新开航。${rules}`)).toBe('渡口重新开航。');
});

test('what stands behind the rules stays', () => {
  expect(withoutStyles('.gif{display:block} p{margin:0}渡口重新开航。')).toBe('渡口重新开航。');
});

test.each(['见 www.ferry.cn {完}', '用 {} 括起来的是集合。', '登录.com{渡口}查询'])('other braces stay: %s', (text) => {
  expect(withoutStyles(text)).toBe(text);
});
