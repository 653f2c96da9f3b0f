import { comparable } from '../../figures/convert.ts';
import { SAYS } from '../../tables/says.ts';
import { tellsOfChange } from '../choosing/figure-signs.ts';
import type { FigureFit } from '../choosing/pick-figure.ts';
import { timeOf } from '../choosing/time-fit.ts';
import { printingAsked } from '../question/asked-times.ts';
import type { Question } from '../question/question.ts';
import { likeness } from './side-by-side.ts';

/** The share of two labels' letters from which they name one measure, printed again; 产量预计 and 预计产量 have half. */
const SAME_LABEL = 0.5;
/** The same where no place ties the two together. */
const SAME_NAME = 0.7;
/** 产量增加到 names the 产量. */
const CAME_TO = new RegExp(`(?:${SAYS.change_verb.source})?[达至到]+$`, 'u');
/** A later printing may hold this much less of the question's terms, for the headline differs. */
const SHARE_LESS = 0.2;

/**
 * A measure as one place's reports print it, edition by edition: the figures like the given one, the best of each article,
 * oldest first. Where several of an article are alike, the one whose time fits best.
 */
export function seriesOf(first: FigureFit, fits: readonly FigureFit[], anywhere = SAME_NAME): FigureFit[] {
  const alike = fits.filter(
    (fit) =>
      fit === first ||
      (fit.article.district === first.article.district &&
        (first.article.district !== null || likeness(labelOf(fit), labelOf(first)) >= anywhere) &&
        comparable(fit.figure, first.figure) &&
        tellsOfChange(fit.figure) === tellsOfChange(first.figure) &&
        fit.share >= first.share - SHARE_LESS &&
        likeness(labelOf(fit), labelOf(first)) >= SAME_LABEL),
  );
  const ofArticle = new Map<string, FigureFit>();
  for (const fit of alike.toSorted((a, b) => b.time - a.time)) {
    if (!ofArticle.has(fit.article.id)) ofArticle.set(fit.article.id, fit);
  }
  return [...ofArticle.values()].toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
}

/**
 * Of a measure's printings the one of the time asked for; the newest where none is asked for, as far as its label says the
 * same and no less of the question stands with it, or the question wants the newest outright, the first or the last but one.
 */
export function printingFor({ periods, folded }: Question, first: FigureFit, fits: readonly FigureFit[]): FigureFit {
  const wanted = printingAsked(folded);
  const series = seriesOf(first, fits, wanted === null ? SAME_NAME : SAME_LABEL);
  const asked = periods.some(({ to }) => to !== null);
  if (asked) {
    return series
      .filter((fit) => fit.article.district !== null || fit.article === first.article || isDoubtful(first))
      .filter(
        (fit) =>
          fit.share >= first.share - NO_LESS && (isDoubtful(first) || fit.time >= VERY_SAME || fit.time === first.time),
      )
      .reduce((best, fit) => (fit.time > best.time || isNewer(fit, best) ? fit : best), first);
  }
  const printed = series
    .filter((fit) => fit.article.district !== null || wanted !== null)
    .filter(
      (fit) =>
        wanted !== null || (fit.share >= first.share - NO_LESS && likeness(labelOf(fit), labelOf(first)) >= ALIKE),
    );
  const days = [...new Set([first, ...printed].map(dayOf))].sort();
  const day = days.at({ oldest: 0, previous: -2, newest: -1 }[wanted ?? 'newest']);
  return dayOf(first) === day ? first : (printed.find((fit) => dayOf(fit) === day) ?? first);
}

function dayOf({ article }: FigureFit): string {
  return article.date ?? '';
}

/** Of two printings whose time fits alike the newer one. */
function isNewer(fit: FigureFit, best: FigureFit): boolean {
  return fit.time === best.time && dayOf(fit) > dayOf(best);
}

/** A figure whose time fits so badly gives way to any whose fits better; another one only to the very days asked for. */
const DOUBTFUL = 0.1;
const VERY_SAME = 0.8;

/** Whether a figure is of the time asked for by its words alone: the paper's own 今年. */
function isDoubtful({ time }: FigureFit): boolean {
  return time > 0 && time < DOUBTFUL;
}

const NO_LESS = 0.05;
const ALIKE = 0.75;

function labelOf({ figure, article }: FigureFit): string {
  const place = article.district?.replace(/[区县市]$/, '') ?? '';
  return figure.label
    .replace(place, '')
    .replace(/^[区县市]?(?:全[区县市])?/, '')
    .replace(CAME_TO, '');
}
