/** What is drawn, and how large. */
export const PICTURES = {
  /** Figures that make a picture: two are read faster as words. */
  least: 3,
  /** Bars that a phone shows without scrolling, points of a line, and places from which on a map says more than bars. */
  bars: 8,
  points: 12,
  tiles: 6,
  /** The share of two labels' letters from which they name one measure (as `seriesOf` has it), and of two periods' lengths. */
  sameMeasure: 0.5,
  sameLength: 0.8,
  /** Letters of a label that names no thing of its own: 产量, 投资. */
  bareMeasure: 2,
  /** How many times the smallest of several things the largest may be: beyond it the small ones are no bars any more. */
  spread: 200,
  /** UTF-16 units of a description; Discord docs, "Attachment Object", has 1,024. */
  alt: 1_000,
  /** Pixels across: a phone shows them at 0.45, and letters of 28 are then its own 12. */
  width: 720,
  /** Drawn at once, as cores there may be beside the event loop's own; and so many may wait, some 40 ms of work each. */
  atOnce: 2,
  waiting: 20,
  /** Drawings that the preview page keeps until a browser asks for them; each has some kilobytes. */
  hung: 100,
} as const;
