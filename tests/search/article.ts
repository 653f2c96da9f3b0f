import type { Article } from '../../src/model.ts';

/** An article of a title and paragraphs; whatever else it could have is absent. */
export function articleOf(id: string, title: string | null, paragraphs: readonly string[]): Article {
  return {
    id,
    title,
    kicker: null,
    subheads: [],
    paragraphs: [...paragraphs],
    byline: null,
    district: null,
    topics: [],
    figures: [],
    blocks: [],
    cut: [],
    corrections: [],
    date: null,
    dated: null,
    page: null,
    source: null,
    url: null,
  };
}
