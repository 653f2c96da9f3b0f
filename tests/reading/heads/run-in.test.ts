import { expect, test } from 'vitest';
import { withRunInHeads } from '../../../src/reading/heads/run-in.ts';

const textsOf = (text: string) => withRunInHeads([{ number: 4, text }]).map((block) => block.text);

test('a head in brackets that runs into its text is parted from it and keeps its block', () => {
  const parted = withRunInHeads([{ number: 4, text: '【渡口添了\n夜航灯】昨晚起客船\n开到九点。' }]);
  expect(parted).toEqual([
    { number: 4, text: '渡口添了\n夜航灯' },
    { number: 4, text: '昨晚起客船\n开到九点。', setIn: true },
  ]);
});

test('so is one in the other brackets that papers set heads in', () => {
  expect(textsOf('〔渡口添了 夜航灯〕昨晚起客船 开到九点。')).toEqual(['渡口添了 夜航灯', '昨晚起客船 开到九点。']);
  expect(textsOf('〔记者 何力〕昨晚起客船开到九点。')).toHaveLength(1);
});

test('so is one that a mark and a wide gap set off, and the mark is none of it', () => {
  expect(textsOf('▲渡口添了夜航灯\u3000昨晚起客船开到九点。')).toEqual(['渡口添了夜航灯', '昨晚起客船开到九点。']);
  expect(textsOf('■渡口添了 夜航灯  昨晚起客船 开到九点。')).toEqual(['渡口添了 夜航灯', '昨晚起客船 开到九点。']);
  expect(textsOf('渡口添了夜航灯\u3000昨晚起客船开到九点。')).toHaveLength(1);
});

test('so is one without a mark, a wide gap before a text of some length, in whichever of its lines', () => {
  const text = '第12届渡口集市昨天 开门,两岸的村民赶早 排队登船,比赶集还要热闹。';
  expect(textsOf(`木渡渡口添了夜航灯  ${text}`)).toEqual(['木渡渡口添了夜航灯', text]);
  const lined = text.replaceAll(' ', '\n');
  expect(textsOf(`木渡渡口添了\n夜航灯\u3000${lined}`)).toEqual(['木渡渡口添了\n夜航灯', lined]);
  for (const whole of [`木渡渡口添了夜航灯 ${text}`, '木渡渡口添了夜航灯  开到九点', `灯亮了。木渡渡口  ${text}`])
    expect(textsOf(whole)).toEqual([whole]);
});

test('brackets around all of a block, a reporter or a sentence are left', () => {
  for (const text of ['【渡口添了夜航灯】', '【记者 何力】昨晚起客船开到九点。', '【灯亮了。】昨晚起客船开到九点。'])
    expect(textsOf(text)).toEqual([text]);
});

test('words before a dateline are a head, in whichever of its lines it begins', () => {
  expect(textsOf('木渡镇渡口添了 夜航灯 据新华社电 昨晚 起客船开到九点。')).toEqual([
    '木渡镇渡口添了 夜航灯',
    '据新华社电 昨晚 起客船开到九点。',
  ]);
  expect(textsOf('渡口添了夜航灯 本报木 渡讯(记者 何力)昨晚起客船开到九点。')).toHaveLength(2);
  for (const text of ['渡口添灯了。 本报讯 昨晚起客船开到九点。', '记者 何力 本报讯 昨晚起客船开到九点。'])
    expect(textsOf(text)).toHaveLength(1);
});

test('who signs behind a mark, with a gap within the name, is no head', () => {
  expect(textsOf('□桐江县商务委员会 何\u3000力')).toHaveLength(1);
});
