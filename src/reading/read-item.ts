import { findFigures } from '../figures/find-figures.ts';
import { findPlaces } from '../lookup/find-places.ts';
import { topicsOf } from '../lookup/topics-of.ts';
import { type Article, Day, type NewsItem } from '../model.ts';

/** Reads an item of news that is text already; its id stays the article's id. */
export function readItem(item: NewsItem): Article {
  const paragraphs = item.body
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const title = item.title.trim() === '' ? null : item.title.trim();
  const day = Day.safeParse(item.date.slice(0, 10));
  const date = day.success ? day.data : null;
  const district = findPlaces([title ?? '', paragraphs[0] ?? ''].join('\n'))[0]?.district ?? null;
  return {
    id: item.id,
    title,
    kicker: null,
    subheads: [],
    paragraphs,
    byline: null,
    district,
    topics: topicsOf({ title, kicker: null, paragraphs }).map(({ topic }) => topic),
    figures: paragraphs.flatMap((text, paragraph) =>
      findFigures(text, { articleId: item.id, paragraph, district, today: date }),
    ),
    blocks: [],
    cut: [],
    corrections: [],
    date,
    dated: date === null ? null : 'issue',
    page: null,
    source: item.source?.trim() || null,
    url: item.url?.trim() || null,
  };
}
