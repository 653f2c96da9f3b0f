import { byTime } from '../../figures/dates/times.ts';
import { SAME_NAME, sameMeasure } from '../../figures/measure.ts';
import { isSound } from '../../model.ts';
import type { Fit } from './weigh.ts';

/** A later printing may hold this much less of the question's terms, for the headline differs. */
const SHARE_LESS = 0.2;

/** A measure as it is printed article by article: of each the figure whose time fits best, the oldest first. */
export function seriesOf(first: Fit, fits: readonly Fit[], anywhere = SAME_NAME): Fit[] {
  const ofArticle = new Map<string, Fit>();
  for (const fit of fits.toSorted((a, b) => b.time - a.time)) {
    const like =
      fit === first ||
      (isSound(fit.figure) && fit.share >= first.share - SHARE_LESS && sameMeasure(first, fit, anywhere));
    if (like && !ofArticle.has(fit.article.id)) ofArticle.set(fit.article.id, fit);
  }
  return [...ofArticle.values()].toSorted(byTime);
}
