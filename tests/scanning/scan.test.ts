import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { CUT_OUTS } from '../../src/limits/cut-outs.ts';
import { openScanner } from '../../src/scanning/open-scanner.ts';
import { PRINTED, smallPage } from './small-page.ts';

const scanner = openScanner();
afterAll(scanner.close);

/** Milliseconds that a machine with other things to do may take. */
const PATIENCE = 180_000;

const WORDS = [PRINTED.head, ...PRINTED.left, ...PRINTED.right, PRINTED.light].map(plain).sort();

/** Signs are read as wide or narrow, as the model pleases: reading makes them one. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(' ', '');
}

async function scanned(bytes: Uint8Array) {
  const read = await scanner.scan({ name: 'x', bytes });
  if (!read.ok) throw new Error(read.error);
  const [page] = read.value.pages;
  if (page === undefined) throw new Error('no page');
  return page;
}

test(
  'a page is read line by line, with where each character stands',
  async () => {
    const png = smallPage();
    const page = await scanned(png);
    expect(page).toMatchObject({ page: 0, width: 720, height: 420, turn: 0, tilt: 0, from: 'picture' });
    expect(page.lines.map(({ text }) => plain(text)).sort()).toEqual(WORDS);
    expect(page.rules.filter(({ height }) => height > 100)).toHaveLength(1);
    expect(page.pictures).toEqual([]);
    expect(page.lines.filter(({ inverse }) => inverse).map(({ text }) => text)).toEqual([PRINTED.light]);

    const head = page.lines.find(({ text }) => text === PRINTED.head)!;
    expect(head.height).toBeGreaterThan(40);
    expect(head.characters).toHaveLength(PRINTED.head.length);
    // Letters of 52 pixels stand from 40 on, one after the other.
    for (const [i, { left, width, confidence }] of head.characters.entries()) {
      expect(Math.abs(left + width / 2 - (40 + 52 * (i + 0.5)))).toBeLessThan(20);
      expect(confidence).toBeGreaterThan(0.5);
    }

    const marked = { ...head.box, left: head.characters[3]!.left, width: 104 };
    const part = { left: 0, top: 20, width: 720, height: 100 };
    const cut = await scanner.cutOut({ name: 'x', bytes: png }, page, [
      { box: part, marked: [marked], outlined: [] },
      { box: { ...part, top: 310, height: 60 }, marked: [], outlined: [part] },
    ]);
    expect(cut).toMatchObject({ width: 720, height: 100 + 14 + 60 });
    expect(cut!.png.length).toBeLessThan(CUT_OUTS.bytes);
    const { data, info } = await sharp(cut!.png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const colour = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
    const [red = 0, , blue = 0] = colour(Math.round(marked.left + 52), Math.round(marked.top - 20) + 3);
    expect(red - blue).toBeGreaterThan(100);
    expect(colour(700, 5)).toEqual([255, 255, 255]);
  },
  PATIENCE,
);

test(
  'a page that lies on its side, head down and askew in a gray photo is read as well',
  async () => {
    const photo = await sharp(smallPage())
      .flatten({ background: '#fff' })
      .extend({ top: 60, bottom: 60, left: 60, right: 60, background: '#fff' })
      .rotate(92, { background: '#fff' })
      .linear(0.6, 40)
      .blur(0.8)
      .jpeg({ quality: 70 })
      .toBuffer();
    const page = await scanned(photo);
    expect(page.lines.map(({ text }) => plain(text)).sort()).toEqual(WORDS);
    expect(page.turn).toBe(270);
    expect(Math.abs(page.tilt + 2)).toBeLessThan(0.3);
  },
  PATIENCE,
);
