import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cropLine, withRoom } from '../../../src/scanning/lines/crop.ts';

const FONT = fileURLToPath(new URL('../../../data/fonts/NotoSansSC-Medium-subset.ttf', import.meta.url));

async function inverseOf(
  ink: string,
  ground: string,
  { band = 60, bold = 3.4, height = 46, room = false } = {},
): Promise<boolean> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="220" height="60" font-family="Noto Sans SC"><rect width="220" height="60" fill="#eee"/><rect y="${31 - band / 2}" width="220" height="${band}" fill="${ground}"/><text x="10" y="43" font-size="34" fill="${ink}" stroke="${ink}" stroke-width="${bold}">图书室添新</text></svg>`;
  const font = { fontFiles: [FONT], loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' };
  const png = new Resvg(svg, { font }).render().asPng();
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const page = { width: info.width, height: info.height, data: new Uint8Array(data) };
  const line = { left: 8, right: 184, y: 31, slope: 0, height, likely: 1 };
  return cropLine(page, room ? withRoom(line) : line).inverse;
}

test('a very bold line is dark on light, though more of it is ink than ground', async () => {
  expect(await inverseOf('#111', '#d8d8d8')).toBe(false);
});

test('a line on dark ground is light, also where that is hardly higher than its letters', async () => {
  expect(await inverseOf('#eee', '#333')).toBe(true);
  expect(await inverseOf('#eee', '#333', { band: 40, bold: 0 })).toBe(true);
});

test('a head that fills its line seems light on dark, and does not with room around it', async () => {
  const tight = { height: 34, bold: 6 };
  expect(await inverseOf('#111', '#d8d8d8', tight)).toBe(true);
  expect(await inverseOf('#111', '#d8d8d8', { ...tight, room: true })).toBe(false);
});
