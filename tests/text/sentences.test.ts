import { expect, test } from 'vitest';
import { clausesOf, sentencesOf } from '../../src/text/sentences.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test('a closing quotation mark stays with its sentence, an opening one with the next', () => {
  expect(cut('他说:"好。"然后走了。"真的?"她问。')).toEqual(['他说:"好。"', '然后走了。', '"真的?"', '她问。']);
});

test('a sentence inside brackets does not end the one around it', () => {
  expect(cut('一期(二期在设计。)开工。二期待定')).toEqual(['一期(二期在设计。)开工。', '二期待定']);
});

test('a sentence that stands in brackets as a whole ends with them', () => {
  expect(cut('开工。（二期在设计。）记者来访。')).toEqual(['开工。', '（二期在设计。）', '记者来访。']);
});

test('a bracket whose other half OCR lost holds no sentence back', () => {
  const lost = `（二期在设计。${'记者来访。'.repeat(50)}`;
  expect(cut(lost)).toHaveLength(51);
});

test('a comma inside a number does not end a clause', () => {
  const text = '投资1,200元,共3家';
  expect(clausesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual([
    '投资1,200元',
    '共3家',
  ]);
});

test.each([
  [
    'a full stop before a capital',
    'The bridge opened on Friday. “It took years,” said Mr. Li. He paid $3.5 million.',
    ['The bridge opened on Friday.', '“It took years,” said Mr. Li.', 'He paid $3.5 million.'],
  ],
  [
    'and its closing mark',
    'She said: "We are done." Then 40 people left.',
    ['She said: "We are done."', 'Then 40 people left.'],
  ],
  [
    'none in numbers, titles, hours and initials',
    'At 5 p.m. Dr. Wu of the U.S. team ran 3.2 km',
    ['At 5 p.m. Dr. Wu of the U.S. team ran 3.2 km'],
  ],
])('English sentences end at %s', (_, text, sentences) => {
  expect(cut(text)).toEqual(sentences);
});
