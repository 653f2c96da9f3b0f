import { PICTURES } from '../../limits/pictures.ts';
import type { DrawingOf } from '../../model/picture.ts';
import { fitLetters, sizeFor } from './letters.ts';
import { EDGE, letters, nameFor, type Palette, printedFor, ROOM, SIZES, sheet } from './sheet.ts';

const HEIGHT = 250;

/** The head of a digest: what it is and of which day; below, large, the figure of the day and what it measures. */
export function headSvg({ title, day, marks, notes }: DrawingOf<'head'>, palette: Palette): string {
  const { ink, faint, mark: accent } = palette;
  const [mark] = marks;
  const printed = mark === undefined ? '' : printedFor(mark.figure.printed, 40, ROOM);
  const large = sizeFor(printed, ROOM, [76, 62, 50, 40]);
  const name = mark === undefined ? '' : nameFor(mark.name, 0, SIZES.line, ROOM);
  const [note = '', story = ''] = notes;
  const content = [
    `<rect x="0" y="0" width="${PICTURES.width}" height="10" fill="${accent}"/>`,
    letters(fitLetters(title, SIZES.title, ROOM - 220), { x: EDGE, y: 62, size: SIZES.title, fill: ink }),
    letters(fitLetters(day, SIZES.line, 210), { x: EDGE + ROOM, y: 62, size: SIZES.line, fill: faint, anchor: 'end' }),
    letters(printed, { x: EDGE, y: 156, size: large, fill: accent }),
    letters(name, { x: EDGE, y: 200, size: SIZES.line, fill: ink }),
    letters(fitLetters(story, SIZES.title, ROOM), { x: EDGE, y: 150, size: SIZES.title, fill: ink }),
    letters(fitLetters(note, SIZES.small, ROOM), { x: EDGE, y: 230, size: SIZES.small, fill: faint }),
  ];
  return sheet(content.join(''), HEIGHT, palette);
}
