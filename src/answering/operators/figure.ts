import { printingAsked } from '../../asking/asked-times.ts';
import type { Question } from '../../asking/question.ts';
import { isMeasure } from '../../asking/wanted.ts';
import { contradicting, plainer } from '../../figures/alike.ts';
import { overlap } from '../../figures/dates/times.ts';
import { sameMeasure } from '../../figures/measure.ts';
import { SHORT_FROM } from '../../limits/answering.ts';
import { districtName } from '../../lookup/names.ts';
import type { Answer, Note } from '../../model/answer.ts';
import type { Period } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { phrase } from '../../text/phrase.ts';
import { byTheirSentences } from '../../weighing/figures/by-sentence.ts';
import { goesOn } from '../../weighing/figures/goes-on.ts';
import { seriesOf } from '../../weighing/figures/series.ts';
import type { Found } from '../../weighing/figures/signals.ts';
import { surenessOf } from '../../weighing/figures/sureness.ts';
import { type Fit, fitsFor } from '../../weighing/figures/weigh.ts';
import type { Scored } from '../../weighing/score.ts';
import { ambiguous, answered, contradictionNote, figureStatement, quotesOf } from '../compose.ts';
import { statesNumber } from '../guard.ts';
import { labelOf, withoutPlace } from '../say.ts';

/** Fits closer than this are equal to a question of few letters and no place (改造了多少), which hardly tells them apart. */
const EQUAL = 1.5;
/** Letters of a question's terms that are so few that it may well mean either of two figures. */
const FEW_LETTERS = 4;
const OFFERED = 6;
/** A printing of another day may be so much less likely and stand for the figure. */
const PRINTED_AGAIN = 1;

/**
 * Answers a question for a number with the likeliest figure; null where none is likelier than that none is. How likely its
 * sentence is to answer counts with it.
 * @param sentences - Those that were weighed for the question, the best first.
 */
export function answerFigure(question: Question, found: readonly Found[], sentences: readonly Scored[]): Answer | null {
  const all = fitsFor(question, found);
  const likely = all.filter(({ score, time }) => score > 0 && time >= 0);
  const [best, ...others] = byTheirSentences(likely, sentences);
  if (best === undefined) return null;
  const offers = offersOf(question, [best, ...others.filter((fit) => isMeantEqually(question, best, fit))]);
  // One choice is none: then the best answers.
  if (offers.length > 1) return ambiguous(question, phrase('answer.ambiguous', question.language), offers);
  const fit = ASKS.change.test(question.folded) ? best : printingOf(question, best, all);
  const { figure, article } = fit;
  const rivals = contradicting(
    figure,
    article.date,
    found.map((one) => one.article),
  );
  if (surenessOf([best, ...others], sentences) < SHORT_FROM.figure) return unmarked(question, fit);
  const given = answered(question, {
    says: [figureStatement(fit)],
    article,
    quotes: quotesOf([fit, ...rivals]),
    short: figure.printed,
    figure,
    figures: [figure, ...rivals.map((rival) => rival.figure)],
    computed: plainer(figure),
    notes: [...periodNote(question, figure.period), ...rivals.map((rival) => contradictionNote(rival, question))],
  });
  return seriesOf(fit, all).length > 1 ? { ...given, again: true } : given;
}

/** The words in which the likeliest figure stands, as far as anyone can tell: the reader finds the one that is asked for. */
function unmarked(question: Question, { figure, article }: Fit): Answer {
  const quotes = quotesOf([{ figure, article }]);
  return answered(question, { says: [{ kind: 'passage', quotes }], article, quotes });
}

/** Whether a question is too vague to tell two figures apart: of other places, or of other measures. */
function isMeantEqually({ places, terms, wanted }: Question, best: Fit, fit: Fit): boolean {
  const onlyMeasure =
    places.length === 0 && wanted !== null && !wanted.loose && terms.every(({ text }) => isMeasure(text));
  const letters = terms.reduce((sum, { text }) => sum + text.length, 0);
  // Of ages none is of a measure of its own: the passage tells whose each is.
  const isAge = fit.figure.dimension === 'age';
  const few = places.length === 0 && letters <= FEW_LETTERS && !isAge && best.score - fit.score < EQUAL;
  const elsewhere = fit.article.district !== best.article.district;
  return (onlyMeasure || few) && (elsewhere || !sameMeasure(best, fit));
}

/** Each figure as a question of its own, by its place and label; of two with one name the first. */
function offersOf({ language }: Question, fits: readonly Fit[]): Answer['alternatives'] {
  const offers = new Map<string, { label: string; ask: string }>();
  for (const { figure, article } of fits) {
    const place = article.district === null ? '' : districtName(article.district, language);
    const label = labelOf(withoutPlace(figure, article.district), language);
    // A label with a number in it would put that number into a reply without its quote.
    if (label === '' || statesNumber(label)) continue;
    const name = [place, label].filter((part) => part !== '').join(' · ');
    if (!offers.has(name))
      offers.set(name, { label: name, ask: phrase('answer.ask_figure', language, { place, label }) });
  }
  return [...offers.values()].slice(0, OFFERED);
}

/** Of a measure's printings the newest; the first or the last but one where the question wants that; the best where it names a time. */
function printingOf({ periods, folded }: Question, best: Fit, all: readonly Fit[]): Fit {
  const wanted = printingAsked(folded);
  if (wanted === null && periods.length > 0) return best;
  const isPrintedAgain = (fit: Fit) =>
    fit.article.district === null ? goesOn(best, fit) : best.score - fit.score < PRINTED_AGAIN;
  const printed = seriesOf(best, all, 0.5).filter((fit) => wanted !== null || isPrintedAgain(fit));
  const days = [...new Set([best, ...printed].map(dayOf))].sort();
  const day = days.at({ oldest: 0, previous: -2, newest: -1 }[wanted ?? 'newest']);
  return dayOf(best) === day ? best : (printed.find((fit) => dayOf(fit) === day) ?? best);
}

function dayOf({ article }: Fit): string {
  return article.date ?? '';
}

/** The printed time, where it is another than the one asked for: the paper's 去年 is not the reader's. */
function periodNote({ periods: [asked], language }: Question, period: Period | null): Note[] {
  if (asked === undefined || period === null || overlap(asked, period)) return [];
  const days = [period.from, period.to].filter((day) => day !== null).join(' – ');
  const text = phrase('answer.period_differs', language, { period: `${period.printed} (${days})` });
  return [{ kind: 'period_differs', text }];
}
