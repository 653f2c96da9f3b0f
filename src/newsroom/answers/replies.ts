import { dated } from '../../answering/answer.ts';
import { withCompanions } from '../../answering/companions.ts';
import { refOf } from '../../answering/compose.ts';
import { guard } from '../../answering/guard.ts';
import { nothingFor } from '../../answering/nothing.ts';
import { answerSummary } from '../../answering/operators/summary.ts';
import type { Question } from '../../asking/question.ts';
import type { Answer } from '../../model/answer.ts';
import type { Article, Coverage, Day } from '../../model.ts';
import { eventsIn } from '../../search/same-event.ts';
import { withoutDoubles } from '../../search/stories.ts';
import type { AnswerReply } from '../asked.ts';

/** Articles offered beside the one that answers: one row of buttons. */
const RELATED = 3;

/** An answer that the guard lets through; one that fails is withheld, and the fault told to whoever logs. */
export function guarded(
  given: Answer,
  question: Question,
  articles: readonly Article[],
  archive: Parameters<typeof nothingFor>[2],
): AnswerReply {
  const faults = guard(given, { question: question.text, articles });
  if (faults.length === 0) return { ...reply(given), question: question.text };
  return {
    ...reply(nothingFor(question, 'no_match', archive)),
    question: question.text,
    fault: `an answer was withheld: ${faults.join('; ')}`,
  };
}

/** The reply with the articles that one may read besides, where it tells of one. */
export function withRelated(given: AnswerReply, found: readonly Article[]): AnswerReply {
  const { status, article } = given.answer;
  if (status !== 'answered' || article === null) return given;
  const told = new Set([article.id, ...(article.also ?? []).map(({ id }) => id)]);
  const related = found.filter(({ id, title }) => !told.has(id) && title !== null).slice(0, RELATED);
  return related.length === 0 ? given : { ...given, related: related.map(refOf) };
}

/** An answer as a reply that everybody may read. */
export function reply(given: Answer): AnswerReply {
  return { kind: 'answer', private: false, answer: given };
}

/** Articles named below the first one of a place or a subject: as many lines as a phone shows with it. */
const OTHERS = 6;

/** Answers with the newest articles of a place or a subject: the news in the first one, and what the others are called. */
export function answerListed(
  question: Question,
  listed: readonly Article[],
  { coverage, today }: { coverage: Coverage; today: Day },
): AnswerReply {
  const archive = { coverage };
  const articles = withoutDoubles(listed);
  const [first, ...rest] = articles;
  if (first === undefined) return reply(nothingFor(question, 'no_match', archive));
  const given = withCompanions(answerSummary(question, [first, ...rest]), question, articles);
  const told = dated(given, { today, newest: coverage.latest });
  // Whoever reports the same event tells nothing else.
  const others = eventsIn([first, ...rest]).flatMap(([one]) =>
    one === undefined || one === first ? [] : [refOf(one)],
  );
  return {
    ...guarded(told, question, articles, archive),
    ...(others.length > 0 && { others: others.slice(0, OTHERS) }),
  };
}
