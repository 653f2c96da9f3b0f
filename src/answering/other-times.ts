import { districtName } from '../lookup/names.ts';
import type { Answer } from '../model/answer.ts';
import { daysBetween } from '../text/day.ts';
import { foldText } from '../text/fold.ts';
import { monthWords, periodWords } from '../text/period-words.ts';
import { phrase } from '../text/phrase.ts';
import type { Candidate } from './choosing/candidates.ts';
import type { Evidence } from './choosing/evidence.ts';
import { type FigureFit, fitFigures } from './choosing/pick-figure.ts';
import { mayBeOlder, timeFit } from './choosing/time-fit.ts';
import { labelOf, nothing, withoutPlace } from './compose.ts';
import { statesNumber } from './guard.ts';
import { seriesOf } from './kinds/series.ts';
import type { Question } from './question/question.ts';

/** A figure below this fit is of another measure than the one asked for. */
const FITS = 0.5;
/** The share of the question's terms, by weight, that must stand with it. */
const SHARED = 0.6;
/** Times that are offered. */
const OFFERED = 4;

/**
 * Says that a measure is printed, but not for the time asked for, and offers the times it is printed for; null where no
 * time is asked for, or the measure is not printed for another.
 */
export function onlyOtherTimes(
  question: Question,
  candidates: readonly Candidate[],
  evidence: Evidence,
): Answer | null {
  const [asked] = question.periods;
  if (asked === undefined) return null;
  const fits = fitFigures(withoutTimes(question), candidates, evidence).filter(
    ({ score, share }) => score >= FITS && share >= SHARED,
  );
  const [best] = fits;
  if (best === undefined || !isOfAnotherTime(best, question) || mayBeOlder(asked, best.article.date)) return null;
  const { language } = question;
  const offers = new Map<string, { label: string; ask: string }>();
  for (const fit of nearestFirst(seriesOf(best, fits), question)) {
    const offer = offerOf(fit, question);
    if (offer !== null && !offers.has(offer.label)) offers.set(offer.label, offer);
  }
  return nothing(question, 'no_figure', {
    text: phrase('answer.nothing.other_times', language),
    alternatives: [...offers.values()].slice(0, OFFERED),
  });
}

/** The question without its times; 二季度 is none of its sides either. */
function withoutTimes(question: Question): Question {
  const folded = question.periods.reduce((text, { printed }) => text.replace(foldText(printed), '|'), question.folded);
  return { ...question, folded, periods: [] };
}

/** A figure of only a part of the time fits a little. */
const PARTLY = 0.8;

function isOfAnotherTime({ figure, article }: FigureFit, { periods }: Question): boolean {
  const time = timeFit(periods, figure, { date: article.date, sentence: '' });
  return time < 0 || (time > 0 && time < PARTLY && figure.period !== null);
}

/** The printings by how far they lie from the time asked for. */
function nearestFirst(fits: readonly FigureFit[], { periods: [asked] }: Question): FigureFit[] {
  const wanted = asked?.to ?? asked?.from ?? '';
  const away = (fit: FigureFit) => Math.abs(daysBetween(wanted, dayOf(fit)));
  return fits.filter((fit) => dayOf(fit) !== '' && wanted !== '').toSorted((a, b) => away(a) - away(b));
}

function dayOf({ figure, article }: FigureFit): string {
  return figure.period?.to ?? article.date ?? '';
}

/** A printing as a question of its own, named by its measure and its time, or by the month of its report. */
function offerOf({ figure, article }: FigureFit, { language }: Question): { label: string; ask: string } | null {
  const place = article.district === null ? '' : districtName(article.district, language);
  const label = labelOf(withoutPlace(figure, article.district), language);
  const time = figure.period?.to != null ? periodWords(figure.period) : monthWords(article.date ?? '');
  if (label === '' || statesNumber(label)) return null;
  const period = phrase('answer.period', language, { period: time });
  return {
    label: `${place} ${label}${period}`.trim(),
    ask: phrase('answer.ask_figure', language, { place, label: `${time}${label}` }),
  };
}
