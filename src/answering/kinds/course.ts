import type { Answer } from '../../model/answer.ts';
import { ASKS } from '../../tables/asks.ts';
import { phrase } from '../../text/phrase.ts';
import type { Candidate } from '../choosing/candidates.ts';
import type { Evidence } from '../choosing/evidence.ts';
import { isOn } from '../choosing/holding.ts';
import { answered } from '../compose.ts';
import type { Question } from '../question/question.ts';
import { summarise } from '../summary.ts';
import { itemLine } from './listing.ts';

/** Reports that a course is told by, the newest ones. */
const TOLD = 4;

/**
 * Answers how something went on: what its place's reports on it say, each by the sentence that says most, oldest first.
 * Null where a question asks for no course, or fewer than two reports are on the thing.
 */
export function answerCourse(
  question: Question,
  { candidates, evidence }: { candidates: readonly Candidate[]; evidence: Evidence },
): Answer | null {
  const { folded, language, terms } = question;
  if (!ASKS.course.test(folded) || terms.length === 0) return null;
  const on = candidates.flatMap(({ article }) => (isOn(article, question, evidence) ? [article] : []));
  const ofPlace = on.filter(({ district, date }) => district === on[0]?.district && date !== null);
  // Of one day the best report is enough.
  const told = [...new Map(ofPlace.toReversed().map((article) => [article.date, article])).values()]
    .flatMap((article) => {
      const [quote] = summarise(article, { sentences: 1 });
      return quote === undefined ? [] : [{ article, quote }];
    })
    .toSorted((a, b) => (a.article.date ?? '').localeCompare(b.article.date ?? ''))
    .slice(-TOLD);
  const last = told.at(-1);
  if (last === undefined || told.length < 2) return null;
  return answered(question, {
    text: [
      phrase('answer.course', language),
      ...told.map(({ article, quote }) => itemLine(article, quote, 'reports', language)),
    ].join('\n'),
    article: last.article,
    quotes: told.toReversed().map(({ quote }) => quote),
  });
}
