import { rightOf, sharedAcross, sharedDown } from '../../model/box.ts';
import type { ScannedLine } from '../../model/scan.ts';

/** Share of the lower of two lines that both have in common for them to be one, and of a letter for two to be at one place. */
const SAME_LINE = 0.5;
const SAME_PLACE = 0.5;

/** Confidence below which a letter that only laps over another by so much of it is a slice of that one. */
const UNSURE = 0.6;
const SLICE = 0.1;

/**
 * Where a line was found in two parts that overlap, or reaches into the next column, the letter that both have is told once,
 * as the surer of them; a line within a surer one goes, and one that is several.
 */
export function toldOnce(found: readonly ScannedLine[]): ScannedLine[] {
  const lines = found.filter((line) => !isToldBetter(line, found));
  return lines.flatMap((line) => {
    const isLess = lines.some((other) => shared(other, line) === 'right');
    const isMore = lines.some((other) => shared(line, other) === 'left');
    return without(line, Number(isLess), Number(isMore));
  });
}

/** Share of a line from which it lies within another. */
const WITHIN = 0.75;

/** Whether a line lies within a surer one, or is several surer ones below one another. */
function isToldBetter(line: ScannedLine, lines: readonly ScannedLine[]): boolean {
  const surer = lines.filter(({ confidence }) => confidence > line.confidence);
  return surer.some((one) => isWithin(line, one)) || surer.filter((one) => isWithin(one, line)).length > 1;
}

function isWithin({ box }: ScannedLine, { box: other }: ScannedLine): boolean {
  return sharedAcross(box, other) > WITHIN * box.width && sharedDown(box, other) > WITHIN * box.height;
}

/** Of a line and one that goes on to the right of it, whose letter where both meet goes, if there are two at one place. */
function shared(line: ScannedLine, other: ScannedLine): 'left' | 'right' | null {
  const [last, first] = [line.characters.at(-1), other.characters[0]];
  if (last === undefined || first === undefined || line === other) return null;
  if (line.box.left >= other.box.left || rightOf(line.box) >= rightOf(other.box)) return null;
  const least = Math.min(last.confidence, first.confidence) < UNSURE ? SLICE : SAME_PLACE;
  if (last.left + last.width - first.left < least * Math.min(last.width, first.width)) return null;
  if (sharedDown(line.box, other.box) < SAME_LINE * Math.min(line.box.height, other.box.height)) return null;
  return last.confidence < first.confidence ? 'left' : 'right';
}

/** A line without so many letters at its begin and at its end; none where nothing is left. */
function without(line: ScannedLine, before: number, behind: number): ScannedLine[] {
  if (before + behind === 0) return [line];
  const characters = line.characters.slice(before, line.characters.length - behind);
  const [first, last] = [characters[0], characters.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = line.text.slice(before, line.text.length - behind);
  return [
    { ...line, text, characters, box: { ...line.box, left: first.left, width: last.left + last.width - first.left } },
  ];
}
