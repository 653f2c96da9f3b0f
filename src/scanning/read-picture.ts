import type { Scan, ScannedLine } from '../model/scan.ts';
import { bendOver, findBend, flattened } from './image/bend.ts';
import { findBesides } from './image/besides.ts';
import { type Gray, turnedOver } from './image/gray.ts';
import { findKeystone, keystoneOver } from './image/keystone.ts';
import { scaled, turned } from './image/straighten.ts';
import { findTilt } from './image/tilt.ts';
import { upright } from './image/upright.ts';
import { withBold } from './lines/bold.ts';
import { findText } from './lines/find-text.ts';
import { toTheirEnds } from './lines/line-ends.ts';
import { lookAt } from './lines/look.ts';
import { partLines } from './lines/part-lines.ts';
import { loadRecogniser, type Recognise } from './lines/recognise.ts';
import { loadModel, type Model } from './lines/runtime.ts';
import { enlarged, findStretches, type Stretch } from './lines/stretches.ts';
import { toldOnce } from './lines/told-once.ts';
import { isOverturned, overturned } from './lines/upright.ts';

/** What finds and reads lines. */
export type Models = { detect: Model; recognise: Recognise };

/** What is read of a page. */
export type ReadPage = Omit<Scan, 'page' | 'from'>;

/** Pixels of an ordinary line's height at which lines are looked for: smaller ones run together, larger ones cost more. */
const LOOKED_FOR = 26;

/** How much larger and smaller a page is made for that. */
const SCALE = { least: 0.3, most: 2 } as const;

/** How much smaller it is made to find large heads, and the pixels of a line's height in that from which one is taken from there. */
const HEADS = { smaller: 4, height: 24 } as const;

/** Times an ordinary line's height from which a line is a head. */
const HEAD = 1.3;

/** Share of an ordinary line's height below which what was found is a mark of a head, or dirt. */
const SPECK = 0.5;

/** Confidence below which what was read is no line of print. */
const PRINT = 0.5;

export async function loadModels(): Promise<Models> {
  return { detect: await loadModel('ch_PP-OCRv4_det_infer.onnx'), recognise: await loadRecogniser() };
}

/** Reads the picture of a page, whichever way up it lies; null where nothing is printed on it. */
export async function readPicture(picture: Gray, { detect, recognise }: Models): Promise<ReadPage | null> {
  const look = await lookAt(picture, detect);
  if (look === null) return null;
  const lying = look.standing ? await turned(picture, 90) : picture;
  const tilt = 0 - findTilt(lying);
  const level = await turned(lying, tilt);
  const leaning = findKeystone(level);
  let keystone = leaning ?? undefined;
  let page = leaning === null ? level : upright(level, leaning, 1);
  const by = Math.min(SCALE.most, Math.max(SCALE.least, LOOKED_FOR / look.height));
  let likely = await findText(await scaled(page, by), detect);
  let bend = findBend(likely) ?? undefined;
  if (bend !== undefined) {
    page = flattened(page, bend);
    likely = flattened(likely, bend, { ground: 0 });
  }
  const found = (await stretchesOf(page, { likely, by }, detect)).filter(({ height }) => height > SPECK * look.height);
  let stretches = toTheirEnds(page, found);
  const over = await isOverturned(page, stretches, recognise);
  if (over) {
    stretches = stretches.map((stretch) => overturned(stretch, page));
    page = turnedOver(page);
    if (keystone !== undefined) keystone = keystoneOver(keystone);
    if (bend !== undefined) bend = bendOver(bend);
  }
  const read: ScannedLine[] = [];
  for (const stretch of stretches) {
    const line = await recognise(page, stretch, stretch.height > HEAD * look.height);
    if (line !== null && line.confidence >= PRINT) read.push(line);
  }
  const lines = withBold(page, partLines(toldOnce(read)));
  if (lines.length === 0) return null;
  const turn = ((look.standing ? 90 : 0) + (over ? 180 : 0)) as Scan['turn'];
  return { width: page.width, height: page.height, turn, tilt, keystone, bend, lines, ...findBesides(page, lines) };
}

/** How likely each pixel is in a line, of a page so many times as large. */
type Found = { likely: Gray; by: number };

/** Lines at the size at which they are found best, and large heads from the page made smaller. */
async function stretchesOf(page: Gray, { likely, by }: Found, detect: Model): Promise<Stretch[]> {
  const fine = findStretches(likely).map((line) => enlarged(line, 1 / by));
  const coarsely = by / HEADS.smaller;
  const coarse = findStretches(await findText(await scaled(page, coarsely), detect))
    .filter((line) => line.height >= HEADS.height)
    .map((line) => enlarged(line, 1 / coarsely))
    .filter((head) => !fine.some((line) => covers(head, line) && isAsGood(line, head)) && !isSeveral(head, fine));
  return [...fine.filter((line) => !coarse.some((head) => covers(head, line))), ...coarse];
}

/** Whether a line was found as well at the finer size: about as high as there, or longer, where a head is parted. */
function isAsGood(line: Stretch, head: Stretch): boolean {
  if (line.height > 0.7 * head.height) return true;
  const goesOn = line.left < head.left - head.height / 2 || line.right > head.right + head.height / 2;
  return goesOn && line.height > 0.5 * head.height;
}

/** Whether the middle of a line lies within another. */
function covers(head: Stretch, line: Stretch): boolean {
  const middle = (line.left + line.right) / 2;
  return middle > head.left && middle < head.right && Math.abs(line.y - head.y) < head.height / 2;
}

/** Whether what looks like one large line is lines below one another. */
function isSeveral(head: Stretch, fine: readonly Stretch[]): boolean {
  const within = fine.filter((line) => covers(head, line) && line.right - line.left > 0.4 * (head.right - head.left));
  return within.some((line) => within.some((other) => Math.abs(line.y - other.y) > 0.7 * line.height));
}
