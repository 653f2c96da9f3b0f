import type { Article } from '../model.ts';
import type { Library } from '../ports.ts';
import { OF_PLACE } from './find-candidates.ts';

/** The newest articles on a topic; of one day, those that are most about it first. */
export async function onTopic(topic: string, library: Library): Promise<Article[]> {
  const articles = await library.list({ topic, limit: OF_PLACE });
  return articles.toSorted(
    (a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.topics.indexOf(topic) - b.topics.indexOf(topic),
  );
}
