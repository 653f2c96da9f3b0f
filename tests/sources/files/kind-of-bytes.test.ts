import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isWhole } from '../../../src/sources/files/kind-of-bytes.ts';

const picture = sharp({ create: { width: 90, height: 60, channels: 3, background: '#8aa' } });

test('a picture that was cut off is known by its end, one with something behind it is whole', async () => {
  for (const format of ['png', 'jpeg', 'webp'] as const) {
    const bytes = await picture.clone().toFormat(format).toBuffer();
    expect(isWhole(bytes)).toBe(true);
    expect(isWhole(Buffer.concat([bytes, Buffer.alloc(500)]))).toBe(true);
    expect(isWhole(bytes.subarray(0, bytes.length * 0.7))).toBe(false);
  }
});

test('of a PDF its end says nothing', () => {
  expect(isWhole(Buffer.from('%PDF-1.7\n'))).toBe(true);
});
