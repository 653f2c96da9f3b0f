/** How much is looked at and shown for one question. */

/** Items that are found by their words and read again; the right one is among the first five in 97 of 100 cases. */
export const CANDIDATES = 20;

/** Letters of a passage: a phone's screen of print; shorter ones miss the answer, longer ones are not read. */
export const PASSAGE = { chars: 260, sentences: 4 } as const;

/** The same for the telling of an event, and for two sides side by side. */
export const LONG_PASSAGE = { chars: 420, sentences: 7 } as const;

/** Lines of a list, an overview or a story: what is read at a glance. */
export const LINES = { most: 8, chars: 64, story: 5 } as const;

/** Likelihoods, 0 to 1. Fitted probabilities; where each line is drawn was read off the training archives. */
export const BANDS = {
  /** From here on an answer stands as such; below it is the nearest report. */
  sure: 0.45,
  /** Below this nothing is answered. */
  nearest: 0.3,
  /** The same where the item is of the very district that the question names, and where it does not name the place at all. */
  ofPlace: 0.08,
  elsewhere: 0.5,
  /** From here on an item belongs to a list, and so much less is asked of the best ones where few do. */
  belongs: 0.2,
  fewBelong: 0.12,
  /** From here on an item tells of the event that another one does. */
  ofStory: 0.5,
} as const;

/** Figures that are weighed for one question: an article has 20, a page of tables 200; each takes a tenth of a millisecond. */
export const FIGURES_WEIGHED = { first: 3, ofFirst: 120, ofOther: 40 } as const;

/** Days by which a report is older than the newest edition, from which on its reply says of which day it is: over a month. */
export const OLD_DAYS = 31;

/** How stories are put together. */
export const STORIES = {
  /** Items of the newest days that are put together while somebody types; an edition has fewer. */
  items: 200,
  /** Reports found for one that comes in, among which are those of its event. */
  candidates: 20,
  /** UTF-16 units of its heads and first words by which they are found; with 400 that takes twice as long and finds the same. */
  letters: 160,
  /** Reports of one story that are read to tell it. */
  told: 60,
} as const;
