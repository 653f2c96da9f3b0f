import { LINES } from '../../limits/answering.ts';
import type { Answer } from '../../model/answer.ts';
import type { Article } from '../../model.ts';
import { rarityIn, tellOneEvent } from '../../search/events.ts';
import type { DocumentFrequencies } from '../../search/index/document-frequencies.ts';
import { outlineOf } from '../../search/outline.ts';
import { leadQuote } from '../../search/passages/lead-quote.ts';
import { besides } from '../../search/stories.ts';
import { phrase } from '../../text/phrase.ts';
import { answered, entryOf } from '../compose.ts';
import type { Subject } from '../listing/belonging.ts';
import { membersOf } from '../listing/members.ts';
import type { Query } from '../query.ts';
import { bearingTitle, itemOf } from '../say.ts';
import type { Picked } from './pick.ts';

/** Tells an event: the newest state of it in a passage, and what was reported before as dated lines. */
export function answerStory(
  query: Query,
  picked: Pick<Picked, 'article' | 'quotes'>,
  { articles, spread, subject }: { articles: readonly Article[]; spread: DocumentFrequencies; subject: Subject },
): Answer {
  const own = outlineOf(picked.article);
  const weightOf = rarityIn(spread);
  const belongs = new Set(membersOf(subject, articles.map(outlineOf), 'topic').map(({ outline }) => outline.article));
  const others = [...new Map(articles.map((article) => [`${article.id} ${article.title}`, article])).values()].filter(
    (article) =>
      article.id !== picked.article.id && (belongs.has(article) || tellOneEvent(own, outlineOf(article), weightOf)),
  );
  return tellEvent(query, picked, others);
}

/** Tells an event by a passage of one report, and by the dated lines of others. */
export function tellEvent(
  { question }: Pick<Query, 'question'>,
  picked: Pick<Picked, 'article' | 'quotes'>,
  others: readonly Article[],
): Answer {
  const told = others
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .slice(0, LINES.story)
    .flatMap((article) => {
      const quote = leadQuote(article, [], bearingTitle(article));
      return quote === null ? [] : [{ article, quote }];
    });
  const lines = told.map(({ article, quote }) => itemOf(article, quote, question.language));
  const listed = [picked.article, ...told.map(({ article }) => article)];
  return answered(question, {
    says: [
      { kind: 'passage', quotes: picked.quotes },
      ...(lines.length === 0
        ? []
        : [{ kind: 'line' as const, text: phrase('answer.course', question.language) }, ...lines]),
    ],
    article: besides(picked.article, []),
    quotes: [...picked.quotes, ...told.map(({ quote }) => quote)],
    listed: told.length === 0 ? [] : listed.map(entryOf),
  });
}
