import { expect, test } from 'vitest';
import { possibleRoles } from '../../../src/reading/heads/roles.ts';
import { layOut, type Print } from '../../../src/reading/lines/lines.ts';

const PRINT: Print = {
  ...{ size: 1, column: 20, indent: 0, lacking: 0 },
  ...{ begins: false, head: false, lost: false, furniture: false },
};
const HEAD = { text: '木渡镇的夜航船又开了', size: 2 };
const TEXT = { text: '昨晚，木渡镇的第一班夜航船离开码头，船上坐着十二个赶集回来的人。', indent: 2 };

function rolesOf(...blocks: ({ text: string } & Partial<Print>)[]) {
  const pieces = layOut(blocks.map(({ text }, number) => ({ number, text })));
  return possibleRoles(pieces.map((piece, at) => ({ ...piece, print: { ...PRINT, ...blocks[at] } })));
}

test('where it is known how a page is printed, names in letters of the text sign right under a head', () => {
  expect(rolesOf(HEAD, { text: '何力' }, TEXT)).toEqual(['head', 'byline', 'text']);
  expect(rolesOf(HEAD, { text: '何力孙可人' }, TEXT)[1]).toBe('byline');
  expect(rolesOf(HEAD, { text: '渡口' }, TEXT)[1]).not.toBe('byline');
});

test('names within a text, or as large as a head, sign nothing', () => {
  expect(rolesOf(HEAD, TEXT, { text: '何力' }, TEXT)[2]).not.toBe('byline');
  expect(rolesOf(HEAD, { text: '何力', size: 1.6 }, TEXT)[1]).toBe('head');
});

test('a line behind a pointer is a head, and a sentence or what was photographed is words to a picture', () => {
  const roleOf = (text: string) =>
    possibleRoles(layOut([text, TEXT.text].map((one, number) => ({ number, text: one }))))[0];
  expect(roleOf('▶墙角的花在暖阳里开了')).toBe('head');
  expect(roleOf('▶墙角的花在暖阳里开了。')).toBe('text');
  expect(roleOf('▲墙角的花 何力 摄')).toBe('text');
});

test('what is asked in an interview is text, and the name of a part of the page is of no article, with a mark or without', () => {
  const roles = (...texts: string[]) => possibleRoles(layOut(texts.map((text, number) => ({ number, text }))));
  expect(roles(TEXT.text, '问:船票多少钱?', TEXT.text)[1]).toBe('text');
  // Who speaks twice on a page is interviewed, and who does once may be quoted by a head.
  expect(roles(TEXT.text, '晚报:船票多少钱?', TEXT.text, '晚报:夜里也开船吗?', TEXT.text)[1]).toBe('text');
  expect(roles(TEXT.text, '船工:夜里也要开船', TEXT.text)[1]).toBe('head');
  for (const name of ['■相关链接', '相关链接'])
    expect(roles(TEXT.text, name, '木渡镇的夜航船又开了', TEXT.text)[1]).toBe('furniture');
});

test('a word in corner brackets is no name of somebody who signs, and one in round brackets is', () => {
  const roleOf = (text: string) =>
    possibleRoles(layOut([text, HEAD.text, TEXT.text].map((one, number) => ({ number, text: one }))))[0];
  expect(roleOf('【金融】')).toBe('head');
  expect(roleOf('(金融)')).toBe('byline');
});
