import { fold } from '../text/fold.ts';
import { ofEach } from '../text/remembering.ts';
import type { Level } from './gazetteer.ts';
import { isPlaceHere, placesInContext } from './place-context.ts';
import { pairAt, type SpellingKind, spellingsByPair } from './place-index.ts';
import { type Candidate, settle } from './settle-places.ts';

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
 * traditional script and the known misreadings count too. A county's short name (宝山) counts where the text has the
 * county elsewhere, where it is among the known ones, and where a person typed it.
 * @param options.known - Names that news is kept under, of the places that are spoken of; of namesakes the first is meant.
 */
export function findPlaces(
  text: string,
  { known = NONE, isTyped = false }: { known?: readonly string[]; isTyped?: boolean } = {},
): PlaceMention[] {
  const folded = fold(text);
  const settled = settle(folded.text, spot(folded.text), { ranks: ranksOf(known), isTyped });
  return settled.map(({ start, end, spelling, places }) => {
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

const NONE: readonly string[] = [];

/** The names that are known, with their order. */
const ranksOf = ofEach((known: readonly string[]) => new Map(known.map((name, rank) => [name, rank])));

// The next folded unit may stand far behind, after spaces that are no part of the name.
function endOfCharacter(text: string, start: number): number {
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}

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
    const last = spotted.at(-1);
    const before = last?.end === i && last.isSure ? last.places[0] : undefined;
    const meant = placesInContext(here, before);
    if (meant !== null && isPlaceHere(text, here, before)) spotted.push({ ...here, ...meant });
    i = here.end;
  }
  return spotted;
}
