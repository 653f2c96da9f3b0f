import { readFile } from 'node:fs/promises';
import type { ScannedCharacter, ScannedLine } from '../../model/scan.ts';
import type { Gray } from '../image/gray.ts';
import { cropLine, withRoom } from './crop.ts';
import { type Character, decodeLine } from './decode.ts';
import { loadModel, pathOf } from './runtime.ts';
import { mendSigns } from './signs.ts';
import type { Stretch } from './stretches.ts';
import { withoutStutter } from './stutter.ts';

/** Pixels of a line for which the model says one step. */
const STEP = 8;

/** Heights of letters from one to the next, at least. */
const APART = 0.75;

/** How far a character reaches from its middle, in heights of its letters. */
const REACH = 0.7;

/** Reads a line of a page, null where there is none; a head is read with room around it. */
export type Recognise = (page: Gray, stretch: Stretch, isHead?: boolean) => Promise<ScannedLine | null>;

/** Loads what reads lines. */
export async function loadRecogniser(): Promise<Recognise> {
  const recognise = await loadModel('ch_PP-OCRv4_rec_infer.onnx');
  const classes = [...(await readFile(pathOf('ppocr_keys_v1.txt'), 'utf8')).trimEnd().split('\n'), ' '];
  return async (page, stretch, isHead = false) => {
    const { letters } = cropLine(page, stretch);
    const within = isHead ? withRoom(stretch) : stretch;
    const { gray, scale, inverse } = cropLine(page, within);
    const size = gray.data.length;
    const values = new Float32Array(3 * size);
    for (let i = 0; i < size; i += 1) values[i] = (gray.data[i] ?? 0) / 127.5 - 1;
    for (const channel of [1, 2]) values.copyWithin(channel * size, 0, size);
    const said = await recognise(values, [1, 3, gray.height, gray.width]);
    const told = withoutStutter(trimmed(decodeLine(said, classes)), (APART * letters * scale) / STEP);
    const characters = mendSigns(told);
    if (characters.length === 0) return null;
    return lineOf(characters, { stretch: { ...within, height: stretch.height }, inverse, letters, step: STEP / scale });
  };
}

function trimmed(characters: Character[]): Character[] {
  const printed = ({ text }: Character) => text !== ' ';
  return characters.slice(characters.findIndex(printed), characters.findLastIndex(printed) + 1);
}

type Cut = { stretch: Stretch; inverse: boolean; letters: number; step: number };

/** A line as its characters tell it: what was found of it reaches into the white before and behind. */
function lineOf(characters: readonly Character[], { stretch, inverse, letters, step }: Cut): ScannedLine {
  const { y, slope, height } = stretch;
  const places = placesOf(characters, { stretch, letters, step });
  const [first, last] = [places[0], places.at(-1)];
  const left = first?.left ?? stretch.left;
  const width = (last === undefined ? stretch.right : last.left + last.width) - left;
  const fall = Math.abs(slope * width);
  const middle = y + slope * (left + width / 2 - (stretch.left + stretch.right) / 2);
  return {
    text: characters.map(({ text }) => text).join(''),
    box: { left, top: middle - height / 2 - fall / 2, width, height: height + fall },
    height: letters,
    confidence: characters.reduce((sum, { confidence }) => sum + confidence, 0) / characters.length,
    inverse,
    characters: places,
  };
}

/** A character reaches half way to its neighbours, and no farther than a letter may; one of two code units has two places. */
function placesOf(
  characters: readonly Character[],
  { stretch, letters, step }: Omit<Cut, 'inverse'>,
): ScannedCharacter[] {
  const { left, right } = stretch;
  const middles = characters.map(({ at }) => left + at * step);
  return characters.flatMap(({ text, confidence }, i) => {
    const middle = middles[i] ?? left;
    const from = Math.max(left, middle - letters * REACH, (middle + (middles[i - 1] ?? -Infinity)) / 2);
    const to = Math.min(right, middle + letters * REACH, (middle + (middles[i + 1] ?? Infinity)) / 2);
    return Array.from({ length: text.length }, () => ({ left: from, width: to - from, confidence }));
  });
}
