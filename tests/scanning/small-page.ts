import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const FONT = fileURLToPath(new URL('../../data/fonts/NotoSansSC-Medium-subset.ttf', import.meta.url));

/** What is printed on the small page: a head, light words on dark, and two columns. */
export const PRINTED = {
  head: '江边新栽一千株柳树',
  light: '志愿者每周巡护一次',
  left: ['石滩村昨天开了修渠会，', '全村出工126人，清理', '3.8公里，下月通水。'],
  right: ['镇上的图书室添书2400', '册，晚上八点半关门，', '周末加开半天。'],
} as const;

const SIZE = 24;
const PITCH = 38;

/** A page of a few lines, drawn with the font that we ship. */
export function smallPage(): Uint8Array {
  const text = (words: string, x: number, y: number, { size = SIZE, fill = '#111' } = {}) =>
    `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${words}</text>`;
  const column = (lines: readonly string[], x: number) => lines.map((words, i) => text(words, x, 190 + i * PITCH));
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="420" font-family="Noto Sans SC">',
    '<rect width="720" height="420" fill="#fff"/>',
    text(PRINTED.head, 40, 90, { size: 52 }),
    ...column(PRINTED.left, 40),
    ...column(PRINTED.right, 380),
    '<rect x="40" y="320" width="400" height="50" fill="#222"/>',
    text(PRINTED.light, 60, 356, { size: 30, fill: '#fff' }),
    '<rect x="352" y="160" width="2" height="130" fill="#333"/>',
    '</svg>',
  ].join('');
  const font = { fontFiles: [FONT], loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' };
  return new Resvg(svg, { font }).render().asPng();
}
