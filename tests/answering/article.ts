import { findFigures } from '../../src/figures/find-figures.ts';
import { deniedIn } from '../../src/figures/taken-back.ts';
import type { Article } from '../../src/model.ts';

/** The day on which the articles of these tests were printed. */
export const PRINTED = '2023-05-12';

/** A small article with the figures that the real figures stage finds in its paragraphs. */
export function articleOf(given: Partial<Article> & { paragraphs: string[] }): Article {
  const { id = 'a1', district = null, date = PRINTED } = given;
  return {
    id,
    title: null,
    kicker: null,
    subheads: [],
    byline: null,
    district,
    topics: [],
    figures: deniedIn(
      { title: given.title ?? null, paragraphs: given.paragraphs },
      given.paragraphs.flatMap((text, paragraph) =>
        findFigures(text, { articleId: id, paragraph, district, today: date }),
      ),
    ),
    blocks: [],
    cut: [],
    corrections: [],
    date,
    dated: date === null ? null : 'issue',
    page: null,
    source: null,
    url: null,
    ...given,
  };
}
