import { OLD_DAYS } from '../../limits/answering.ts';
import type { Day } from '../../model.ts';
import type { Reply } from '../../reply.ts';
import { daysBetween } from '../../text/day.ts';
import { withArticles } from '../linked.ts';

/** A list or an answer that says of each of its reports how old it is where that is well behind the newest edition. */
export function aged<R extends Reply>(reply: R, { today, newest }: { today: Day; newest: Day | null }): R {
  if (newest === null) return reply;
  const age = <A extends { date: Day | null }>(article: A): A =>
    article.date === null || daysBetween(article.date, newest) <= OLD_DAYS
      ? article
      : { ...article, old: Math.max(0, daysBetween(article.date, today)) };
  const told = withArticles(reply, age);
  if (told.kind !== 'answer') return told;
  const { answer } = told;
  const statements = answer.statements.map((one) =>
    one.kind === 'item' ? { ...one, article: age(one.article) } : one,
  );
  return { ...told, answer: { ...answer, statements } };
}
