import { expect, test } from 'vitest';
import { lineOf, paragraphsOf } from '../../../src/sources/web/paragraphs.ts';
import { startCpu } from '../../cases/cpu.ts';

test.each([
  ['<p>一</p><p>二</p>', ['一', '二']],
  ['一<br>二<br/>三', ['一', '二', '三']],
  ['<div>一<div>二</div>三</div>', ['一', '二', '三']],
  ['一\n二 三', ['一 二 三']],
  ['<p>一<b>二</b>三</p>', ['一二三']],
  ['<table><tr><td>面积</td><td>7亩</td></tr><tr><td>投资</td><td>2亿元</td></tr></table>', ['面积 7亩', '投资 2亿元']],
  [
    '<table><caption>成绩</caption><tr><th>学校<th>英语<tr><td>柳河<td>90|2</table>',
    ['成绩', '| 学校 | 英语 |', '| --- | --- |', '| 柳河 | 90\\|2 |'],
  ],
  [
    '<table><tr><td>镇</td><td>人口</td></tr><tr><td>柳河</td><td>3万</td></tr></table>完',
    ['| 镇 | 人口 |', '| --- | --- |', '| 柳河 | 3万 |', '完'],
  ],
  [
    '<table><tr><td><p>一段。<p>二段。</td><td><table><tr><td>里<td>5</table></td></tr></table>',
    ['一段。', '二段。', '里 5'],
  ],
  ['一<script>var a = "<p>二</p>"</script>三<style>p{}</style>', ['一三']],
  ['<svg/>一<button>分享</button>', ['一']],
  ['</script>一', ['一']],
  ['&nbsp;一&#20108;&hellip;&amp;\u200b\u0001', ['一二…&']],
  ['5 < 6 & AT&T', ['5 < 6 & AT&T']],
  ['<!-- 注 -->一<![CDATA[二]]>', ['一']],
  ['<p>一<p>二<unclosed', ['一', '二']],
  ['', []],
])('%s reads %j', (html, paragraphs) => {
  expect(paragraphsOf(html)).toEqual(paragraphs);
});

test('a title is one line', () => {
  expect(lineOf(' <h1>上<br>下</h1>\n')).toBe('上 下');
});

test.each(['<div>', '<a ', '&', '<!--', '</p><p', '<svg>'])('200,000 times %s takes no time', (part) => {
  const spent = startCpu();
  paragraphsOf(part.repeat(200_000));
  expect(spent()).toBeLessThan(2_000);
});
