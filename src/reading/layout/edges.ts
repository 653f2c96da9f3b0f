import { rightOf, sharedDown } from '../../model/box.ts';
import type { Node } from './nodes.ts';
import type { Sheet, Strip } from './strips.ts';

/** From where to where a line of a column may go. */
type Edges = Node['column'];

/** Share of the lines beside a picture that stand out farther than its others: one above or below it that it touches. */
const FEW = 0.25;

/**
 * Where the lines of a text begin and end at most: its column's edges, and beside a picture that reaches into it those of the
 * lines there.
 */
export function edgesOf({ strips, column }: Node, { scan, type }: Sheet): (strip: Strip) => Edges {
  const { em, pitch } = type;
  const narrowed = new Map<Strip, Edges>();
  for (const picture of scan.pictures) {
    const isWithin = (at: number) => at > column.left + em && at < column.right - em;
    const [isLeft, isRight] = [isWithin(rightOf(picture)), isWithin(picture.left)];
    if (isLeft === isRight) continue;
    const beside = strips.filter(({ box }) => sharedDown(picture, box) > -pitch / 2);
    const left = isLeft ? outmost(beside.map(({ box }) => box.left)) : column.left;
    const right = isRight ? -outmost(beside.map(({ box }) => -rightOf(box))) : column.right;
    for (const line of beside)
      if (line.box.left > left - em && rightOf(line.box) < right + em) narrowed.set(line, { left, right });
  }
  return (strip) => narrowed.get(strip) ?? column;
}

function outmost(places: readonly number[]): number {
  return places.toSorted((a, b) => a - b)[Math.floor(places.length * FEW)] ?? 0;
}
