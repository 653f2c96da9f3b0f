import { countryMentions } from '../lookup/countries.ts';
import type { Article } from '../model.ts';
import { OWN_COUNTRY } from '../tables/countries.ts';
import { type Outline, outlineOf } from './outline.ts';

/** One's own country, or all others. */
export type Region = 'home' | 'abroad';

const OWN = new RegExp(OWN_COUNTRY.join('|'), 'gu');

/** Reports of a region; all where none is asked for. */
export function inRegion(articles: readonly Article[], region: Region | null): readonly Article[] {
  if (region === null) return articles;
  return articles.filter((article) => isAbroad(outlineOf(article)) === (region === 'abroad'));
}

/** Whether a report is of another country: its head and first words name such oftener than places of one's own. */
export function isAbroad({ title, lead, places }: Outline): boolean {
  const text = `${title}\n${lead}`;
  const others = countryMentions(text).length;
  if (others === 0) return false;
  const own = [...text.matchAll(OWN)].length + places.title().length + places.lead().length;
  return others > own;
}
