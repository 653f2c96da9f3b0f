import type { Box, Scan } from '../../model/scan.ts';
import { readByline } from '../byline.ts';
import { WEIGHTS } from '../weights.ts';
import { around, bottomOf, isInside, rightOf, sharedAcross, sharedDown } from './box.ts';
import type { Strip, Type } from './strips.ts';
import { gridsOf } from './tables.ts';

/**
 * What stands on a page as one: lines of one column with nothing between them, heads that stand together, what is said of
 * a picture. `column` is from where to where its lines go; `frame` the printed frame that it stands in, -1 for none.
 */
export type Node = {
  kind: 'head' | 'text' | 'caption' | 'table';
  strips: Strip[];
  /** Of a table, its strips row by row. */
  rows?: Strip[][];
  box: Box;
  column: { left: number; right: number };
  frame: number;
};

export type Sheet = { scan: Pick<Scan, 'width' | 'height' | 'rules' | 'pictures'>; type: Type };

/** Puts the strips of a page together as far as nothing but their places tells. */
export function nodesOf(strips: readonly Strip[], sheet: Sheet): Node[] {
  const grids = gridsOf(strips, sheet.type);
  const cells = new Set(grids.flatMap(({ title, rows }) => [...title, ...rows.flat()]));
  const captions = captionsOf(strips, sheet);
  const said = new Set(captions.flat());
  const rest = strips.filter((strip) => !cells.has(strip) && !said.has(strip));
  const heads = clusters(
    rest.filter((strip) => isBig(strip, sheet.type)),
    (above, below) => isOneHead(above, below, sheet),
  );
  const small = rest.filter((strip) => !isBig(strip, sheet.type));
  const { signed, unsigned } = signHeads(heads, small, sheet.type);
  const nodes = [
    ...signed.map((of) => nodeOf('head', of, sheet)),
    ...stacksOf(unsigned, sheet).map((of) => nodeOf('text', of, sheet)),
    ...captions.map((of) => nodeOf('caption', of, sheet)),
  ];
  const tables = grids.map(({ title, rows }): Node => {
    const all = [title, ...rows].filter((row) => row.length > 0);
    return { ...nodeOf('table', all.flat(), sheet), rows: all };
  });
  return [...withColumns(nodes, sheet.type), ...tables];
}

/** Gives each head the byline that stands right under it. */
function signHeads(
  heads: readonly Strip[][],
  small: readonly Strip[],
  { pitch }: Type,
): { signed: Strip[][]; unsigned: Strip[] } {
  const bylines = new Map<Strip, Strip[]>();
  for (const strip of small) {
    if (readByline(strip.text)?.said !== true) continue;
    const head = heads.find((one) => {
      const box = around(one.map((line) => line.box));
      const white = strip.box.top - bottomOf(box);
      const middle = strip.box.left + strip.box.width / 2;
      return white > -pitch / 2 && white < 1.2 * pitch && middle > box.left - pitch && middle < rightOf(box) + pitch;
    });
    if (head !== undefined) bylines.set(strip, head);
  }
  const signed = heads.map((head) => [...head, ...small.filter((strip) => bylines.get(strip) === head)]);
  return { signed, unsigned: small.filter((strip) => !bylines.has(strip)) };
}

function isBig({ height }: Strip, type: Type): boolean {
  return height >= type.height * WEIGHTS.layout.big;
}

/** Groups in which each strip hangs on another, whatever their order. */
function clusters(strips: readonly Strip[], hang: (above: Strip, below: Strip) => boolean): Strip[][] {
  const groups: Strip[][] = [];
  for (const strip of strips) {
    const own = groups.filter((group) => group.some((one) => hang(one, strip)));
    const joined = [...own.flat(), strip];
    for (const group of own) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => group.toSorted((a, b) => a.box.top - b.box.top));
}

function isOneHead(above: Strip, below: Strip, { scan, type }: Sheet): boolean {
  const high = Math.max(above.height, below.height);
  const white = below.box.top - bottomOf(above.box);
  if (sharedDown(above.box, below.box) > 0.5 * Math.min(above.box.height, below.box.height))
    return -sharedAcross(above.box, below.box) < Math.min(0.6 * high, type.em);
  if (white > 0.8 * high || sharedAcross(above.box, below.box) <= 0) return false;
  return !scan.rules.some((rule) => isAcross(rule, above.box, below.box));
}

/** Whether a printed line lies between two boxes, one above the other. */
export function isAcross(rule: Box, above: Box, below: Box): boolean {
  const middle = rule.top + rule.height / 2;
  if (
    rule.width < rule.height * 3 ||
    middle < bottomOf(above) - above.height / 2 ||
    middle > below.top + below.height / 2
  )
    return false;
  return sharedAcross(rule, above) > above.width / 3 && sharedAcross(rule, below) > below.width / 3;
}

/** Lines under one another, in the order of the page. */
function stacksOf(strips: readonly Strip[], sheet: Sheet): Strip[][] {
  const stacks: Strip[][] = [];
  for (const strip of strips) {
    const fitting = stacks.filter((stack) => goesUnder(stack, strip, strips, sheet));
    const nearest = fitting.toSorted((a, b) => distance(a, strip) - distance(b, strip))[0];
    if (nearest === undefined) stacks.push([strip]);
    else nearest.push(strip);
  }
  return stacks;
}

function distance(stack: readonly Strip[], strip: Strip): number {
  const box = around(stack.map((one) => one.box));
  return Math.abs(box.left - strip.box.left) + Math.abs(rightOf(box) - rightOf(strip.box));
}

function goesUnder(stack: readonly Strip[], strip: Strip, strips: readonly Strip[], { scan, type }: Sheet): boolean {
  const last = stack.at(-1);
  if (last === undefined) return false;
  const step = strip.box.top - last.box.top;
  if (step > type.pitch * WEIGHTS.layout.apart || step < type.height * 0.5) return false;
  const box = around(stack.map((one) => one.box));
  // A paragraph's end may be shorter than the next one is set in by.
  const isFlush = Math.abs(strip.box.left - box.left) < 3 * type.em;
  if (!isFlush && sharedAcross(box, strip.box) < 0.5 * Math.min(box.width, strip.box.width)) return false;
  if (spans(last, strips, type) !== spans(strip, strips, type)) return false;
  return ![...scan.rules, ...scan.pictures].some((one) => isAcross(one, last.box, strip.box));
}

/** Whether a line goes over several columns: two lines or more stand side by side right below it. */
function spans({ box }: Strip, strips: readonly Strip[], { pitch, em }: Type): boolean {
  const below = strips.filter((other) => {
    const step = other.box.top - box.top;
    return step > pitch / 2 && step < pitch * 2.6 && sharedAcross(box, other.box) > 0.6 * other.box.width;
  });
  return below.some((one) =>
    below.some(
      (other) => other.box.left > rightOf(one.box) && other.box.width > 3 * em && sharedDown(one.box, other.box) > 0,
    ),
  );
}

/** What stands right below each picture, set smaller or telling who took it. */
function captionsOf(strips: readonly Strip[], { scan, type }: Sheet): Strip[][] {
  return scan.pictures.flatMap((picture) => {
    const lines: Strip[] = [];
    for (const strip of strips.filter(({ box }) => sharedAcross(picture, box) > 0.7 * box.width)) {
      const white = strip.box.top - bottomOf(lines.at(-1)?.box ?? picture);
      if (white < -type.pitch / 2 || white > type.pitch || lines.length === MOST_OF_CAPTION) continue;
      if (TAKEN_BY.test(lines.at(-1)?.text ?? '')) break;
      if (isSmall(strip, type) || (lines.length === 0 && TAKEN_BY.test(strip.text))) lines.push(strip);
    }
    return lines.length === 0 ? [] : [lines];
  });
}

function isSmall({ height }: Strip, type: Type): boolean {
  return height < type.height * 0.95;
}

/** Lines of a caption at most. */
const MOST_OF_CAPTION = 5;
/** How a caption ends. */
const TAKEN_BY = /[摄图]\s*[)）]?$/;

function nodeOf(kind: Node['kind'], strips: Strip[], { scan, type }: Sheet): Node {
  const box = around(strips.map((one) => one.box));
  const frames = [...scan.rules.keys()].filter((at) => {
    const rule = scan.rules[at];
    return rule !== undefined && isFrame(rule, type) && isInside(box, rule, type.em / 2);
  });
  const smallest = frames.toSorted((a, b) => (scan.rules[a]?.width ?? 0) - (scan.rules[b]?.width ?? 0))[0];
  return { kind, strips, box, column: { left: box.left, right: rightOf(box) }, frame: smallest ?? -1 };
}

function isFrame({ width, height }: Box, { em, pitch }: Type): boolean {
  return width > 6 * em && height > 3 * pitch;
}

/** Lines of a node that measure its column by themselves. */
const ENOUGH = 4;

/** Finds from where to where the lines of each text go: its own where there are several, else those of texts around. */
function withColumns(nodes: readonly Node[], { em }: Type): Node[] {
  const own = nodes.map((node) =>
    node.strips.length < ENOUGH ? { left: node.box.left, right: rightOf(node.box) } : edges(node),
  );
  return nodes.map((node, at) => {
    const column = own[at] ?? node.column;
    if (node.kind !== 'text' || node.strips.length >= ENOUGH) return { ...node, column };
    const wide = [...nodes.keys()].filter((other) => {
      const [one, around] = [nodes[other], own[other]];
      if (one === undefined || around === undefined || one.kind !== 'text' || one.strips.length < ENOUGH) return false;
      return one.frame === node.frame && column.left > around.left - em && column.right < around.right + em;
    });
    const nearest = wide.toSorted((a, b) => away(nodes[a], node) - away(nodes[b], node))[0];
    return { ...node, column: nearest === undefined ? column : (own[nearest] ?? column) };
  });
}

function away(one: Node | undefined, other: Node): number {
  return one === undefined ? Number.POSITIVE_INFINITY : Math.max(0, -sharedDown(one.box, other.box));
}

function edges({ strips }: Node): { left: number; right: number } {
  const lefts = strips.map(({ box }) => box.left).toSorted((a, b) => a - b);
  const rights = strips.map(({ box }) => rightOf(box)).toSorted((a, b) => b - a);
  const few = Math.floor(strips.length / 5);
  return { left: lefts[few] ?? 0, right: rights[few] ?? 0 };
}
