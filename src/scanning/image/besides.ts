import { isInside } from '../../model/box.ts';
import type { Box, ScannedLine } from '../../model/scan.ts';
import type { Gray } from './gray.ts';
import { findInk } from './ink.ts';
import { findPictures } from './pictures.ts';
import { findRules } from './rules.ts';

/** Rules and pictures of a page whose lines were read; rules are looked for where no line stands. */
export function findBesides(page: Gray, lines: readonly ScannedLine[]): { rules: Box[]; pictures: Box[] } {
  const boxes = lines.map(({ box }) => box);
  const heights = boxes.map(({ height }) => height).toSorted((a, b) => a - b);
  const height = Math.max(8, Math.round(heights[Math.floor(heights.length / 2)] ?? 0));
  const ink = findInk(page, height);
  for (const line of lines) wipe(ink, lettersOf(line));
  const pictures = findPictures(page, lines, height);
  // The edge of a dark picture is as thick as the broadest rule, or is broken into thin ones.
  const isEdge = (rule: Box) => {
    const near = Math.min(rule.width, rule.height) > EDGE * height ? height : EDGE * height;
    return pictures.some((picture) => isInside(rule, picture, near));
  };
  const isOfBand = (rule: Box) => lines.some(({ box, inverse }) => inverse && isInside(rule, box, box.height));
  const isNone = (rule: Box) => isAmidDark(rule, page) || isEdge(rule) || isOfBand(rule);
  const rules = findRules(ink, 3 * height).filter((rule) => !isNone(rule));
  return { rules, pictures };
}

/** Heights of a line from which a rule is as thick as the edge of a picture, and within which a thinner one lies in it. */
const EDGE = 0.3;

/** Heights of letters that a line takes at most: a PDF tells its lines so high that a rule right below lies within them. */
const HIGH = 1.2;

function lettersOf({ box, height, inverse }: ScannedLine): Box {
  const high = inverse ? box.height : Math.min(box.height, HIGH * height);
  return { ...box, top: box.top + (box.height - high) / 2, height: high };
}

/** Pixels beside a rule that are looked at, and how dark they are where it is none, to the rule itself. */
const BESIDE = { away: 3, dark: 0.5 } as const;

/** Whether both sides of a run are about as dark as it is: what is left between light lines on dark ground is no rule. */
function isAmidDark({ left, top, width, height }: Box, page: Gray): boolean {
  const { away, dark } = BESIDE;
  const within = (x: number, y: number, wide: number, high: number) =>
    darknessOf(page, { left: x, top: y, width: wide, height: high });
  const own = within(left, top, width, height);
  const sides =
    width > height
      ? [within(left, top - away - 1, width, 1), within(left, top + height + away, width, 1)]
      : [within(left - away - 1, top, 1, height), within(left + width + away, top, 1, height)];
  return sides.every((side) => side > dark * own);
}

/** The mean darkness of a part of the page, 0 to 255; what lies off the page is white. */
function darknessOf({ width, height, data }: Gray, box: Box): number {
  let sum = 0;
  for (let y = box.top; y < box.top + box.height; y += 1)
    for (let x = box.left; x < box.left + box.width; x += 1)
      if (x >= 0 && y >= 0 && x < width && y < height) sum += 255 - (data[y * width + x] ?? 255);
  return sum / Math.max(1, box.width * box.height);
}

function wipe({ width, height, data }: Gray, box: Box): void {
  const left = Math.max(0, Math.round(box.left));
  const right = Math.min(width, Math.round(box.left + box.width));
  for (let y = Math.max(0, Math.round(box.top)); y < Math.min(height, box.top + box.height); y += 1)
    data.fill(0, y * width + left, y * width + Math.max(left, right));
}
