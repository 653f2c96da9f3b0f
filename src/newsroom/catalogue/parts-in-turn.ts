import type { Article } from '../../model.ts';
import { partsFor } from '../../search/passages/part.ts';

/** As much of articles as a question looks at (see `partsFor`); to look through a long one takes a while, so others come between. */
export async function partsInTurn(
  articles: readonly Article[],
  words: string,
  pause: () => Promise<void>,
): Promise<Article[]> {
  const partOf = partsFor(words);
  const parts: Article[] = [];
  for (const article of articles) {
    const part = partOf(article);
    parts.push(part);
    if (part !== article) await pause();
  }
  return parts;
}
