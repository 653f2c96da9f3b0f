import { ASKED_AGAIN } from '../limits.ts';
import { FUNCTION_CHARACTERS } from '../tables/characters.ts';
import { fold } from '../text/fold.ts';
import { ofEach, remembering } from '../text/remembering.ts';
import { findPlaces, type PlaceMention } from './find-places.ts';
import { districtNamed, isOldName } from './gazetteer.ts';
import { latinPlaces } from './latin-places.ts';
import { slippedPlaces } from './slipped-places.ts';
import type { KnownPlace, TypedPlace, UnknownPlace } from './typed-place.ts';
import { BEGINS, unknownPlaces } from './unknown-places.ts';
import type { Why } from './why.ts';

/**
 * Finds the places that a question names in any spelling, and what looks like one and is none; in typed order.
 * @param known - Names that news is kept under, of the places that are spoken of (see `findPlaces`).
 */
export function findTypedPlaces(question: string, known: readonly string[] = NONE): readonly TypedPlace[] {
  return typedAmong(known)(question);
}

const NONE: readonly string[] = [];

const typedAmong = ofEach((known: readonly string[]) =>
  remembering((question) => placesTyped(question, known), ASKED_AGAIN),
);

function placesTyped(question: string, known: readonly string[]): TypedPlace[] {
  const found: TypedPlace[] = [];
  const unknown = unknownPlaces(question);
  for (const place of [
    ...exactPlaces(question, known).filter((exact) => !unknown.some((name) => isItsEnd(name, exact))),
    ...latinPlaces(question, known),
    ...slippedPlaces(question),
    ...unknown,
  ]) {
    if (found.every(({ start, end }) => place.end <= start || end <= place.start)) found.push(place);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a county of one letter is but the end of a longer name: 南县 of 岭南县, and not of 那南县. */
function isItsEnd(name: UnknownPlace, { start, end }: KnownPlace): boolean {
  const first = name.printed.charAt(0);
  const isWord = BEGINS.test(first) || FUNCTION_CHARACTERS.has(first);
  return end - start === 2 && name.end === end && name.start === start - 1 && !isWord;
}

function exactPlaces(question: string, known: readonly string[]): KnownPlace[] {
  return findPlaces(question, { known, isTyped: true }).map(({ kind, ...mention }) => ({
    ...mention,
    why: whyOf(mention, kind),
  }));
}

function whyOf({ place, printed }: Omit<PlaceMention, 'kind'>, kind: PlaceMention['kind']): Why | null {
  if (kind === 'misreading') return 'typo';
  const row = districtNamed(place);
  if (row !== null && isOldName(row)) return 'old name';
  if (kind === 'alias') return 'alias';
  return fold(printed).text === printed ? null : 'traditional';
}
