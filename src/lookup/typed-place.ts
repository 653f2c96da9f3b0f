import type { PlaceMention } from './find-places.ts';
import type { Why } from './why.ts';

/** A place that a question names, as findPlaces gives it, with how it was found. */
export type KnownPlace = Omit<PlaceMention, 'kind'> & { why: Why | null };

/** A name of the shape of a place's (火星区) that no row has. */
export type UnknownPlace = { unknown: string; printed: string; start: number; end: number };

/** One or the other, at `question.slice(start, end) === printed`. */
export type TypedPlace = KnownPlace | UnknownPlace;
