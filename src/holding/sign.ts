import type { Span } from '../text/sentences.ts';
import type { Fault, Passage } from './passage.ts';
import type { Print, Read } from './print.ts';
import type { Said } from './said.ts';
import type { Target } from './terms.ts';

/**
 * What speaks against a wording though none of it alone is proof. Of words that are not printed the class counts, how
 * much of them is printed, and how far they are from what is.
 */
export const SIGNS = [
  'rate',
  'place',
  'scope',
  'role',
  'side',
  'way',
  'lead',
  'owner',
  'speaker',
  'soon',
  'denied',
  'polarity',
  'plan',
  'direction',
  'cause',
  'share',
  'rank',
  'nounNone',
  'nounFar',
  'verbNone',
  'otherNone',
  'characterNoun',
  'englishName',
  'english',
  'translatedShare',
] as const;
export type SignName = (typeof SIGNS)[number];

/** One sign, how much of it there is, and what it is at. */
export type Sign = { sign: SignName; amount: number; fault: Fault };

/** A wording, and what it is held to. */
export type Held = {
  said: Read;
  prints: readonly Print[];
  passages: readonly Passage[];
  /** What words are held to: the passages with what is said of their papers and places. */
  texts: readonly Said[];
  settled: readonly Span[];
  places: readonly Fault[];
  target: Target;
};
