import { saying } from '../../answering/compose.ts';
import { OFFERED } from '../../limits.ts';
import type { AnswerReply } from '../asked.ts';

/**
 * A reply that offers no more than one can choose from. None of it is tried first, which would be a question of its own: a place
 * of which the archive has reports, the title of a report, and a measure that it prints have an answer by what they are.
 */
export function withFewOffers(reply: AnswerReply): AnswerReply {
  const { answer } = reply;
  if (answer.alternatives.length <= OFFERED) return reply;
  const alternatives = answer.alternatives.slice(0, OFFERED);
  const labels = new Set(alternatives.map(({ label }) => label));
  const kept = answer.statements.filter((one) => one.kind !== 'offer' || labels.has(one.label));
  const said = kept.length === answer.statements.length ? {} : saying(kept, answer.language);
  return { ...reply, answer: { ...answer, ...said, alternatives } };
}
