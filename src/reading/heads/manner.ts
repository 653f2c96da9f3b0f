/** Heads that stand together and are the lines of one title: from one up to but without another. */
export type Run = { from: number; end: number };

/** Heads above a title, lines of it after the first, and heads below: none, one, or more. */
type Shape = readonly [number, number, number];

/** How a paper sets its heads: for each part of a shape, how often none, one and more of it stand there. */
type Manner = readonly [Share, Share, Share];
type Share = readonly [number, number, number];

/** Seldom one, now and then, mostly. */
const SHARES: readonly Share[] = [
  [0.9, 0.07, 0.03],
  [0.5, 0.35, 0.15],
  [0.15, 0.7, 0.15],
];
const MANNERS: readonly Manner[] = SHARES.flatMap((above) =>
  SHARES.flatMap((lines) => SHARES.map((below): Manner => [above, lines, below])),
);

export function shapeOf({ from, end }: Run, heads: number): Shape {
  return [Math.min(2, from), end - from - 1, Math.min(2, heads - end)];
}

/** How far an article is believed that is not sure of its own title. */
const TRUST = 0.5;

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
    own.reduce((sum, told) => sum + (told[at] ?? 0), KNOWN * logOf([0, 0, 0], manner)),
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
