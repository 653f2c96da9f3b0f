import type { Answer } from '../model.ts';
import { answerFigure } from './answer-figure.ts';
import { answerTrend } from './answer-trend.ts';
import type { Candidate } from './candidates.ts';
import { asksForChange } from './change-asked.ts';
import type { Evidence } from './evidence.ts';
import type { Question } from './question.ts';

const SAYS_CHANGE = /[增涨多降减少跌升]|同比|环比/;
/** 涨到 and 减至 say what it came to. */
const CAME_TO = /[涨增降升减加](?:长|加|少)?[到至]/g;

/**
 * Answers by how much something changed (收购价涨了多少): with the change that a report prints, else with the printings
 * side by side. Null where the question asks for no change, or neither is there.
 */
export function answerChange(question: Question, candidates: readonly Candidate[], evidence: Evidence): Answer | null {
  if (!asksForChange(question)) return null;
  const printed = answerFigure(question, candidates, evidence);
  const says = printed?.figure != null && SAYS_CHANGE.test(printed.figure.label.replace(CAME_TO, ''));
  return says ? printed : answerTrend(question, candidates, evidence);
}
