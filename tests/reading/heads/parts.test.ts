import { expect, test } from 'vitest';
import { parted } from '../../../src/reading/heads/parts.ts';
import { linesIn } from '../typeset.ts';

const TEXT =
  '渡口昨晚添了一盏夜航灯,客船因此开到九点,两岸村民不必再绕山路。船工说,灯亮以后江面上看得清清楚楚,老人看病也方便得多。';
const textsOf = (lines: readonly string[]) => parted([{ number: 4, text: lines.join('\n') }]).map(({ text }) => text);

test('a head over its text in one block is parted from it, and both keep the number of the block', () => {
  const text = linesIn(TEXT, 14).join('\n');
  expect(parted([{ number: 4, text: `■渡口夜航灯亮了\n${text}` }])).toEqual([
    { number: 4, text: '■渡口夜航灯亮了' },
    { number: 4, text, setIn: true },
  ]);
});

test('a byline under its title is parted, and a text below that', () => {
  expect(textsOf(['渡口夜航灯亮了', '本报记者 何力 实习生 孙可'])).toEqual([
    '渡口夜航灯亮了',
    '本报记者 何力 实习生 孙可',
  ]);
  const lines = linesIn(TEXT, 14);
  expect(textsOf(['渡口夜航灯亮了', '本报记者 何力', ...lines])).toEqual([
    '渡口夜航灯亮了',
    '本报记者 何力',
    lines.join('\n'),
  ]);
});

test('a text, a list of what sounds like names and the lines of the page stay whole', () => {
  for (const lines of [
    linesIn(TEXT, 14),
    ['图书馆、科学楼、食堂、教', '舍楼、篮球馆、游泳馆、图', '书角都建好了。'],
    ['2021年3月5日', '星期五'],
  ])
    expect(textsOf(lines)).toEqual([lines.join('\n')]);
});

test('a head behind a mark is parted from its text by a single blank within a line, though the head runs over a line', () => {
  const text = ['口昨晚添了一盏夜航灯,船', '工说江面上看得清清楚楚,', '老人看病也方便得多。'];
  expect(textsOf(['▲渡口添了灯 据了解,渡', ...text])[0]).toBe('▲渡口添了灯');
  expect(textsOf(['▲木渡渡口昨晚添了一盏夜', '航灯 据了解,木渡镇的渡', ...text])[0]).toBe(
    '▲木渡渡口昨晚添了一盏夜\n航灯',
  );
});
