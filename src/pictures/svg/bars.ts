import type { DrawingOf } from '../../model/picture.ts';
import { sizeFor, widthOf } from './letters.ts';
import {
  EDGE,
  footing,
  heading,
  letters,
  nameFor,
  type Palette,
  printedFor,
  ROOM,
  round,
  SIZES,
  sheet,
} from './sheet.ts';

const ROW = { height: 78, text: 26, bar: 40, thick: 20 } as const;

/** Bars under their names, each as long as its figure beside the largest; a planned one is hollow. */
export function barsSvg({ title, notes, marks }: DrawingOf<'bars'>, palette: Palette): string {
  const head = heading(title, palette);
  const most = Math.max(...marks.map(({ size }) => Math.abs(size)));
  const rows = marks.map((mark, at) => {
    const top = head.below + at * ROW.height;
    const size = sizeFor(mark.figure.printed, ROOM / 2, [SIZES.value, 24, 20]);
    const printed = printedFor(mark.figure.printed, size, ROOM * 0.8);
    const name = nameFor(mark.name, at, SIZES.line, ROOM - widthOf(printed, size) - 16);
    return [
      letters(name, { x: EDGE, y: top + ROW.text, size: SIZES.line, fill: palette.ink }),
      letters(printed, { x: EDGE + ROOM, y: top + ROW.text, size, fill: palette.ink, anchor: 'end' }),
      bar(top + ROW.bar, most > 0 ? Math.abs(mark.size) / most : 0, mark.planned, palette),
    ].join('');
  });
  const foot = footing(notes, head.below + marks.length * ROW.height, palette);
  return sheet(head.svg + rows.join('') + foot.svg, foot.height, palette);
}

function bar(y: number, share: number, planned: boolean, { mark, empty }: Palette): string {
  const width = Math.max(4, round(ROOM * share));
  const track = `<rect x="${EDGE}" y="${y}" width="${ROOM}" height="${ROW.thick}" rx="4" fill="${empty}"/>`;
  if (!planned)
    return `${track}<rect x="${EDGE}" y="${y}" width="${width}" height="${ROW.thick}" rx="4" fill="${mark}"/>`;
  const inner = `x="${EDGE + 1.5}" y="${y + 1.5}" width="${Math.max(2, width - 3)}" height="${ROW.thick - 3}"`;
  return `${track}<rect ${inner} rx="3" fill="none" stroke="${mark}" stroke-width="3" stroke-dasharray="8 5"/>`;
}
