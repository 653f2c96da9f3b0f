import { highestOf, type Ranked } from './rank.ts';

/**
 * What speaks for answering at all. The shares that make up the score were tried one by one beside it, and how many of
 * the question's rarest terms the best article lacks: they added nothing.
 */
export type Evidence = {
  /** The score by which the best article was ranked, as a share of the highest that it can have. */
  score: number;
  /**
   * How far the best article is ahead of the second, as a share of its own score, up to `MOST_AHEAD`: in an archive of
   * ten the second is often none at all.
   */
  gap: number;
};

const MOST_AHEAD = 0.7;

/** Draws together what `rank` found; nothing speaks for answering where it found nothing. */
export function evidenceFor([first, second]: readonly Ranked[]): Evidence {
  if (first === undefined || first.score === 0) return { score: 0, gap: 0 };
  return {
    score: first.score / highestOf(first.article),
    gap: Math.min(MOST_AHEAD, 1 - (second?.score ?? 0) / first.score),
  };
}

/**
 * A logistic regression, fitted on half of 3,219 encyclopedia questions, half of which had lost their article, among 424
 * and 13,752 articles, with and without titles; docs/quality.md has the curves of the other half.
 */
const WEIGHTS: Readonly<Record<keyof Evidence, number>> = { score: 14.2, gap: 3.3 };
const BIAS = -6.1;

/** How likely it is, 0 to 1, that the best article answers the question at all. */
export function confidence(evidence: Evidence): number {
  const sum = (Object.keys(WEIGHTS) as (keyof Evidence)[]).reduce(
    (all, key) => all + WEIGHTS[key] * evidence[key],
    BIAS,
  );
  return 1 / (1 + Math.exp(-sum));
}
