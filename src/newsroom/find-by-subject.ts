import { asksForNewest } from '../answering/question/asked-times.ts';
import type { Question } from '../answering/question/question.ts';
import { matchTopic } from '../lookup/topics.ts';
import type { Article } from '../model.ts';
import type { Library } from '../ports.ts';
import { OF_PLACE } from './find-candidates.ts';

/** The articles of a topic, where a question asks for the news on nothing but that. */
export async function articlesOnTopic(
  question: Question,
  { library, isList }: { library: Library; isList: boolean },
): Promise<[Article, ...Article[]] | null> {
  const [term, ...others] = question.terms;
  const asksForNews = question.kind === 'summary' || question.kind === 'statement';
  const namesPlace = question.places.length > 0 || question.unknownPlaces.length > 0;
  if (!asksForNews || term === undefined || others.length > 0 || namesPlace) return null;
  const match = matchTopic(term.text);
  if (match === null || 'near' in match) return null;
  const { name } = match.found;
  // Of what is one of its subjects (高考) a topic has much besides: a list is of that alone.
  if (isList && !term.words.includes(name)) return null;
  const articles = await onTopic(name, library);
  const mostly = isList ? articles.filter(({ topics }) => topics[0] === name) : [];
  const [first, ...rest] = mostly.length > 0 ? mostly : articles;
  return first === undefined ? null : [first, ...rest];
}

/**
 * The articles of the days asked for, or of the newest issue, where a question asks for the news of no other thing; []
 * where nothing was printed in those days.
 */
export async function articlesOfTime(question: Question, library: Library): Promise<Article[] | null> {
  const { kind, terms, places, periods, unknownPlaces, folded } = question;
  if (kind !== 'summary' || terms.length > 0 || places.length > 0 || unknownPlaces.length > 0) return null;
  const [asked] = periods;
  if (asked?.from != null && asked.to != null) {
    return library.list({ from: asked.from, to: asked.to, limit: OF_PLACE });
  }
  const [first, ...rest] = await library.list({ limit: OF_PLACE });
  if (first === undefined || !asksForNewest(folded)) return null;
  return [first, ...rest.filter(({ date }) => date === first.date)];
}

/** The newest articles on a topic; of one day, those that are most about it first. */
export async function onTopic(topic: string, library: Library): Promise<Article[]> {
  const articles = await library.list({ topic, limit: OF_PLACE });
  return articles.toSorted(
    (a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.topics.indexOf(topic) - b.topics.indexOf(topic),
  );
}
