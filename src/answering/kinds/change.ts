import type { Answer } from '../../model.ts';
import { SAYS } from '../../tables/says.ts';
import type { Candidate } from '../choosing/candidates.ts';
import type { Evidence } from '../choosing/evidence.ts';
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
  const printed = answerFigure(question, candidates, evidence);
  const says = printed?.figure != null && SAYS.change.test(printed.figure.label.replace(CAME_TO, ''));
  return says ? printed : answerTrend(question, candidates, evidence);
}
