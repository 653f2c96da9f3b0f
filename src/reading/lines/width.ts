const HALF = /[0-9A-Za-z.%+\-/ ]/;

/** Width of a printed text in ems: a Chinese character or mark takes one, a Latin letter or digit half of one. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const character of text) width += HALF.test(character) ? 0.5 : 1;
  return width;
}
