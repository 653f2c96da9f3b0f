import { dated } from '../../answering/answer.ts';
import type { Archive } from '../../answering/archive.ts';
import { nothingFor } from '../../answering/nothing.ts';
import { tellEvent } from '../../answering/operators/story.ts';
import type { Query } from '../../answering/query.ts';
import { LINES } from '../../limits/answering.ts';
import type { Answer } from '../../model/answer.ts';
import type { Article, Day } from '../../model.ts';
import { rarityIn, tellOneEvent } from '../../search/events.ts';
import { outlineOf } from '../../search/outline.ts';
import { leadQuote } from '../../search/passages/lead-quote.ts';
import { summarise } from '../../search/passages/summary.ts';
import { tellSameEvent } from '../../search/same-event.ts';

/**
 * Tells the event of one report: the newest state of it in a passage, and the other reports of it as dated lines. Those are of it
 * that one would be put together with by its words, and those that an answer names as where else it stands.
 * @param archive.listed - Reports among which the others are.
 */
export function tellStory(
  query: Pick<Query, 'question'>,
  article: Article,
  { listed, spread, coverage }: Pick<Archive, 'listed' | 'spread' | 'coverage'>,
  { today }: { today: Day },
): Answer {
  const own = outlineOf(article);
  const weightOf = rarityIn(spread);
  const others = listed.filter(
    (other) =>
      other.id !== article.id && (tellOneEvent(own, outlineOf(other), weightOf) || tellSameEvent(article, other)),
  );
  const event = [article, ...others];
  const newest = event.reduce((one, other) => ((other.date ?? '') > (one.date ?? '') ? other : one));
  const [first = leadQuote(newest), ...more] = summarise(newest, { sentences: LINES.story });
  if (first === null) return nothingFor(query.question, 'no_match', { coverage });
  const rest = event.filter((one) => one !== newest);
  const told = tellEvent(query, { article: newest, quotes: [first, ...more] }, rest);
  return dated(told, { today, newest: coverage.latest });
}
