import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { ScannedLine } from '../../../src/model/scan.ts';
import type { Gray } from '../../../src/scanning/image/gray.ts';
import { withBold } from '../../../src/scanning/lines/bold.ts';
import { createRandom } from '../../press/random.ts';

const FONT = fileURLToPath(new URL('../../../data/fonts/NotoSansSC-Medium-subset.ttf', import.meta.url));
const SIZE = 26;
const PITCH = 40;

const TEXT = '石滩村昨天开了修渠会全村出工';
const HEAD = '镇上图书室添书';

/** Lines as they are printed: so many letters of each bold, the last of one less so. */
const LINES = [
  { text: TEXT, bold: 0 },
  { text: HEAD, bold: 7, thinFrom: 4 },
  { text: TEXT, bold: 0 },
  { text: `${HEAD}${TEXT.slice(0, 7)}`, bold: 7 },
  { text: TEXT, bold: 0 },
];

/** The lines drawn with the font that we ship, bold ones with a stroke around their letters, on a ground of some grey. */
async function drawn({ ground, blur, grain }: { ground: string; blur: number; grain: number }): Promise<Gray> {
  const letters = LINES.flatMap(({ text, bold, thinFrom = bold }, row) =>
    [...text].map((letter, at) => {
      const stroke = at < bold ? `stroke="#111" stroke-width="${at < thinFrom ? 2 : 1}"` : '';
      return `<text x="${20 + at * SIZE}" y="${20 + row * PITCH + SIZE}" font-size="${SIZE}" fill="#111" ${stroke}>${letter}</text>`;
    }),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="240" font-family="Noto Sans SC"><rect width="420" height="240" fill="${ground}"/>${letters.join('')}</svg>`;
  const font = { fontFiles: [FONT], loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' };
  const png = new Resvg(svg, { font }).render().asPng();
  const soft = blur > 0 ? sharp(png).blur(blur) : sharp(png);
  const { data, info } = await soft.greyscale().raw().toBuffer({ resolveWithObject: true });
  const random = createRandom(3);
  const light = Uint8Array.from(data, (value) => Math.max(0, Math.min(255, 30 + 0.8 * value + random.around(grain))));
  return { width: info.width, height: info.height, data: light };
}

const scanned = LINES.map(
  ({ text }, row): ScannedLine => ({
    text,
    box: { left: 20, top: 22 + row * PITCH, width: text.length * SIZE, height: SIZE + 6 },
    height: SIZE,
    confidence: 1,
    inverse: false,
    characters: [...text].map((_, at) => ({ left: 20 + at * SIZE, width: SIZE, confidence: 1 })),
  }),
);

test.each([
  { as: 'a print', ground: '#fff', blur: 0, grain: 0 },
  { as: 'a scan', ground: '#fff', blur: 0.9, grain: 14 },
  { as: 'a photo of a tinted box', ground: '#c4c8c2', blur: 1.2, grain: 10 },
])('of $as it is known which lines are bold, and up to where', async (look) => {
  const read = withBold(await drawn(look), scanned);
  expect(read.map(({ bold = 0 }) => bold)).toEqual(LINES.map(({ bold }) => bold));
});
