import { bottomOf, rightOf, sharedAcross, sharedDown } from '../../model/box.ts';
import type { Box } from '../../model/scan.ts';
import { halfWidth } from '../lines/half-width.ts';
import { endsSentence } from '../lines/signs.ts';
import { printedWidth } from '../lines/width.ts';
import { WEIGHTS } from '../weights.ts';
import type { Sheet, Strip, Type } from './strips.ts';

/** What stands right below each picture, set smaller, telling who took it, or by itself above what goes on below. */
export function captionsOf(strips: readonly Strip[], { scan, type }: Sheet): Strip[][] {
  return scan.pictures.flatMap((picture) => {
    const lines = captionOf(picture, strips, type);
    return lines.length === 0 ? [] : [lines];
  });
}

function captionOf(picture: Box, strips: readonly Strip[], type: Type): Strip[] {
  const lines: Strip[] = [];
  for (const strip of strips.filter(({ box }) => sharedAcross(picture, box) > 0.7 * box.width)) {
    const last = lines.at(-1);
    const isOn = last !== undefined && isLevel(last, strip);
    if (lines.length === MOST_OF_CAPTION || !(isOn || followsBelow(strip.box, last?.box ?? picture, type))) continue;
    if (isWhole(lines)) break;
    const mayBeLarge = last === undefined ? isFirst(strip, picture, strips, type) : isOn && TAKEN_BY.test(strip.text);
    if (mayBeLarge || isSmall(strip, type)) lines.push(strip);
  }
  return lines;
}

/** Whether a line goes on from another to its right: where a column begins below a picture, its caption is parted. */
function isLevel({ box }: Strip, { box: other }: Strip): boolean {
  return sharedDown(box, other) > box.height / 2;
}

/** Whether a line that is as large as the text begins a caption. */
function isFirst(strip: Strip, picture: Box, strips: readonly Strip[], type: Type): boolean {
  return TAKEN_BY.test(strip.text) || isByItself(strip, picture, strips, type);
}

function followsBelow(box: Box, above: Box, { pitch }: Type): boolean {
  const white = box.top - bottomOf(above);
  return white >= -pitch / 2 && white <= pitch;
}

/** Whether a line is set smaller than the text: where it is long enough its letters' width tells, which their height does less well. */
function isSmall({ text, box, height }: Strip, type: Type): boolean {
  // Blanks between letters are white that was spread over the line.
  const letters = printedWidth(text.replace(/\s/g, ''));
  const isLow = height < type.height * SMALL.high;
  return letters >= LONG ? box.width / letters < type.em * (isLow ? SMALL.both : SMALL.wide) : isLow;
}

/** Share of the text's letters that smaller ones are wide at most, or high, and wide where they are as little high. */
const SMALL = { wide: 0.93, high: 0.95, both: 0.96 } as const;
/** Letters of a line that tell how wide one is. */
const LONG = 8;

/** Whether a line begins where its picture does, is no head nor the rest of what the picture parts, and has white below it. */
function isByItself({ box, height }: Strip, picture: Box, strips: readonly Strip[], type: Type): boolean {
  if (height >= type.height * WEIGHTS.layout.big || Math.abs(box.left - picture.left) > type.em) return false;
  const isParted = strips.some(({ box: above, height: high, text }) => {
    const isText = high < type.height * WEIGHTS.layout.big && rightOf(above) > rightOf(box) - type.em;
    const isOver =
      Math.abs(picture.top - bottomOf(above)) < 1.5 * type.pitch && Math.abs(above.left - box.left) < type.em;
    return isText && isOver && !endsSentence(halfWidth(text));
  });
  const below = strips.filter((one) => one.box.top > box.top + type.height / 2 && sharedAcross(one.box, picture) > 0);
  const step = Math.min(...below.map((one) => one.box.top)) - box.top;
  return !isParted && step > type.pitch * APART && Number.isFinite(step);
}

/** Pitches from a caption as large as the text to what goes on below it, at least. */
const APART = 1.2;

/** Lines of a caption at most. */
const MOST_OF_CAPTION = 5;
/** How a caption ends. */
const TAKEN_BY = /[摄图]\s*[)）]?$/;

/** Whether a caption has told who took its picture, and all that it says of that in brackets. */
function isWhole(lines: readonly Strip[]): boolean {
  const text = lines.map((line) => line.text).join('');
  return TAKEN_BY.test(text) && !/[(（][^)）]*$/.test(text);
}
