import { DISTRICTS, LOOKALIKES } from '../tables.ts';
import { foldText } from '../text/fold.ts';
import { allPlaces, type Place } from './gazetteer.ts';

/** How a printed spelling leads to its place; null where it is the name or short name itself. */
export type SpellingKind = 'alias' | 'misreading' | null;

/**
 * One folded spelling and the places it may mean, [] for a word that only looks like a place (繁荣昌盛).
 * `short` marks spellings without 区, 县, 镇 …, which may be part of another word.
 */
export type Spelling = { text: string; places: Place[]; kind: SpellingKind; short: boolean };

let index: ReadonlyMap<string, readonly Spelling[]> | null = null;

/** Every spelling by its first UTF-16 unit, longest first. Built when first asked for: a few milliseconds. */
export function spellingsByFirst(): ReadonlyMap<string, readonly Spelling[]> {
  index ??= buildIndex();
  return index;
}

/** The spelling that reads exactly so (folded), or null. */
export function spellingOf(text: string): Spelling | null {
  return (
    spellingsByFirst()
      .get(text.charAt(0))
      ?.find((spelling) => spelling.text === text) ?? null
  );
}

function buildIndex(): Map<string, Spelling[]> {
  const all = new Map<string, Spelling>();
  const add = (printed: string, place: Place | null, how: { kind: SpellingKind; short: boolean }): void => {
    const text = foldText(printed);
    const known = all.get(text);
    if (known === undefined) all.set(text, { text, places: place ? [place] : [], ...how });
    else if (place && known.places.length > 0 && !known.places.includes(place)) known.places.push(place);
  };
  for (const phrase of Object.values(LOOKALIKES).flat()) add(phrase, null, { kind: null, short: false });
  const places = allPlaces();
  for (const place of places) add(place.name, place, { kind: null, short: false });
  for (const place of places) if (place.short) add(place.short, place, { kind: null, short: true });
  const byName = new Map(places.slice(0, DISTRICTS.length).map((place) => [place.name, place]));
  for (const row of DISTRICTS) {
    const place = byName.get(row.name) ?? null;
    for (const alias of row.aliases) add(alias, place, { kind: 'alias', short: alias.length < 3 });
    for (const printed of row.misreadings) add(printed, place, { kind: 'misreading', short: printed.length < 3 });
    add(row.traditional, place, { kind: null, short: false });
  }
  return byFirst([...all.values()]);
}

function byFirst(spellings: readonly Spelling[]): Map<string, Spelling[]> {
  const first = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const list = first.get(spelling.text.charAt(0));
    if (list) list.push(spelling);
    else first.set(spelling.text.charAt(0), [spelling]);
  }
  for (const list of first.values()) list.sort((a, b) => b.text.length - a.text.length);
  return first;
}
