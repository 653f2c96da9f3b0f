import type { Question } from '../../asking/question.ts';
import { likeness, plainer } from '../../figures/alike.ts';
import { comparable } from '../../figures/amounts/convert.ts';
import { lengthOf } from '../../figures/dates/times.ts';
import type { Answer, Computed, Note } from '../../model/answer.ts';
import { phrase } from '../../text/phrase.ts';
import type { Fit } from '../../weighing/figures/weigh.ts';
import { answered, figureStatement, quotesOf } from '../compose.ts';

/** Lengths of two periods, as a share, below which they are not of one kind: a month and a quarter. */
const SAME_LENGTH = 0.8;
/** The share of two labels' letters below which they measure different things. */
const ALIKE = 0.3;

type Shown = {
  /** What is said of them all. */
  head: string;
  /** The figure that answers, and whose report is cited; the first of them where none is named. */
  lead?: Fit;
  computed?: readonly Computed[];
  notes?: readonly Note[];
  /** Whose lines tell the day of their reports. */
  dated?: (fit: Fit) => boolean;
};

/** Printed figures under one another, each as a line, as one answer. */
export function sideBySide(question: Question, fits: readonly [Fit, ...Fit[]], shown: Shown): Answer {
  const { head, lead = fits[0], computed = plainer(lead.figure), notes = notesOn(fits, question), dated } = shown;
  const lines = fits.map((fit) => {
    const { date } = fit.article;
    return figureStatement(fit, dated?.(fit) === true && date !== null ? { date } : {});
  });
  return answered(question, {
    says: [{ kind: 'line', text: head }, ...lines],
    article: lead.article,
    quotes: quotesOf([lead, ...fits.filter((fit) => fit !== lead)]),
    figure: lead.figure,
    figures: fits.map(({ figure }) => figure),
    computed: [...computed],
    notes,
  });
}

/** What keeps figures from being compared outright. */
function notesOn([first, ...rest]: readonly [Fit, ...Fit[]], { language }: Question): Note[] {
  const differ = (said: 'answer.periods_differ' | 'answer.measures_differ') => [
    { kind: 'period_differs' as const, text: phrase(said, language) },
  ];
  if (!rest.every(({ figure }) => comparable(figure, first.figure))) return [];
  return [
    ...(rest.every((fit) => sameLength(first, fit)) ? [] : differ('answer.periods_differ')),
    ...(rest.every((fit) => sameMeasure(first, fit)) ? [] : differ('answer.measures_differ')),
  ];
}

/** Whether two figures measure the same, as far as their labels tell. */
export function sameMeasure(a: Fit, b: Fit): boolean {
  return likeness(a.figure.label, b.figure.label) >= ALIKE;
}

/** Whether two figures are of times of one length, as far as these are printed. */
export function sameLength(a: Fit, b: Fit): boolean {
  const [one, other] = [a, b].map(({ figure: { period } }) => (period === null ? null : lengthOf(period)));
  return one == null || other == null || Math.min(one, other) / Math.max(one, other) >= SAME_LENGTH;
}
