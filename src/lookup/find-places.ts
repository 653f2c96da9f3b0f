import { fold } from '../text/fold.ts';
import type { Level, Place } from './gazetteer.ts';
import { type Spelling, type SpellingKind, spellingsByFirst } from './place-index.ts';

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
  const found = scan(folded.text);
  const chosen = found.map((hit, i) => choose(hit, found[i - 1]));
  settleByNeighbours(chosen);
  return chosen.map(({ start, end, spelling, place, candidates }) => {
    const from = folded.at[start] ?? 0;
    const to = folded.at[end - 1] ?? from;
    const close = to + ([...text.slice(to)][0]?.length ?? 1);
    return {
      district: candidates.length > 1 ? null : place.district,
      place: place.name,
      level: place.level,
      printed: text.slice(from, close),
      start: from,
      end: close,
      kind: spelling.kind,
      among: candidates.length > 1 ? candidates.flatMap((candidate) => candidate.district ?? []) : [],
    };
  });
}

type Found = { start: number; end: number; spelling: Spelling };
type Chosen = Found & { place: Place; candidates: Place[] };

function scan(text: string): Found[] {
  const index = spellingsByFirst();
  const found: Found[] = [];
  for (let i = 0; i < text.length; ) {
    const spelling = index.get(text.charAt(i))?.find((candidate) => text.startsWith(candidate.text, i));
    if (spelling === undefined) {
      i += 1;
      continue;
    }
    const end = i + spelling.text.length;
    if (spelling.places.length > 0) found.push({ start: i, end, spelling });
    i = end;
  }
  return found;
}

// 宁波市江北区: the place printed right before says which of several places of one name is meant.
function choose(hit: Found, before: Found | undefined): Chosen {
  const { places } = hit.spelling;
  if (before !== undefined && before.end === hit.start) {
    const above = new Set(before.spelling.places.map((place) => place.adcode));
    const child = places.find((place) => place.parent !== null && above.has(place.parent));
    if (child !== undefined) return { ...hit, place: child, candidates: [child] };
  }
  const [first] = places as [Place, ...Place[]];
  const sameTown = first.level === 'town' ? places.filter((place) => place.level === 'town') : [first];
  return { ...hit, place: first, candidates: sameTown };
}

// A town whose name two districts have is that of the district which the text names nearest to it.
function settleByNeighbours(hits: Chosen[]): void {
  for (const [i, hit] of hits.entries()) {
    if (hit.candidates.length < 2) continue;
    let nearest: { place: Place; distance: number } | null = null;
    for (const [j, other] of hits.entries()) {
      if (i === j || other.candidates.length > 1) continue;
      const place = hit.candidates.find((candidate) => candidate.district === other.place.district);
      const distance = Math.abs(other.start - hit.start);
      if (place && (nearest === null || distance < nearest.distance)) nearest = { place, distance };
    }
    if (nearest !== null) {
      hit.place = nearest.place;
      hit.candidates = [nearest.place];
    }
  }
}
