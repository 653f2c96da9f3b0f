import { DISTRICTS, LOOKALIKES } from '../tables/places.ts';
import { foldText } from '../text/fold.ts';
import { allPlaces, CHONGQING_CODE, districtNamed, type Place } from './gazetteer.ts';

/** How a printed spelling leads to its place; null where it is the name or short name itself. */
export type SpellingKind = 'alias' | 'misreading' | null;

/**
 * One folded spelling and the places it may mean, [] for a word that only looks like a place (繁荣昌盛).
 * `short` marks spellings without 区, 县, 镇 …, which may be part of another word, `within` those that mean a place
 * only right after one that it lies in (河北涿州).
 */
export type PlaceSpelling = { text: string; places: Place[]; kind: SpellingKind; short: boolean; within: boolean };

let index: ReadonlyMap<number, readonly PlaceSpelling[]> | null = null;

/** Simplified names have these and are folded none the less (乾安县); to fold all 5,000 would take 20 ms at the start. */
const CHANGED_BY_FOLD = /[乾闇垻]/;

/** Every spelling by the pair of UTF-16 units that it begins with, longest first. Built when first asked for, in some 15 ms. */
export function spellingsByPair(): ReadonlyMap<number, readonly PlaceSpelling[]> {
  index ??= byPair([...allSpellings().values()]);
  return index;
}

/** The pair of UTF-16 units at a place of a text; no name is shorter. */
export function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);
}

function allSpellings(): Map<string, PlaceSpelling> {
  const all = new Map<string, PlaceSpelling>();
  const add = (
    name: string,
    place: Place | null,
    { kind, short, within = false }: { kind: SpellingKind; short: boolean; within?: boolean },
  ): void => {
    const text = CHANGED_BY_FOLD.test(name) ? foldText(name) : name;
    const known = all.get(text);
    if (known === undefined) all.set(text, { text, places: place ? [place] : [], kind, short, within });
    else if (place && known.places.length > 0 && !known.places.includes(place)) known.places.push(place);
  };
  for (const phrase of Object.values(LOOKALIKES.phrases).flat()) add(phrase, null, { kind: null, short: false });
  const places = allPlaces();
  for (const place of places) add(place.name, place, { kind: null, short: false });
  for (const place of places) if (place.short) add(place.short, place, { kind: null, short: true });
  const byCode = new Map(places.map((place) => [place.adcode, place]));
  for (const place of places) {
    for (const text of namesUnderCity(place, byCode.get(place.parent))) add(text, place, { kind: null, short: false });
  }
  const byName = new Map(places.slice(0, DISTRICTS.length).map((place) => [place.name, place]));
  for (const row of DISTRICTS) {
    const place = byName.get(row.name) ?? null;
    // Of two characters, an alias (沙区, 两江) is found in too much that is none.
    for (const alias of row.aliases) if (alias.length > 2) add(alias, place, { kind: 'alias', short: false });
    for (const text of row.misreadings) add(text, place, { kind: 'misreading', short: text.length < 3 });
  }
  for (const [text, place] of namesWithin(places)) add(text, place, { kind: null, short: true, within: true });
  return all;
}

function namesWithin(places: readonly Place[]): (readonly [text: string, place: Place])[] {
  return places.flatMap((place) => place.within.map((text) => [text, place] as const));
}

// 宁波江北 is not ours: a place elsewhere that shares a name with one of Chongqing is known with its city before it.
function namesUnderCity(place: Place, city: Place | undefined): string[] {
  if (city === undefined || place.level !== 'district') return [];
  const namesake = districtNamed(place.name);
  if (namesake === null || namesake.adcode === place.adcode || city.adcode === CHONGQING_CODE) return [];
  const names = [place.name, namesake.short];
  return [city.name, city.short ?? city.name].flatMap((above) => names.map((name) => above + name));
}

function byPair(spellings: readonly PlaceSpelling[]): ReadonlyMap<number, readonly PlaceSpelling[]> {
  const longestFirst = spellings.toSorted((a, b) => b.text.length - a.text.length);
  return Map.groupBy(longestFirst, ({ text }) => pairAt(text, 0));
}
