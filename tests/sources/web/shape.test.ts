import { expect, test } from 'vitest';
import { shapeOf } from '../../../src/sources/web/shape.ts';

test.each([
  ['', 0, 0],
  ['<div><b>一</b><b>二</b></div><div>三</div>', 4, 2],
  ['<div><span>一</div><div>二</div>', 3, 2],
  ['<p>一<p>二<br><div>三', 4, 1],
  ['<ul><li>一<li>二</ul><table><tr><td>三<tr><td>四</table>', 8, 3],
  ['<p><li>'.repeat(3), 6, 6],
  ['<div></b></span>'.repeat(4), 4, 4],
  ['<div/>'.repeat(4), 4, 4],
  [`<svg>${'<path/>'.repeat(4)}</svg>`, 5, 2],
  ['<script>"<div>"</script>', 1, 1],
])('%s has %i elements, %i deep', (html, elements, depth) => {
  expect(shapeOf(html, 9)).toEqual({ elements, depth, attributes: 0 });
});

test('what is deeper than anybody asks is not counted on', () => {
  expect(shapeOf('<div>'.repeat(100_000), 9)).toMatchObject({ elements: 100_000, depth: 9 });
});

test('attributes are counted, with a value or without', () => {
  expect(shapeOf('<a href="#" b><i c=1>', 9)).toMatchObject({ attributes: 3 });
});
