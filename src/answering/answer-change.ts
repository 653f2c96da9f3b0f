import type { Answer } from '../model.ts';
import { QUESTION_FORMS } from '../tables/questions.ts';
import { SENTENCE_FORMS } from '../tables/sentences.ts';
import { answerFigure } from './answer-figure.ts';
import { answerTrend } from './answer-trend.ts';
import type { Candidate } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import type { Question } from './question.ts';

/** 涨到 and 减至 say what it came to. */
const CAME_TO = new RegExp(`(?:${SENTENCE_FORMS.change_verb.source})[到至]`, 'gu');

/**
 * Answers by how much something changed (收购价涨了多少): with the change that a report prints, else with the printings
 * side by side. Null where the question asks for no change, or neither is there.
 */
export function answerChange(question: Question, candidates: readonly Candidate[], evidence: Evidence): Answer | null {
  if (!QUESTION_FORMS.asks.change.test(question.folded)) return null;
  const printed = answerFigure(question, candidates, evidence);
  const says = printed?.figure != null && SENTENCE_FORMS.change.test(printed.figure.label.replace(CAME_TO, ''));
  return says ? printed : answerTrend(question, candidates, evidence);
}
