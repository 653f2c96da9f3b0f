import { expect, test } from 'vitest';
import { joinLines } from '../../../src/reading/lines/join.ts';
import { layOut } from '../../../src/reading/lines/lines.ts';
import { linesIn, pageOf } from '../typeset.ts';

const TEXT =
  '3月4日,南川区木渡镇的渡口迎来今年第一班客船,两岸村民赶早排队登船,码头上比赶集还要热闹,卖糖水的阿婆也来了。';

test('printed lines are found again by the width of their column', () => {
  for (const column of [13, 16, 22]) {
    const lines = linesIn(TEXT, column);
    const [piece] = layOut(pageOf([lines.join(' ')]).blocks);
    expect(piece).toMatchObject({ lines, column });
  }
});

test('a gap within a line is no end of it', () => {
  const lines = linesIn(TEXT, 16);
  const gapped = lines.join(' ').replace('今年第一班', '今年 第一班');
  expect(layOut(pageOf([gapped]).blocks)[0]?.lines).toHaveLength(lines.length);
});

test('a block that keeps its newlines breaks there', () => {
  expect(layOut(pageOf([linesIn(TEXT, 16).join('\n')]).blocks)[0]?.lines).toEqual(linesIn(TEXT, 16));
});

test('joined lines keep no gap but that between Latin words', () => {
  expect(joinLines(['采用 PPP 模式,占 地', '36 亩的Green', 'Port 小区'])).toBe('采用PPP模式,占地36亩的Green Port小区');
});

test('a page whose first lines are hardly ever set in says so of all its blocks', () => {
  const flushed = Array.from(
    { length: 8 },
    () =>
      TEXT.slice(5)
        .match(/.{1,16}/g)
        ?.join('\n') ?? '',
  );
  const indented = flushed.map(() => linesIn(TEXT, 16).join('\n'));
  expect(layOut(pageOf(flushed).blocks).map(({ flush }) => flush)).toEqual(flushed.map(() => true));
  expect(layOut(pageOf(indented).blocks).every(({ flush }) => flush === undefined)).toBe(true);
});
