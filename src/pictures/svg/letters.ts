import { FONT } from '../../tables/pictures.ts';

/** What stands for the rest of a text that has no room. */
const ELLIPSIS = '…';

/** Whether the font of pictures has every letter of a text. */
export function canWrite(text: string): boolean {
  return [...text].every((letter) => letter in FONT.widths || FONT.letters.has(letter));
}

/** How wide a text is in pixels at a size of the font. */
export function widthOf(text: string, size: number): number {
  return ([...text].reduce((sum, letter) => sum + (FONT.widths[letter] ?? EM), 0) * size) / EM;
}

const EM = 1_000;

/** As much of a text as has room, with … for the rest; a number is left whole or out. '' where the font lacks a letter. */
export function fitLetters(text: string, size: number, room: number): string {
  const line = onOneLine(text);
  if (!canWrite(line)) return '';
  if (widthOf(line, size) <= room) return line;
  let fitting = '';
  let width = widthOf(ELLIPSIS, size);
  for (const letter of line) {
    width += widthOf(letter, size);
    if (width > room) break;
    fitting += letter;
  }
  const kept = fitting.replace(/[\d.,]+$/, '').trimEnd();
  return kept === '' ? '' : `${kept}${ELLIPSIS}`;
}

/** Between Chinese letters a middle dot has room enough of its own. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll(' · ', '·').trim();
}

/** The largest of some sizes at which a text has room, the smallest where it has at none. */
export function sizeFor(text: string, room: number, sizes: readonly [number, ...number[]]): number {
  return sizes.find((size) => widthOf(text, size) <= room) ?? Math.min(...sizes);
}

/** A text on as many lines as it needs, `most` of them, cut at any letter as Chinese is; the last ends in … where more was left. */
export function wrapLetters(
  text: string,
  { size, room, most }: { size: number; room: number; most: number },
): string[] {
  const line = onOneLine(text);
  if (!canWrite(line)) return [];
  const lines: string[] = [];
  let rest = line;
  while (rest !== '' && lines.length < most) {
    const last = lines.length === most - 1;
    const whole = last ? fitLetters(rest, size, room) : rest.slice(0, cutAt(rest, size, room));
    if (whole === '') break;
    lines.push(whole.trim());
    rest = last ? '' : rest.slice(whole.length).trimStart();
  }
  return lines;
}

/** Where a line ends: before a number or a Latin word that would be parted. */
function cutAt(text: string, size: number, room: number): number {
  if (widthOf(text, size) <= room) return text.length;
  let [end, width] = [0, 0];
  for (const letter of text) {
    width += widthOf(letter, size);
    if (width > room) break;
    end += letter.length;
  }
  const word = /[\w.,%-]+$/.exec(text.slice(0, end));
  return word !== null && word.index > 0 && /^[\w.,%-]/.test(text.slice(end)) ? word.index : Math.max(1, end);
}
