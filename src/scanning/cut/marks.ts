import type { CutPart } from '../../model/clipping.ts';
import type { Box } from '../../model/scan.ts';

/** Colours of a highlighter and of a frame, which are printed over the page as ink is. */
const HIGHLIGHT = '#ffe14d';
const FRAME = '#d3302f';

/** Pixels of a frame's line, and how round corners are. */
const LINE = 3;
const ROUND = 3;

type Cut = { box: Box; by: number; scale: number };

/**
 * Marks of a part, as an SVG that is laid over it.
 * @param cut - the part in pixels of the page that is cut, how many of these one of the scan is, and how the part is scaled.
 */
export function marksOf(
  { marked, outlined }: Pick<CutPart, 'marked' | 'outlined'>,
  { box, by, scale }: Cut,
): (size: { width: number; height: number }) => string {
  const place = ({ left, top, width, height }: Box) =>
    `x="${at((left * by - box.left) * scale)}" y="${at((top * by - box.top) * scale)}" width="${at(width * by * scale)}" height="${at(height * by * scale)}" rx="${ROUND}"`;
  return ({ width, height }) =>
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
      ...marked.map((one) => `<rect ${place(one)} fill="${HIGHLIGHT}"/>`),
      ...outlined.map((one) => `<rect ${place(one)} fill="none" stroke="${FRAME}" stroke-width="${LINE}"/>`),
      '</svg>',
    ].join('');
}

function at(pixels: number): string {
  return pixels.toFixed(1);
}
