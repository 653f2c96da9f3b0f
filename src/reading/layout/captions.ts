import { bottomOf, sharedAcross } from '../../model/box.ts';
import { printedWidth } from '../lines/width.ts';
import type { Sheet, Strip, Type } from './strips.ts';

/** What stands right below each picture, set smaller or telling who took it. */
export function captionsOf(strips: readonly Strip[], { scan, type }: Sheet): Strip[][] {
  return scan.pictures.flatMap((picture) => {
    const lines: Strip[] = [];
    for (const strip of strips.filter(({ box }) => sharedAcross(picture, box) > 0.7 * box.width)) {
      const white = strip.box.top - bottomOf(lines.at(-1)?.box ?? picture);
      if (white < -type.pitch / 2 || white > type.pitch || lines.length === MOST_OF_CAPTION) continue;
      if (isWhole(lines)) break;
      if (isSmall(strip, type) || (lines.length === 0 && TAKEN_BY.test(strip.text))) lines.push(strip);
    }
    return lines.length === 0 ? [] : [lines];
  });
}

/** Whether a line is set smaller than the text: where it is long enough its letters' width tells better than their height. */
function isSmall({ text, box, height }: Strip, type: Type): boolean {
  // Blanks between letters are white that was spread over the line.
  const letters = printedWidth(text.replace(/\s/g, ''));
  return height < type.height * 0.95 || (letters >= 8 && box.width / letters < type.em * 0.93);
}

/** Lines of a caption at most. */
const MOST_OF_CAPTION = 5;
/** How a caption ends. */
const TAKEN_BY = /[摄图]\s*[)）]?$/;

/** Whether a caption has told who took its picture, and all that it says of that in brackets. */
function isWhole(lines: readonly Strip[]): boolean {
  const text = lines.map((line) => line.text).join('');
  return TAKEN_BY.test(text) && !/[(（][^)）]*$/.test(text);
}
