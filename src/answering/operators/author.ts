import type { Question } from '../../asking/question.ts';
import type { Answer } from '../../model/answer.ts';
import type { Article } from '../../model.ts';
import { summarise } from '../../search/passages/summary.ts';
import { phrase } from '../../text/phrase.ts';
import { answered } from '../compose.ts';

/** Answers who wrote or photographed an article, from its byline. */
export function answerAuthor(question: Question, article: Article): Answer {
  const { language } = question;
  const { office = null, people = [] } = article.byline ?? {};
  const values = { people: people.join('、'), office: office ?? '' };
  const text =
    people.length === 0
      ? phrase(office === null ? 'answer.no_byline' : 'answer.office_only', language, values)
      : phrase(office === null ? 'answer.author' : 'answer.author_office', language, values);
  return answered(question, {
    says: [{ kind: 'line', text }],
    article,
    quotes: summarise(article, { sentences: 1 }),
    short: people.length === 1 ? (people[0] ?? null) : null,
  });
}
