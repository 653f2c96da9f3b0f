import type { Box, Scan } from '../../model/scan.ts';
import { WEIGHTS } from '../weights.ts';
import { around, bottomOf, isInside, rightOf, sharedAcross, sharedDown } from './box.ts';
import { median, type Strip, type Type } from './strips.ts';

/**
 * What stands on a page as one: lines of one column with nothing between them, heads that stand together, what is said of
 * a picture. `column` is from where to where its lines go; `frame` the printed frame that it stands in, -1 for none.
 */
export type Node = {
  kind: 'head' | 'text' | 'caption';
  strips: Strip[];
  box: Box;
  column: { left: number; right: number };
  frame: number;
};

export type Sheet = { scan: Pick<Scan, 'width' | 'height' | 'rules' | 'pictures'>; type: Type };

/** Puts the strips of a page together as far as nothing but their places tells. */
export function nodesOf(strips: readonly Strip[], sheet: Sheet): Node[] {
  const big = strips.filter((strip) => isBig(strip, sheet.type));
  const small = strips.filter((strip) => !isBig(strip, sheet.type));
  const heads = clusters(big, (above, below) => isOneHead(above, below, sheet));
  const stacks = stacksOf(small, sheet);
  const nodes = [
    ...heads.map((of) => nodeOf('head', of, sheet)),
    ...stacks.map((of) => nodeOf(isCaption(of, sheet) ? 'caption' : 'text', of, sheet)),
  ];
  return withColumns(nodes, sheet.type);
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
  if (sharedAcross(last.box, strip.box) <= 0 && sharedAcross(around(stack.map((one) => one.box)), strip.box) <= 0)
    return false;
  const box = around(stack.map((one) => one.box));
  const shared = sharedAcross(box, strip.box);
  if (shared < 0.5 * Math.min(box.width, strip.box.width)) return false;
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

/** Whether lines stand right below a picture, and are set smaller or say who took it. */
function isCaption(strips: readonly Strip[], { scan, type }: Sheet): boolean {
  const box = around(strips.map((one) => one.box));
  const under = scan.pictures.some(
    (picture) =>
      box.top - bottomOf(picture) < 1.2 * type.pitch &&
      box.top > bottomOf(picture) - type.pitch / 2 &&
      sharedAcross(picture, box) > 0.7 * box.width,
  );
  if (!under || strips.length > 4) return false;
  const text = strips.map((one) => one.text).join('');
  const height = median(strips.map((one) => one.height)) ?? 0;
  return /[摄图]\s*[)）]?$/.test(text) || height < type.height * 0.95;
}

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
