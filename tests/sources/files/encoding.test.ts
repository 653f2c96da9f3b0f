import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/sources/files/encoding.ts';
import { encoded } from '../encoded.ts';

const SIMPLIFIED = '本报讯 昨日，全市乡村振兴工作会在綦江区召开，会上发布了三项新举措。';
const TRADITIONAL = '本報訊 昨日，臺北市政府宣布，捷運環狀線將於年底通車，預計每日載客三萬人。';

describe('a text without a mark', () => {
  test.each([
    ['UTF-8', Buffer.from(SIMPLIFIED), SIMPLIFIED],
    ['GB18030', encoded('gb18030', SIMPLIFIED), SIMPLIFIED],
    ['GB18030, in traditional script', encoded('gb18030', TRADITIONAL), TRADITIONAL],
    ['Big5', encoded('big5', TRADITIONAL), TRADITIONAL],
    ['GB18030, three characters', encoded('gb18030', '武隆区'), '武隆区'],
  ])('is known as %s', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  test.each([
    ['Western', Buffer.from('Année après année, déjà vu à Genève', 'latin1')],
    ['Korean', Buffer.from('c7d1b1b920bdc5b9ae20b1e2bbe7', 'hex')],
    ['cut within a character', Buffer.from('重庆').subarray(0, 5)],
    ['noise', Buffer.from('80ff81fe90ff', 'hex')],
  ])('is none of ours where it is %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});

test.each([
  ['UTF-8', Buffer.from(`\uFEFF${SIMPLIFIED}`)],
  ['UTF-16 little end first', Buffer.from(`\uFEFF${SIMPLIFIED}`, 'utf16le')],
  ['UTF-16 big end first', Buffer.from(`\uFEFF${SIMPLIFIED}`, 'utf16le').swap16()],
])('a byte order mark says that a text is %s, and is no part of it', (_, bytes) => {
  expect(decodeText(bytes)).toBe(SIMPLIFIED);
});

test('what is declared decides where the bytes do not', () => {
  const rare = '鑫犇羴';
  expect(decodeText(encoded('gb18030', rare))).toBeNull();
  expect(decodeText(encoded('gb18030', rare), 'GB2312')).toBe(rare);
  expect(decodeText(Buffer.from('déjà vu', 'latin1'), 'iso-8859-1')).toBe('déjà vu');
});

test('a wrong declaration does no harm', () => {
  expect(decodeText(Buffer.from(SIMPLIFIED), 'gb2312')).toBe(SIMPLIFIED);
  expect(decodeText(encoded('gb18030', SIMPLIFIED), 'iso-8859-1')).toBe(SIMPLIFIED);
  expect(decodeText(encoded('gb18030', SIMPLIFIED), 'utf-8')).toBe(SIMPLIFIED);
  expect(decodeText(encoded('gb18030', SIMPLIFIED), 'no such encoding')).toBe(SIMPLIFIED);
});

test('any bytes are a text or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.constantFrom(null, 'big5', 'utf-16', 'x'), (bytes, declared) => {
      const text = decodeText(bytes, declared);
      expect(text === null || typeof text === 'string').toBe(true);
    }),
  );
});
