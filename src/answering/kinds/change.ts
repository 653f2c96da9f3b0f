import { findDates } from '../../figures/find-dates.ts';
import type { Answer } from '../../model/answer.ts';
import { SAYS } from '../../tables/says.ts';
import type { Candidate } from '../choosing/candidates.ts';
import type { Evidence } from '../choosing/evidence.ts';
import { overlap } from '../choosing/time-fit.ts';
import { asksForChange } from '../question/change-asked.ts';
import type { Question } from '../question/question.ts';
import { answerFigure } from './figure.ts';
import { answerTrend } from './trend.ts';

/** 涨到 and 减至 say what it came to. */
const CAME_TO = new RegExp(`(?:${SAYS.change_verb.source})[到至]`, 'gu');

/**
 * Answers by how much something changed (收购价涨了多少): with the change that a report prints, else with the printings
 * side by side. Null where the question asks for no change, or neither is there.
 */
export function answerChange(question: Question, candidates: readonly Candidate[], evidence: Evidence): Answer | null {
  if (!asksForChange(question)) return null;
  return printedChange(question, candidates, evidence) ?? answerTrend(question, candidates, evidence);
}

/** The change that a report prints, from the time that the question compares with; null for none. */
export function printedChange(question: Question, candidates: readonly Candidate[], evidence: Evidence): Answer | null {
  const printed = answerFigure(question, candidates, evidence);
  if (printed?.figure == null || !SAYS.change.test(printed.figure.label.replace(CAME_TO, ''))) return null;
  return isFrom(question.against, printed) ? printed : null;
}

/** Whether a change is from the time that is asked for: 比去年 as the paper means it, 同比 a year before. */
function isFrom([against]: Question['against'], { figure, article }: Answer): boolean {
  if (against?.from == null || figure === null || article?.date == null) return true;
  // The reader's 去年 may be meant as an older paper's own.
  if (SAYS.yearly.test(figure.quote) && !/\d/.test(against.printed)) return true;
  if (SAYS.yearly.test(figure.quote)) return Number(against.from.slice(0, 4)) === Number(article.date.slice(0, 4)) - 1;
  return findDates(figure.quote, article.date).some((date) => overlap(date, against));
}
