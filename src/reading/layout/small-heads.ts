import { rightOf } from '../../model/box.ts';
import { WEIGHTS } from '../weights.ts';
import { isBold, median, type Strip, type Type } from './strips.ts';

/** Share by which letters that are set as high may seem to differ. */
const ALIKE = 0.1;
/** Times the letters of a text from which others are surely larger. */
const SEEM = 1.15;

/**
 * Whether what is hardly larger than the text stands alone right over a line of its column, or in several lines that are bold:
 * its height says little, and the text goes on around it.
 */
export function isSubhead(head: readonly Strip[], strips: readonly Strip[], { height, pitch, em }: Type): boolean {
  const last = head.at(-1);
  if (last === undefined || (head.length > 1 && !head.every(isBold))) return false;
  if (head.some((line) => heightIn(strips, line) > height * WEIGHTS.layout.surelyBig)) return false;
  const { box } = last;
  return strips.some(({ box: below, height: high }) => {
    const step = below.top - box.top;
    if (high >= height * WEIGHTS.layout.big || step < pitch / 2 || step > pitch * WEIGHTS.layout.apart) return false;
    return box.width < below.width && box.left < rightOf(below) && below.left < box.left + 2.5 * em;
  });
}

/**
 * How high the letters of a line are: beside a text that begins where it does, as those of its like side by side with it are
 * for the most part, since subheads stand so that begin columns.
 */
function heightIn(strips: readonly Strip[], { box, height }: Strip): number {
  const row = strips.filter((one) => Math.abs(one.box.top - box.top) < height / 3);
  const isBesideText = row.some((one) => rightOf(one.box) < box.left && one.height * SEEM < height);
  const alike = row.filter((one) => Math.abs(one.height / height - 1) < ALIKE);
  return isBesideText ? (median(alike.map((one) => one.height)) ?? height) : height;
}
