import type { Figure, Quote } from '../model.ts';

/** Where words stand in an article: a quote, or the number of a figure. */
export type Place = Pick<Quote | Figure, 'paragraph' | 'start'>;

/** The name of a place on its article's page: `q1-35` is what begins at letter 35 (UTF-16) of paragraph 1, both from 0. */
export function anchorOf({ paragraph, start }: Place): string {
  return `q${paragraph}-${start}`;
}

/** The address of an article's page, of a place on it where one is given; `base` is the archive's own, without a slash at its end. */
export function articleAddress(base: string, id: string, place?: Place | null): string {
  const anchor = place == null ? '' : `#${anchorOf(place)}`;
  return `${base}/articles/${encodeURIComponent(id)}${anchor}`;
}
