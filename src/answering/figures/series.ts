import { comparable } from '../../figures/convert.ts';
import { type Article, type Figure, isSure } from '../../model.ts';
import { SAYS } from '../../tables/says.ts';
import { likeness } from './alike.ts';
import { tellsOfChange } from './signals.ts';
import { byTime } from './time-fit.ts';
import type { Fit } from './weigh.ts';

/** The share of two labels' letters from which they name one measure, printed again; 产量预计 and 预计产量 have half. */
const SAME_LABEL = 0.5;
/** The same where no place ties the two together. */
const SAME_NAME = 0.7;
/** 产量增加到 names the 产量. */
const CAME_TO = new RegExp(`(?:${SAYS.change_verb.source})?[达至到]+$`, 'u');
/** A later printing may hold this much less of the question's terms, for the headline differs. */
const SHARE_LESS = 0.2;

/** Whether two figures are one measure of one place, of whatever time. */
export function sameMeasure(one: Fit, other: Fit, anywhere = SAME_NAME): boolean {
  const like = likeness(nameOf(one), nameOf(other));
  return (
    one.article.district === other.article.district &&
    like >= (one.article.district === null ? anywhere : SAME_LABEL) &&
    comparable(one.figure, other.figure) &&
    tellsOfChange(one.figure) === tellsOfChange(other.figure)
  );
}

/** A measure as it is printed article by article: of each the figure whose time fits best, the oldest first. */
export function seriesOf(first: Fit, fits: readonly Fit[], anywhere = SAME_NAME): Fit[] {
  const ofArticle = new Map<string, Fit>();
  for (const fit of fits.toSorted((a, b) => b.time - a.time)) {
    const like =
      fit === first ||
      (isSure(fit.figure) && fit.share >= first.share - SHARE_LESS && sameMeasure(first, fit, anywhere));
    if (like && !ofArticle.has(fit.article.id)) ofArticle.set(fit.article.id, fit);
  }
  return [...ofArticle.values()].toSorted(byTime);
}

/** What a figure is called, without its place and how it came about: 全区产量增加到 is 产量. */
export function nameOf({
  figure: { label },
  article: { district },
}: {
  figure: Pick<Figure, 'label'>;
  article: Pick<Article, 'district'>;
}): string {
  return label
    .replace(district?.replace(/[区县市]$/, '') ?? '', '')
    .replace(/^[区县市]?(?:全[区县市])?/, '')
    .replace(/同期$/, '')
    .replace(CAME_TO, '');
}
