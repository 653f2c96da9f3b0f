import { around, isInside, rightOf, sharedDown } from '../../model/box.ts';
import type { Box } from '../../model/scan.ts';
import { captionsOf } from './captions.ts';
import { framesOf } from './frames.ts';
import { headsOf } from './head-groups.ts';
import { stacksOf } from './stacks.ts';
import type { Sheet, Strip } from './strips.ts';
import { gridsOf } from './tables/grids.ts';

/**
 * What stands on a page as one: lines of one column with nothing between them, heads that stand together, what is said of
 * a picture. `column` is from where to where its lines go; `frame` the printed frame that it stands in, -1 for none.
 */
export type Node = {
  kind: 'head' | 'text' | 'caption' | 'table';
  strips: Strip[];
  /** Of a table, its strips row by row. */
  rows?: (Strip | null)[][];
  box: Box;
  column: { left: number; right: number };
  frame: number;
};

/** Puts the strips of a page together as far as nothing but their places tells. */
export function nodesOf(strips: readonly Strip[], sheet: Sheet): Node[] {
  const grids = gridsOf(strips, sheet);
  const cells = new Set(
    grids.flatMap(({ title, rows }) => [...title, ...rows.flat()].flatMap((cell) => cell?.lines ?? [])),
  );
  const captions = captionsOf(strips, sheet);
  const said = new Set(captions.flat());
  const rest = strips.filter((strip) => !strip.lines.some((line) => cells.has(line)) && !said.has(strip));
  const { heads, small } = headsOf(rest, sheet);
  const tables = grids.map(({ title, rows }) => {
    const cells = rows.flat().filter((cell) => cell !== null);
    return { strips: [...title, ...cells], rows };
  });
  const frames = framesOf(
    sheet.scan,
    tables.map((table) => around(table.strips.map(({ box }) => box))),
    sheet.type,
  );
  const nodeOf = (kind: Node['kind'], of: Strip[]): Node => {
    const box = around(of.map((one) => one.box));
    return {
      kind,
      strips: of,
      box,
      column: { left: box.left, right: rightOf(box) },
      frame: frameOf(box, frames, sheet),
    };
  };
  const nodes = [
    ...heads.map((of) => nodeOf('head', of)),
    ...stacksOf(small, sheet).map((of) => nodeOf('text', of)),
    ...captions.map((of) => nodeOf('caption', of)),
  ];
  return [
    ...withColumns(nodes, sheet),
    ...tables.map(({ strips: of, rows }): Node => ({ ...nodeOf('table', of), rows })),
  ];
}

/** The smallest frame around a box, -1 for none. */
function frameOf(box: Box, frames: readonly Box[], { type }: Sheet): number {
  const own = [...frames.keys()].filter((at) => isInside(box, frames[at] ?? box, type.em / 2));
  return own.toSorted((a, b) => (frames[a]?.width ?? 0) - (frames[b]?.width ?? 0))[0] ?? -1;
}

/** Lines of a node that measure its column by themselves. */
const ENOUGH = 4;

/** Finds from where to where the lines of each text go: its own where there are several, else those of texts around. */
function withColumns(nodes: readonly Node[], { scan, type: { em } }: Sheet): Node[] {
  const own = nodes.map((node) =>
    node.strips.length < ENOUGH ? { left: node.box.left, right: rightOf(node.box) } : edges(node, scan.pictures),
  );
  return nodes.map((node, at) => {
    const column = own[at] ?? node.column;
    if (node.kind !== 'text' || node.strips.length >= ENOUGH) return { ...node, column };
    const wide = [...nodes.keys()].filter((other) => {
      const [one, around] = [nodes[other], own[other]];
      if (one === undefined || around === undefined || one.kind !== 'text' || one.strips.length < ENOUGH) return false;
      // Of two lines or more one is full, so that the column ends where they do.
      if (node.strips.length > 1 && Math.abs(around.right - column.right) > em) return false;
      return one.frame === node.frame && column.left > around.left - em && column.right < around.right + em;
    });
    const nearest = wide.toSorted((a, b) => away(nodes[a], node) - away(nodes[b], node))[0];
    return { ...node, column: nearest === undefined ? column : (own[nearest] ?? column) };
  });
}

function away(one: Node | undefined, other: Node): number {
  return one === undefined ? Number.POSITIVE_INFINITY : Math.max(0, -sharedDown(one.box, other.box));
}

/** Lines that stand beside no picture, at least, for them alone to tell the column: such a line may be narrower. */
const CLEAR = 2;

function edges({ strips }: Node, pictures: readonly Box[]): Node['column'] {
  const clear = strips.filter(({ box }) => !pictures.some((picture) => sharedDown(picture, box) > 0));
  const telling = clear.length < CLEAR ? strips : clear;
  const lefts = telling.map(({ box }) => box.left).toSorted((a, b) => a - b);
  const rights = telling.map(({ box }) => rightOf(box)).toSorted((a, b) => b - a);
  const few = Math.floor(telling.length / 5);
  return { left: lefts[few] ?? 0, right: rights[few] ?? 0 };
}
