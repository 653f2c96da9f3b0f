import { sameMeasure } from '../../figures/measure.ts';
import { SHORT } from '../../tables/weights.ts';
import { bestOf, type Scored } from '../score.ts';
import { likelihoodOf } from '../sum.ts';
import { sentenceOf } from './by-sentence.ts';
import type { Fit } from './weigh.ts';

/** How far ahead of the next, or behind the best, tells no more. */
const FAR = 6;

/**
 * What speaks for the first of some figures being the one asked for: how likely it is by itself, how far ahead of the next
 * other value, and how far its sentence is behind the best one.
 * @param fits - The likeliest first.
 */
export function surenessSignals([best, ...others]: readonly [Fit, ...Fit[]], sentences: readonly Scored[]) {
  const rival = others.find((other) => !isOfTheSame(best, other));
  const top = bestOf(sentences)?.score ?? 0;
  const own = sentenceOf(best, sentences)?.score;
  return {
    bias: 1,
    score: best.score,
    ahead: rival === undefined ? FAR : Math.min(FAR, best.score - rival.score),
    behind: own === undefined ? FAR : Math.min(FAR, top - own),
  };
}

/** Whether two figures say the same, or what one measure came to on two days. */
function isOfTheSame(best: Fit, other: Fit): boolean {
  const isLater = other.article.date !== best.article.date && sameMeasure(best, other);
  return isLater || String(other.figure.value) === String(best.figure.value);
}

/** How likely the first of some figures is the one asked for, 0 to 1. */
export function surenessOf(fits: readonly [Fit, ...Fit[]], sentences: readonly Scored[]): number {
  return likelihoodOf([surenessSignals(fits, sentences)], SHORT.figure);
}
