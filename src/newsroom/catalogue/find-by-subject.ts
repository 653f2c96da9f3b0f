import { OF_PLACES } from '../../limits/answering.ts';
import type { Article } from '../../model.ts';
import type { Library } from '../../ports.ts';

/** The newest articles on a topic; of one day, those that are most about it first. */
export async function onTopic(topic: string, library: Library): Promise<Article[]> {
  const articles = await library.list({ topic, limit: OF_PLACES.each });
  return articles.toSorted(
    (a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.topics.indexOf(topic) - b.topics.indexOf(topic),
  );
}
