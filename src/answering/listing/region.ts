import type { Question } from '../../asking/question.ts';
import { countriesIn } from '../../lookup/countries.ts';
import type { Article } from '../../model.ts';
import { type Outline, outlineOf } from '../../search/outline.ts';
import { ASKS } from '../../tables/asks.ts';
import { OWN_COUNTRY } from '../../tables/countries.ts';

/** Whether news is asked of one's own country or of all others. */
export type Region = 'home' | 'abroad';

/** Where what is asked of happens; null where a question says nothing of it, or wants both. */
export function regionOf({ folded }: Pick<Question, 'folded'>): Region | null {
  const [home, abroad] = [ASKS.at_home.test(folded), ASKS.abroad.test(folded)];
  if (home === abroad) return null;
  return home ? 'home' : 'abroad';
}

/** A word without what only says where: 国外地震 is 地震, and nothing is left of 国外. */
export function withoutRegion(word: string): string {
  return word.replace(ASKS.at_home, '').replace(ASKS.abroad, '');
}

const OWN = new RegExp(OWN_COUNTRY.join('|'), 'gu');

/** Reports of a region; all where none is asked for. */
export function inRegion(articles: readonly Article[], region: Region | null): readonly Article[] {
  if (region === null) return articles;
  return articles.filter((article) => isAbroad(outlineOf(article)) === (region === 'abroad'));
}

/** Whether a report is of another country: its head and first words name such oftener than places of one's own. */
export function isAbroad({ title, lead, places }: Outline): boolean {
  const text = `${title}\n${lead}`;
  const others = countriesIn(text).length;
  if (others === 0) return false;
  const own = [...text.matchAll(OWN)].length + places.title().length + places.lead().length;
  return others > own;
}
