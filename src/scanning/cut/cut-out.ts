import sharp from 'sharp';
import { CUT_OUTS } from '../../limits/cut-outs.ts';
import type { CutPart } from '../../model/clipping.ts';
import type { Box, Scan } from '../../model/scan.ts';
import type { Result } from '../../model.ts';
import type { CutOut, Unscanned } from '../../ports/scan.ts';
import { flattened } from '../image/bend.ts';
import { upright } from '../image/upright.ts';
import { openOriginal } from '../open-original.ts';
import type { Colour } from '../opened.ts';
import { marksOf } from './marks.ts';

/** Pixels of white between two parts. */
const BETWEEN = 14;

/** Colours of the PNG, fewer where it would be too large; below the last it is made smaller by a fifth, and so on. */
const COLOURS = [64, 24, 12] as const;
const SMALLER = 0.8;

type Straight = Colour & { of: Uint8Array; how: string };

/** The page from which was cut last: one sentence is seldom all that is asked of it. */
let last: Straight | null = null;

type CutWork = { bytes: Uint8Array; scan: Scan; parts: readonly CutPart[] };

/** Cuts parts out of a page as it was straightened to be read. */
export async function cutOut({ bytes, scan, parts }: CutWork): Promise<Result<CutOut, Unscanned>> {
  const page = await straightened(bytes, scan);
  if (!page.ok) return page;
  // A page that is read again may be made a picture of another size by then.
  const by = page.value.width / scan.width;
  const whole = { left: 0, top: 0, width: page.value.width, height: page.value.height };
  const cuts = parts
    .map(({ box, ...marks }) => ({ box: within(enlarged(box, by), whole), marks }))
    .filter(({ box }) => box.width >= 1 && box.height >= 1);
  if (cuts.length === 0) return { ok: false, error: 'damaged' };
  const width = Math.max(...cuts.map(({ box }) => box.width));
  for (let scale = Math.min(1, CUT_OUTS.width / width); ; scale *= SMALLER) {
    const pieces = [];
    for (const { box, marks } of cuts)
      pieces.push(await piece(page.value, { box, scale, svg: marksOf(marks, { box, by, scale }) }));
    for (const colours of COLOURS) {
      const cut = await joined(pieces, colours);
      if (cut.png.length <= CUT_OUTS.bytes) return { ok: true, value: cut };
    }
  }
}

async function straightened(
  bytes: Uint8Array,
  { page, turn, tilt, keystone, bend }: Scan,
): Promise<Result<Straight, Unscanned>> {
  const how = JSON.stringify({ page, turn, tilt, keystone, bend });
  if (last !== null && last.how === how && Buffer.compare(last.of, bytes) === 0) return { ok: true, value: last };
  const opened = await openOriginal(bytes);
  if (!opened.ok) return opened;
  const colour = await opened.value.colour(page);
  opened.value.close();
  if (!colour.ok) return colour;
  let { width, height, data } = colour.value;
  // The same steps as before reading, so that every place is where it was.
  for (const degrees of [turn, tilt].filter((angle) => angle !== 0)) {
    const turned = sharp(data, { raw: { width, height, channels: 3 } }).rotate(degrees, { background: '#fff' });
    const raw = await turned.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    [width, height, data] = [raw.info.width, raw.info.height, raw.data];
  }
  if (keystone !== undefined) ({ width, height, data } = upright({ width, height, data }, keystone, 3));
  if (bend !== undefined) data = flattened({ width, height, data }, bend, { channels: 3 }).data;
  last = { of: bytes, how, width, height, data };
  return { ok: true, value: last };
}

function enlarged({ left, top, width, height }: Box, by: number): Box {
  return { left: left * by, top: top * by, width: width * by, height: height * by };
}

/** Whole pixels of a box that lie within another. */
function within(box: Box, whole: Box): Box {
  const left = Math.max(0, Math.floor(box.left));
  const top = Math.max(0, Math.floor(box.top));
  const right = Math.min(whole.width, Math.ceil(box.left + box.width));
  const bottom = Math.min(whole.height, Math.ceil(box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

type Piece = { width: number; height: number; data: Buffer };

async function piece(
  { width, height, data }: Colour,
  { box, scale, svg }: { box: Box; scale: number; svg: (size: { width: number; height: number }) => string },
): Promise<Piece> {
  const size = {
    width: Math.max(1, Math.round(box.width * scale)),
    height: Math.max(1, Math.round(box.height * scale)),
  };
  const cut = await sharp(data, { raw: { width, height, channels: 3 } })
    .extract(box)
    .resize(size.width, size.height, { fit: 'fill' })
    .composite([{ input: Buffer.from(svg(size)), blend: 'multiply' }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { ...size, data: cut };
}

async function joined(pieces: readonly Piece[], colours: number): Promise<CutOut> {
  const width = Math.max(...pieces.map((one) => one.width));
  const height = pieces.reduce((sum, one) => sum + one.height, BETWEEN * (pieces.length - 1));
  let top = 0;
  const placed = pieces.map(({ data, ...size }) => {
    const at = { input: data, raw: { ...size, channels: 3 as const }, left: 0, top };
    top += size.height + BETWEEN;
    return at;
  });
  const png = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite(placed)
    .png({ palette: true, colours, compressionLevel: 9, effort: 7 })
    .toBuffer();
  return { png, width, height };
}
