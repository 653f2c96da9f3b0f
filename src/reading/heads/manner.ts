import type { Piece } from '../lines/lines.ts';
import { isMarkedHead } from '../lines/marks.ts';
import { blocksIn, isOfBlockAbove } from './head-lines.ts';

/** Lines of heads that stand together and are those of one title: from one up to but without another. */
export type Run = { from: number; end: number };

/**
 * Blocks above a title, none, one or more; its lines, one, several in a block or each in its own; blocks below; whether its
 * block has another head's lines in it. A block with a mark before it tells by itself that it is no title's.
 */
type Shape = readonly [number, number, number, number];

/** How a paper sets its heads: for each part of a shape, how often each of what it may be stands there. */
type Manner = readonly [Share, Share, Share, Share];
type Share = readonly number[];

/** Seldom one, now and then, mostly. */
const BESIDE: readonly Share[] = [
  [0.9, 0.07, 0.03],
  [0.5, 0.35, 0.15],
  [0.15, 0.7, 0.15],
];
/** Titles of one line; some or most of several in one block; some or most with a block for each line. */
const LINES: readonly Share[] = [
  [0.9, 0.05, 0.05],
  [0.5, 0.48, 0.02],
  [0.15, 0.83, 0.02],
  [0.5, 0.05, 0.45],
  [0.15, 0.05, 0.8],
];
/** Whether other heads stand in one block with a title: never, or now and then. */
const WITHIN: readonly Share[] = [
  [0.98, 0.02],
  [0.6, 0.4],
];
const MANNERS: readonly Manner[] = BESIDE.flatMap((above) =>
  LINES.flatMap((lines) => BESIDE.flatMap((below) => WITHIN.map((within): Manner => [above, lines, below, within]))),
);

export function shapeOf({ from, end }: Run, heads: readonly Piece[]): Shape {
  const title = heads.slice(from, end);
  const isParted = blocksIn(title) > 1;
  const isTorn = isOfBlockAbove(heads, from) || isOfBlockAbove(heads, end);
  return [
    Math.min(2, blocksIn(unmarked(heads.slice(0, from)))),
    isParted ? 2 : Number(title.length > 1 || /\s/.test(title[0]?.text ?? '')),
    Math.min(2, blocksIn(unmarked(heads.slice(end)))),
    Number(isTorn),
  ];
}

function unmarked(heads: readonly Piece[]): Piece[] {
  return heads.filter(({ text }) => !isMarkedHead(text));
}

/** How far an article is believed that is not sure of its own title. */
const TRUST = 0.8;

/** What is expected of a page of which nothing is known: as if so many articles had a title in one block and nothing else. */
const KNOWN = 2;

/** What may be the title among an article's heads: its shape, and how likely it is by what else is known, a logarithm. */
export type Likely = { shape: Shape; points: number };

/**
 * What an article's title is by the manner of its page: for each shape that it may have the logarithm of how often the page
 * has it, as far as the page's other articles tell. A paper sets all its heads alike: the manners are likely in which the
 * others' heads all are.
 */
export function byManner(articles: readonly (readonly Likely[])[]): number[][] {
  const own = articles.map((likely) => {
    const whole = logOfSum(likely.map(({ points }) => points));
    return MANNERS.map(
      (manner) => TRUST * logOfSum(likely.map((one) => one.points - whole + logOf(one.shape, manner))),
    );
  });
  const all = MANNERS.map((manner, at) =>
    own.reduce((sum, told) => sum + (told[at] ?? 0), KNOWN * logOf([0, 0, 0, 0], manner)),
  );
  return articles.map((likely, article) => {
    const others = all.map((sum, at) => sum - (own[article]?.[at] ?? 0));
    const whole = logOfSum(others);
    return likely.map(({ shape }) =>
      logOfSum(MANNERS.map((manner, at) => (others[at] ?? 0) - whole + logOf(shape, manner))),
    );
  });
}

function logOf(shape: Shape, manner: Manner): number {
  return manner.reduce((sum, share, part) => sum + Math.log(share[shape[part] ?? 0] ?? 1), 0);
}

function logOfSum(logs: readonly number[]): number {
  const most = logs.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}
