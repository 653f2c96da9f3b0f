import { expect, test } from 'vitest';
import { mendSigns } from '../../../src/scanning/lines/signs.ts';

const read = (text: string) => [...text].map((one, at) => ({ text: one, at, confidence: 0.5 + at / 100 }));
const mended = (text: string) =>
  mendSigns(read(text))
    .map((one) => one.text)
    .join('');

test('an ellipsis and a long dash are whole, whatever was read of their parts', () => {
  expect(mended('亭子..·')).toBe('亭子……');
  expect(mended('亭子…”')).toBe('亭子……”');
  expect(mended('一—湖心的亭子')).toBe('——湖心的亭子');
});

test('a decimal point, a dash between numbers and a numeral stay as they are', () => {
  for (const text of ['3.5米', '4—6月', '一一说明']) expect(mended(text)).toBe(text);
});

test('what was put together stands in the middle of its parts, as sure as the surest', () => {
  expect(mendSigns(read('亭..·'))[1]).toEqual({ text: '……', at: 2, confidence: 0.53 });
});
