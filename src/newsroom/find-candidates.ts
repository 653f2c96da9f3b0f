import { namesOnlyAMeasure } from '../answering/kinds/figure.ts';
import type { Question } from '../answering/question/question.ts';
import { SEARCH } from '../limits.ts';
import type { Article } from '../model.ts';
import type { Library } from '../ports.ts';
import type { Finder, Words } from '../search/finder.ts';

/** Articles of a named place that are looked at besides those that the words found. */
export const OF_PLACE = 20;

/** The articles whose words the question shares, and those about the places that it names. */
export async function candidates(
  words: string,
  question: Question,
  { library, search }: { library: Library; search: Finder['search'] },
): Promise<{ article: Article; score: number }[]> {
  const matches = await search(words, SEARCH.candidates);
  const scores = new Map(matches.map(({ id, score }) => [id, score]));
  const ofPlaces = await Promise.all(
    [...new Set(question.places.flatMap(({ district, place }) => [district ?? place]))].map((district) =>
      library.list({ district, limit: OF_PLACE }),
    ),
  );
  // 面积有多大 finds no article by its words: what the latest ones measure is offered.
  const latest = namesOnlyAMeasure(question) ? await library.list({ limit: OF_PLACE }) : [];
  for (const { id } of [...ofPlaces.flat(), ...latest]) if (!scores.has(id)) scores.set(id, 0);
  const articles = await library.articles([...scores.keys()]);
  return articles.map((article) => ({ article, score: scores.get(article.id) ?? 0 }));
}

/** Whether some article of the archive holds a word. */
export function knowing(words: Words): (word: string) => boolean {
  return (word) => words.documentFrequency(word) > 0;
}
