import type { Place } from './gazetteer.ts';
import { beginsPhrase, isOrdinary, liesIn, type Spotted } from './place-context.ts';

/** A spotted name with the places that it still may mean: those of one name, or the one it is; `isSure` is false for what may be another word. */
export type Candidate = Spotted & { places: readonly [Place, ...Place[]]; isSure: boolean };

/** What is known of a text: the places spoken of with their order, and whether a person typed it. */
export type Around = { ranks: ReadonlyMap<string, number>; isTyped: boolean };

/**
 * The names that are places, each with the one that is meant as far as that can be told: of a county's name the county that
 * the text has for sure elsewhere (上海市宝山区 for 宝山), else one that is known, else one of a city that the text names.
 */
export function settle(text: string, spotted: readonly Candidate[], { ranks, isTyped }: Around): Candidate[] {
  const certain = spotted.filter(({ places, isSure }) => isSure && places.length === 1);
  const byDistrict = Map.groupBy(certain, ({ places }) => places[0].district);
  const named = new Map(
    certain.flatMap(({ places: [place] }) => (place.adcode === null ? [] : [[place.adcode, place]])),
  );
  return spotted.flatMap((candidate) => {
    const { places, isSure, spelling, start } = candidate;
    const [first] = places;
    if (first.level === 'town') return isSure ? nearest(candidate, byDistrict) : [];
    if (isSure && places.length === 1) return candidate;
    const own = places.find(({ adcode }) => adcode !== null && named.has(adcode));
    const known = firstKnown(places, ranks);
    const inner = places.find((place) => named.values().some((over) => liesIn(place, over)));
    const counts =
      isSure ||
      own !== undefined ||
      (isOrdinary(spelling) ? known !== undefined && beginsPhrase(text, start) : isTyped || known !== undefined);
    return counts ? { ...candidate, places: [own ?? known ?? inner ?? first] } : [];
  });
}

function firstKnown(places: readonly Place[], ranks: ReadonlyMap<string, number>): Place | undefined {
  const rankOf = ({ district }: Place) => ranks.get(district ?? '') ?? Number.POSITIVE_INFINITY;
  const [first] = places
    .filter((place) => rankOf(place) < Number.POSITIVE_INFINITY)
    .sort((a, b) => rankOf(a) - rankOf(b));
  return first;
}

// A town whose name several districts have is that of the district which the text names nearest to it.
function nearest(town: Candidate, certain: ReadonlyMap<string | null, readonly Candidate[]>): Candidate {
  if (town.places.length === 1) return town;
  const [near] = town.places
    .map((place) => ({ place, start: nearestStart(certain.get(place.district) ?? [], town.start) }))
    .filter(({ start }) => start !== null)
    .sort((a, b) => distance(a.start, town) - distance(b.start, town) || (a.start ?? 0) - (b.start ?? 0));
  return near === undefined ? town : { ...town, places: [near.place] };
}

function distance(start: number | null, town: Candidate): number {
  return Math.abs((start ?? Number.POSITIVE_INFINITY) - town.start);
}

/** Where the one of several places in printed order stands that is nearest to `at`, the first of two; null for none. */
function nearestStart(places: readonly Candidate[], at: number): number | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const [before, behind] = [places[low - 1]?.start ?? null, places[low]?.start ?? null];
  if (before === null || behind === null) return before ?? behind;
  return at - before <= behind - at ? before : behind;
}
