import { headsOf } from './document.ts';
import type { Spread } from './full-text.ts';
import { type Ranked, weighTerms } from './rank.ts';
import { heldBy, soughtIn } from './sought.ts';

/**
 * What speaks for answering at all. Coverage, the best sentence and the longest run of characters in common were tried
 * beside these three and added nothing: `score` holds them.
 */
export type Evidence = {
  /** The score by which the best article was ranked. */
  score: number;
  /**
   * How far the best article is ahead of the second, as a share of its own score, up to `MOST_AHEAD`: in an archive of
   * ten the second is often none at all.
   */
  gap: number;
  /** Share, 0 to 1, of the three rarest terms of the question that the best article lacks. */
  rarestMissing: number;
};

const MOST_AHEAD = 0.7;
/** Terms of a question that are looked at one by one: its names, as a rule. */
const RAREST = 3;

/** Draws together what `rank` found; nothing speaks for answering where it found nothing. */
export function evidenceFor(question: string, ranked: readonly Ranked[], spread: Spread): Evidence {
  const [first, second] = ranked;
  if (first === undefined || first.score === 0) return { score: 0, gap: 0, rarestMissing: 1 };
  return {
    score: first.score,
    gap: Math.min(MOST_AHEAD, 1 - (second?.score ?? 0) / first.score),
    rarestMissing: rarestMissing(question, first, spread),
  };
}

function rarestMissing(question: string, { article }: Ranked, spread: Spread): number {
  const sought = soughtIn(question);
  const rarest = [...weighTerms(sought, spread).of].sort(([, a], [, b]) => b - a).slice(0, RAREST);
  const { terms } = heldBy([...headsOf(article), ...article.paragraphs].join('\n'), sought);
  return rarest.filter(([term]) => !terms.has(term)).length / Math.max(1, rarest.length);
}

/**
 * A logistic regression, fitted on 3,219 encyclopedia questions, half of which had lost their article, among 10, 424
 * and 10,000 articles. With half of it fitted and the other half judged, the area under the curve is 0.996, 0.980 and
 * 0.977; at 0.5 answering and refusing are right for 97 %, 94 % and 93 % (balanced).
 */
const WEIGHTS: Readonly<Record<keyof Evidence, number>> = { score: 3.62, gap: 3.87, rarestMissing: -1.22 };
const BIAS = -4.93;

/** How likely it is, 0 to 1, that the best article answers the question at all. */
export function confidence(evidence: Evidence): number {
  const sum = (Object.keys(WEIGHTS) as (keyof Evidence)[]).reduce(
    (all, key) => all + WEIGHTS[key] * evidence[key],
    BIAS,
  );
  return 1 / (1 + Math.exp(-sum));
}
