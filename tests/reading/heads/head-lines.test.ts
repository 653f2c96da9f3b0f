import { expect, test } from 'vitest';
import { headLinesOf } from '../../../src/reading/heads/head-lines.ts';
import { tellHeads } from '../../../src/reading/heads/heads.ts';
import { layOut } from '../../../src/reading/lines/lines.ts';
import { setIn } from '../typeset.ts';

const BODY = [
  setIn('3月4日,南川区木渡镇的渡口迎来今年第一班客船,两岸村民赶早排队登船,码头上比赶集还要热闹。', 16),
  setIn('船老大说,夜航灯装好以后,晚上八点也能开船,村民再也不用绕路走三十里山路去镇上看病。', 16),
];
const article = (heads: readonly string[]) => ({
  heads: layOut(heads.map((text, number) => ({ number, text }))),
  texts: layOut(BODY.map((text, number) => ({ number, text }))),
});

test('the lines of a head whose ends are known are asked of one by one, a gap ends none', () => {
  const linesOf = (heads: readonly string[]) =>
    headLinesOf(article(heads).heads).map(({ text, number }) => [number, text]);
  expect(linesOf(['村民赶早登船\n渡口又开船了', '夜航灯 亮了'])).toEqual([
    [0, '村民赶早登船'],
    [0, '渡口又开船了'],
    [1, '夜航灯 亮了'],
  ]);
});

test('a title of two lines in one block is one title, and what stands below it in a block of several lines one subhead', () => {
  expect(tellHeads([article(['木渡渡口又开船了\n两岸村民不再绕路'])])[0]?.title).toBe(
    '木渡渡口又开船了 两岸村民不再绕路',
  );
  expect(tellHeads([article(['南川 木渡渡口又开船', '夜航灯装好\n不再绕山路'])])[0]).toEqual({
    kicker: null,
    title: '木渡渡口又开船',
    subheads: ['夜航灯装好 不再绕山路'],
  });
});
