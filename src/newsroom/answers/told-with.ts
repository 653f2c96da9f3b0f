import { STORIES } from '../../limits/answering.ts';
import type { Article } from '../../model.ts';
import { itemsOf } from '../../search/passages/items.ts';
import type { Dependencies } from '../archive/lists.ts';

/** The other reports of an article's story that is kept; none where there are only those that words find. */
export async function toldWith(
  { id }: Article,
  { kept, library }: Pick<Dependencies, 'kept' | 'library'>,
): Promise<Article[]> {
  const story = (await kept?.of([id]))?.get(id);
  if (story === undefined || kept === null) return [];
  const others = (await kept.articles(story)).filter((other) => other !== id);
  return (await library.articles(others.slice(-STORIES.told))).flatMap(itemsOf);
}
