import type { Question } from '../../asking/question.ts';
import { timeOf } from '../../figures/dates/times.ts';
import { districtName } from '../../lookup/names.ts';
import type { Answer } from '../../model/answer.ts';
import { daysBetween } from '../../text/day.ts';
import { foldText } from '../../text/fold.ts';
import { monthWords, periodWords } from '../../text/period-words.ts';
import { phrase } from '../../text/phrase.ts';
import { seriesOf } from '../../weighing/figures/series.ts';
import type { Found } from '../../weighing/figures/signals.ts';
import { mayBeOlder, timeFit } from '../../weighing/figures/time-fit.ts';
import { type Fit, likelyFor } from '../../weighing/figures/weigh.ts';
import { nothing } from '../compose.ts';
import { statesNumber } from '../guard.ts';
import { labelOf, withoutPlace } from '../say.ts';

/** Times that are offered. */
const OFFERED = 4;
/** A figure of only a part of the time fits a little. */
const PARTLY = 0.8;

/**
 * Says that a measure is printed, but not for the time asked for, and offers the times it is printed for; null where no
 * time is asked for, or the measure is not printed for another.
 */
export function onlyOtherTimes(question: Question, found: readonly Found[]): Answer | null {
  const { language, periods } = question;
  const [asked] = periods;
  if (asked === undefined) return null;
  const fits = likelyFor(withoutTimes(question), found);
  const [best] = fits;
  if (best === undefined || !isUntimely(best, question) || mayBeOlder(asked, best.article.date)) return null;
  const wanted = asked.to ?? asked.from ?? '';
  const away = (fit: Fit) => Math.abs(daysBetween(wanted, timeOf(fit)));
  const offers = seriesOf(best, fits)
    .filter((fit) => timeOf(fit) !== '' && wanted !== '')
    .toSorted((a, b) => away(a) - away(b))
    .flatMap((fit) => offerOf(fit, question));
  return nothing(question, 'no_figure', {
    text: phrase('answer.nothing.other_times', language),
    alternatives: [...new Map(offers.map((offer) => [offer.label, offer])).values()].slice(0, OFFERED),
  });
}

/** The question without its times; 二季度 is none of its sides either. */
function withoutTimes(question: Question): Question {
  const folded = question.periods.reduce((text, { printed }) => text.replace(foldText(printed), '|'), question.folded);
  return { ...question, folded, periods: [] };
}

/** Whether a figure is of another time than the one asked for, or of only a part of it. */
function isUntimely({ figure, article }: Fit, { periods }: Question): boolean {
  const time = timeFit(periods, figure, { date: article.date, sentence: '' });
  return time < 0 || (time > 0 && time < PARTLY && figure.period !== null);
}

/** A printing as a question of its own, named by its measure and its time, or by the month of its report. */
function offerOf({ figure, article }: Fit, { language }: Question): { label: string; ask: string }[] {
  const place = article.district === null ? '' : districtName(article.district, language);
  const label = labelOf(withoutPlace(figure, article.district), language);
  const time = figure.period?.to != null ? periodWords(figure.period) : monthWords(article.date ?? '');
  if (label === '' || statesNumber(label)) return [];
  const period = phrase('answer.period', language, { period: time });
  const ask = phrase('answer.ask_figure', language, { place, label: `${time}${label}` });
  return [{ label: `${place} ${label}${period}`.trim(), ask }];
}
