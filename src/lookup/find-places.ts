import { fold } from '../text/fold.ts';
import type { Level, Place } from './gazetteer.ts';
import { isPlaceHere, placesInContext, type Spotted } from './place-context.ts';
import { pairAt, type SpellingKind, spellingsByPair } from './place-index.ts';

/**
 * A place that a text names: `text.slice(start, end) === printed`, offsets in UTF-16 code units of the given text.
 * `place` is the official name of the row found. `district` is the name its news is kept under: the Chongqing district
 * that it is or lies in, outside Chongqing the place itself; null for Chongqing as a whole and for a town whose name
 * several districts have, which `among` then lists ([] when certain).
 */
export type PlaceMention = {
  district: string | null;
  place: string;
  level: Level;
  printed: string;
  start: number;
  end: number;
  kind: SpellingKind;
  among: string[];
};

/**
 * Finds every place of the gazetteer that a text names exactly, in printed order, the longest name winning;
 * traditional script and the known misreadings count too.
 */
export function findPlaces(text: string): PlaceMention[] {
  const folded = fold(text);
  return settle(spot(folded.text)).map(({ start, end, spelling, places }) => {
    const [place] = places;
    const from = folded.at[start] ?? 0;
    const close = endOfCharacter(text, folded.at[end - 1] ?? from);
    const certain = places.length === 1;
    return {
      district: certain ? place.district : null,
      place: place.name,
      level: place.level,
      printed: text.slice(from, close),
      start: from,
      end: close,
      kind: spelling.kind,
      among: certain ? [] : places.flatMap(({ district }) => district ?? []),
    };
  });
}

// The next folded unit may stand far behind, after spaces that are no part of the name.
function endOfCharacter(text: string, start: number): number {
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}

/** A spotted name with the places that it still may mean: towns of one name, or the one it is. */
type Candidate = Spotted & { places: readonly [Place, ...Place[]] };

function spot(text: string): Candidate[] {
  const index = spellingsByPair();
  const spotted: Candidate[] = [];
  for (let i = 0; i < text.length; ) {
    const spelling = index.get(pairAt(text, i))?.find((candidate) => text.startsWith(candidate.text, i));
    if (spelling === undefined) {
      i += 1;
      continue;
    }
    const here = { start: i, end: i + spelling.text.length, spelling };
    const before = spotted.at(-1)?.end === i ? spotted.at(-1) : undefined;
    const places = placesInContext(here, before?.places[0]);
    if (places !== null && isPlaceHere(text, here, before?.places[0])) spotted.push({ ...here, places });
    i = here.end;
  }
  return spotted;
}

// A town whose name several districts have is that of the district which the text names nearest to it.
function settle(spotted: readonly Candidate[]): Candidate[] {
  const certain = Map.groupBy(
    spotted.filter(({ places }) => places.length === 1),
    ({ places }) => places[0].district,
  );
  return spotted.map((town) => {
    if (town.places.length === 1) return town;
    const [near] = town.places
      .map((place) => ({ place, start: nearestStart(certain.get(place.district) ?? [], town.start) }))
      .filter(({ start }) => start !== null)
      .sort((a, b) => distance(a.start, town) - distance(b.start, town) || (a.start ?? 0) - (b.start ?? 0));
    return near === undefined ? town : { ...town, places: [near.place] };
  });
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
