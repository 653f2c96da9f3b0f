import { saying } from '../../answering/compose.ts';
import { OFFERED } from '../../limits.ts';
import type { Alternative, Answer } from '../../model/answer.ts';
import type { AnswerReply } from '../asked.ts';

/** The first few of some questions that have an answer. */
export async function answeredAmong(
  offers: readonly Alternative[],
  ask: (question: string) => Promise<AnswerReply>,
  enough: number = OFFERED.enough,
): Promise<Alternative[]> {
  const answered: Alternative[] = [];
  for (const offer of offers.slice(0, OFFERED.tried)) {
    if (answered.length === enough) break;
    if ((await ask(offer.ask)).answer.status !== 'nothing') answered.push(offer);
  }
  return answered;
}

/** A reply that offers no question which has no answer; whether one of a measure has, and which of several was meant, is tried. */
export async function withAnsweredOffers(
  reply: AnswerReply,
  ask: (question: string) => Promise<AnswerReply>,
): Promise<AnswerReply> {
  const { answer } = reply;
  if (answer.alternatives.length === 0) return reply;
  const alternatives = haveAnswers(answer)
    ? answer.alternatives.slice(0, OFFERED.enough)
    : await answeredAmong(answer.alternatives, ask);
  if (alternatives.length === answer.alternatives.length) return reply;
  const labels = new Set(alternatives.map(({ label }) => label));
  const kept = answer.statements.filter((one) => one.kind !== 'offer' || labels.has(one.label));
  const said = kept.length === answer.statements.length ? {} : saying(kept, answer.language);
  return { ...reply, answer: { ...answer, ...said, alternatives } };
}

/**
 * Whether what is offered has an answer by what it is: a place of which the archive has reports, or the title of a report. Of 1,023
 * places of six archives one had none, of 292 titles none, and to try three takes three questions more.
 */
function haveAnswers({ status, reason }: Answer): boolean {
  return status === 'nothing' && reason !== 'no_figure';
}
