import type { Day } from '../model.ts';

/** Printed words that a wording rests on, with what the print says of them; offsets are those of `text` (UTF-16). */
export type Passage = {
  text: string;
  title: string | null;
  date: Day | null;
  source: string | null;
  district: string | null;
  /** All that its report prints, to which a reply links: days, places and names may be told of it as well. */
  report?: string;
};

export type FaultKind =
  | 'empty'
  | 'length'
  | 'shape'
  | 'language'
  | 'script'
  | 'contact'
  | 'order'
  | 'number'
  | 'owner'
  | 'day'
  | 'place'
  | 'name'
  | 'word'
  | 'scope'
  | 'polarity'
  | 'plan'
  | 'direction'
  | 'cause'
  | 'side'
  | 'share'
  | 'laid'
  | 'rank';

/** What a wording says that is not printed: the words themselves, and where they begin in it (UTF-16). */
export type Fault = { kind: FaultKind; at: number; text: string };
