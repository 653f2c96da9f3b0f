import { dated } from '../../answering/answer.ts';
import type { Archive } from '../../answering/archive.ts';
import { subjectOf } from '../../answering/listing/subject.ts';
import { nothingFor } from '../../answering/nothing.ts';
import { answerStory } from '../../answering/operators/story.ts';
import type { Query } from '../../answering/query.ts';
import { LINES } from '../../limits/answering.ts';
import type { Answer } from '../../model/answer.ts';
import type { Article, Day } from '../../model.ts';
import { rarityIn, tellOneEvent } from '../../search/events.ts';
import { outlineOf } from '../../search/outline.ts';
import { leadQuote } from '../../search/passages/lead-quote.ts';
import { summarise } from '../../search/passages/summary.ts';

/**
 * Tells the event of one report: the newest state of it in a passage, and the other reports of it as dated lines.
 * @param archive.listed - Reports among which the others are.
 */
export function tellStory(
  query: Query,
  article: Article,
  { listed, spread, coverage }: Pick<Archive, 'listed' | 'spread' | 'coverage'>,
  { today }: { today: Day },
): Answer {
  const own = outlineOf(article);
  const weightOf = rarityIn(spread);
  const others = listed
    .filter(({ id }) => id !== article.id)
    .filter((other) => tellOneEvent(own, outlineOf(other), weightOf));
  const newest = [article, ...others].reduce((one, other) => ((other.date ?? '') > (one.date ?? '') ? other : one));
  const [first = leadQuote(newest), ...more] = summarise(newest, { sentences: LINES.story });
  if (first === null) return nothingFor(query.question, 'no_match', { coverage });
  const told = answerStory(
    query,
    { article: newest, quotes: [first, ...more] },
    { articles: [article, ...others], spread, subject: subjectOf(query.question, spread) },
  );
  return dated(told, { today, newest: coverage.latest });
}
