import { isInside, rightOf, sharedAcross, sharedDown } from '../../model/box.ts';
import type { Box } from '../../model/scan.ts';
import { halfWidth } from '../lines/half-width.ts';
import { endsSentence } from '../lines/signs.ts';
import { WEIGHTS } from '../weights.ts';
import type { edgesOf } from './edges.ts';
import type { Node } from './nodes.ts';
import { median, type Sheet, type Strip, type Type } from './strips.ts';

/** Lines that fit between two of a column where some are lost: more are a picture that was not seen, or another article. */
const MOST = 4;
/** Share of a line by which white may differ from whole lines. */
const OFF = 0.25;
/** Lines of a text from which its own pitch is measured. */
const ENOUGH = 4;
/** Ems that a line ends short where the rest of it is lost, at least, and from its column's left that the next one begins at most. */
const TORN = { short: 2.5, flush: 0.6 } as const;

/**
 * Whether lines were not read between a text and what is read behind it, below it or in the next column: there is white as
 * high as whole lines, nothing else stands in it, and no paragraph ends and begins there.
 */
export function areLinesLost(from: Node, to: Node, nodes: readonly Node[], sheet: Sheet): boolean {
  const [last, first] = [from.strips.at(-1), to.strips[0]];
  if (from.kind !== 'text' || to.kind !== 'text' || last === undefined || first === undefined) return false;
  const isSetIn = first.box.left - to.column.left > WEIGHTS.layout.setIn * sheet.type.em;
  if (isSetIn && endsSentence(halfWidth(last.text))) return false;
  const pitch = pitchOf(from, sheet.type);
  const white = whiteBetween(from, to, pitch);
  if (white === null || !isOfLines(white, pitch)) return false;
  const others = nodes.filter((node) => node !== from && node !== to).map(({ box }) => box);
  return ![...others, ...sheet.scan.pictures, ...sheet.scan.rules].some((box) => stands(box, white, pitch));
}

/** Where lines of a text would stand next, had any been lost there: below it, or at the head of the next column. */
function whiteBetween(from: Node, to: Node, pitch: number): Box | null {
  const [above, below] = [from.box, to.box];
  if (sharedAcross(above, below) > 0.5 * Math.min(above.width, below.width)) {
    const top = (from.strips.at(-1)?.box.top ?? 0) + pitch;
    return { ...below, top, height: below.top - top };
  }
  if (to.column.left < from.column.right) return null;
  return { ...below, top: above.top, height: below.top - above.top };
}

function isOfLines({ height }: Box, pitch: number): boolean {
  const lines = Math.round(height / pitch);
  return lines >= 1 && lines <= MOST && Math.abs(height / pitch - lines) <= OFF;
}

type Lined = { type: Type; edges: ReturnType<typeof edgesOf> };

/** Lines of a text whose end was not read: short of their column amid a sentence, between lines that are not. */
export function tornLines({ kind, strips }: Node, { type: { em }, edges }: Lined): ReadonlySet<Strip> {
  const lacking = (line: Strip | undefined) => (line === undefined ? 0 : (edges(line).right - rightOf(line.box)) / em);
  const torn = strips.filter((strip, at) => {
    const next = strips[at + 1];
    if (kind !== 'text' || next === undefined || lacking(strip) < TORN.short) return false;
    if (lacking(strips[at - 1]) > TORN.short || lacking(next) > TORN.short) return false;
    return next.box.left - edges(next).left < TORN.flush * em && !endsSentence(halfWidth(strip.text));
  });
  return new Set(torn);
}

function pitchOf({ strips }: Node, type: Type): number {
  if (strips.length < ENOUGH) return type.pitch;
  return median(strips.slice(1).map(({ box }, at) => box.top - (strips[at]?.box.top ?? 0))) ?? type.pitch;
}

/** Whether something stands in some white; a frame around it does not. */
function stands(box: Box, white: Box, pitch: number): boolean {
  if (isInside(white, box, 0)) return false;
  return sharedAcross(box, white) > 0 && sharedDown(box, white) > Math.min(pitch, box.height) / 4;
}
