import { z } from 'zod';

/** Where something stands: in pixels of the straightened page, from its upper left corner. */
export const Box = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof Box>;

/** One code unit of a line's text: where it stands along the line, in pixels, and how sure its reading is, 0 to 1. */
export const ScannedCharacter = z.object({ left: z.number(), width: z.number(), confidence: z.number() });
export type ScannedCharacter = z.infer<typeof ScannedCharacter>;

/**
 * A line of print as it was recognised, never across columns. `characters[i]` is of `text[i]`; `height` is that of its
 * letters in pixels (a head's is larger), `inverse` says that it is light on dark, `bold` how many of its first code units
 * are printed bolder than most of the page, where some are.
 */
export const ScannedLine = z.object({
  text: z.string().min(1),
  box: Box,
  height: z.number(),
  confidence: z.number(),
  inverse: z.boolean(),
  bold: z.int().optional(),
  characters: z.array(ScannedCharacter),
});
export type ScannedLine = z.infer<typeof ScannedLine>;

/**
 * How a page leans that was photographed from a corner: degrees by which lines fall to the right half way down its upper and
 * its lower half, and by which columns go right on their way down in the middle of its left and its right half.
 */
export const Keystone = z.object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() });
export type Keystone = z.infer<typeof Keystone>;

/**
 * How the lines of a page bend, as near the fold of a book: shares of how much lower they are at a place than in the middle
 * of the page, in scanning/image/bend.ts.
 */
export const Bend = z.array(z.number());
export type Bend = z.infer<typeof Bend>;

/**
 * A page that came as a picture or in a PDF, as its lines with their places: what of it was read, before anything of it
 * is understood.
 *
 * `page` counts from 0 within the original. The straightened page, `width` by `height` pixels, is the original turned
 * clockwise by `turn` degrees, then by `tilt` (a few degrees, either way), then, where it leans, made upright out of its
 * `keystone`, and flat out of its `bend`. `rules` are printed lines and frames, `pictures` photographs; the order of `lines` says nothing. `from` is 'text' where a PDF told its text itself.
 */
export const Scan = z.object({
  page: z.int().min(0),
  width: z.number(),
  height: z.number(),
  turn: z.literal([0, 90, 180, 270]),
  tilt: z.number(),
  keystone: Keystone.optional(),
  bend: Bend.optional(),
  from: z.literal(['text', 'picture']),
  lines: z.array(ScannedLine),
  rules: z.array(Box),
  pictures: z.array(Box),
});
export type Scan = z.infer<typeof Scan>;

/**
 * What a line of a scanned page really says, as somebody read it from the page itself: line `line` of page `page` (from 0) of
 * an original was read as `printed`, at `box`. `by` is who said so, null once they are forgotten; `at` is an ISO instant.
 */
export const LineFix = z.object({
  original: z.string(),
  page: z.int().min(0),
  line: z.int().min(0),
  box: Box,
  printed: z.string(),
  read: z.string().min(1),
  by: z.string().nullable(),
  at: z.string(),
});
export type LineFix = z.infer<typeof LineFix>;
