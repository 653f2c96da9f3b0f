import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { toTraditional } from '../src/text/traditional.ts';

const USAGE = `node fit/font.ts NotoSansSC-Medium.ttf
  makes data/fonts/ anew from the whole font: Noto Sans SC 500, SIL Open Font License 1.1`;

const DATA = join(import.meta.dirname, '../data');
const FILE = 'NotoSansSC-Medium-subset.ttf';

/** The characters of GB 2312 in rows `from` to `to`: 0xb0 to 0xd7 are its commoner half, to 0xf7 all. */
function hanzi(from: number, to: number): string {
  const decoder = new TextDecoder('gb18030');
  let text = '';
  for (let row = from; row <= to; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) text += decoder.decode(Uint8Array.of(row, cell));
  return text.replace(/[^\p{Script=Han}]/gu, '');
}

/** All that the tables of names print. */
function tableLetters(): string {
  const tables = readdirSync(DATA).filter((name) =>
    /^(gazetteer|china|units|topics|measure-words|phrases|currencies)\.json$/.test(name),
  );
  const text = tables.map((name) => readFileSync(join(DATA, name), 'utf8')).join('');
  return text.replace(/[^\p{Script=Han}\p{Script=Latin}\p{P}\p{Sc}\p{Sm}]/gu, '');
}

const LATIN = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('');
const MARKS = '°²³×÷±·…‰℃–—‘’“”≈≤≥①②③④⑤⑥⑦⑧⑨⑩、。《》「」『』【】（），：；！？～％＋－．／０１２３４５６７８９';

/** The width of a letter in thousandths of the font's size, as it stands between two others. */
function widthOf(letter: string, font: string): number {
  const drawn = (text: string) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="2000"><text xml:space="preserve" x="0" y="1500" font-size="1000" font-family="Noto Sans SC">${escaped}</text></svg>`;
    return new Resvg(svg, { font: { fontFiles: [font], loadSystemFonts: false } }).innerBBox()?.width ?? 0;
  };
  return Math.round(drawn(`H${letter}H`) - drawn('HH'));
}

async function main(): Promise<number> {
  const [source] = process.argv.slice(2);
  if (source === undefined) {
    console.error(USAGE);
    return 2;
  }
  const all = hanzi(0xb0, 0xf7);
  const wanted = new Set([LATIN, MARKS, all, toTraditional(hanzi(0xb0, 0xd7)), tableLetters()].join(''));
  const subset = await subsetFont(readFileSync(source), [...wanted].join(''), { targetFormat: 'sfnt' });
  const file = join(DATA, 'fonts', FILE);
  writeFileSync(file, subset);
  const letters = [...wanted]
    .filter((letter) => !LATIN.includes(letter) && isDrawn(letter, file))
    .sort()
    .join('');
  const widths = Object.fromEntries([...LATIN].map((letter) => [letter, widthOf(letter, file)]));
  const row = {
    source: 'made by fit/font.ts of Noto Sans SC 500 (SIL Open Font License 1.1)',
    file: FILE,
    widths,
    letters,
  };
  writeFileSync(join(DATA, 'fonts/letters.json'), `${JSON.stringify(row)}\n`);
  console.log(`${subset.length} bytes, ${letters.length} letters beside Latin ones`);
  return 0;
}

/** Whether the font has a letter: one that it lacks is drawn as the same box as any other that it lacks. */
function isDrawn(letter: string, font: string): boolean {
  return glyphs(font).has(letter.codePointAt(0) ?? 0);
}

const read = new Map<string, ReadonlySet<number>>();

/** The code points that the font's own table names (OpenType cmap, format 4 and 12). */
function glyphs(file: string): ReadonlySet<number> {
  const known = read.get(file);
  if (known !== undefined) return known;
  const font = readFileSync(file);
  const found = new Set<number>();
  const tables = font.readUInt16BE(4);
  for (let at = 0; at < tables; at += 1) {
    const record = 12 + at * 16;
    if (font.toString('latin1', record, record + 4) !== 'cmap') continue;
    const cmap = font.readUInt32BE(record + 8);
    for (let sub = 0; sub < font.readUInt16BE(cmap + 2); sub += 1) {
      addPoints(font, cmap + font.readUInt32BE(cmap + 4 + sub * 8 + 4), found);
    }
  }
  read.set(file, found);
  return found;
}

function addPoints(font: Buffer, table: number, found: Set<number>): void {
  const format = font.readUInt16BE(table);
  if (format === 12) {
    for (let group = 0; group < font.readUInt32BE(table + 12); group += 1) {
      const at = table + 16 + group * 12;
      for (let point = font.readUInt32BE(at); point <= font.readUInt32BE(at + 4); point += 1) found.add(point);
    }
  }
  if (format !== 4) return;
  const segments = font.readUInt16BE(table + 6) / 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const last = font.readUInt16BE(table + 14 + segment * 2);
    const first = font.readUInt16BE(table + 16 + (segments + segment) * 2);
    for (let point = first; point <= last && point !== 0xffff; point += 1) found.add(point);
  }
}

process.exitCode = await main();
