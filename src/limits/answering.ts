import { LONGEST_PARAGRAPH } from './reading.ts';

/** How much is looked at and shown for one question. */

/** Items that are found by their words and read again; the right one is among the first five in 97 of 100 cases. */
export const CANDIDATES = 20;

/** Letters of a passage: seven lines on a phone. 60 fewer miss the answer of one question in a hundred, 80 more would find one in a hundred. */
export const PASSAGE = { chars: 320, sentences: 7 } as const;

/**
 * What a letter of a sentence costs of its score where it is to stand beside the best. Of 779 questions 673 show their answer
 * then with archives left out, without it 669, and with five sentences at most 659. Twice as much shows five more there and
 * loses two on other archives.
 */
export const SPARING = 0.005;

/**
 * Two reports share it where the best sentence of the second is so close to the best of all: by the model at odds of one to
 * three and a half. On 624 training questions 13 more show their answer then, on 312 others 10; twice as far it is no better.
 */
export const EITHER = {
  within: 1.25,
  best: { chars: 190, sentences: 4 },
  other: { chars: 130, sentences: 4 },
} as const;

/**
 * How likely a figure or a time must be the one asked for to be marked as the short answer of its passage. With archives left
 * out 85 of 102 figures and 63 of 77 times that are marked are right; were all marked, 106 of 154 and 69 of 91. Of an encyclopedia,
 * which the models are fitted on, 101 of 108 figures and 84 of 97 times.
 */
export const SHORT_FROM = { figure: 0.6, time: 0.5 } as const;

/** Letters of a sentence in which a time is looked for: no printed one is longer, and each time is held against all of them. */
export const TIMED_CHARS = 2000;

/** The same beside a figure that answers by itself. */
export const BESIDE_FIGURE = { chars: 220, sentences: 3 } as const;

/** The same for the telling of an event, and for two sides side by side. */
export const LONG_PASSAGE = { chars: 420, sentences: 7 } as const;

/** Lines of a list, an overview or a story: what is read at a glance. */
export const LINES = { most: 8, chars: 64, story: 5 } as const;

/** Likelihoods, 0 to 1. Fitted probabilities; where each line is drawn was read off the training archives. */
export const BANDS = {
  /** From here on an answer stands as such; below it is the nearest report. */
  sure: 0.6,
  /**
   * Below this nothing is answered. Of a fact the more of the questions in vain are refused for each answer lost the lower it is:
   * with archives left out 111 of 172 for 19 of 870 at 0.45, 114 for 24 at 0.5, 126 for 38 at 0.6. On ten sets that are only counted
   * 518 of 648 questions come out right at 0.45 as at 0.5, 44 and 49 of their 76 in vain. With the lead that the
   * gate sees now 842, 843 and 842 of 1,044 at 0.48, 0.5 and 0.53, 83, 85 and 87 of their 124 in vain. Of anything else it has learned little.
   */
  nearest: { fact: 0.5, other: 0.35 },
  /** From here on the nearest reports are offered with a refusal. */
  offered: 0.15,
  /** From here on the likeliest item makes a list, of a subject or of a place. */
  belongs: { topic: 0.2, place: 0.12 },
  /** From here on a report prints what a list is asked of: the share of its words, rare ones counting more. */
  prints: 0.5,
  /** From here on an item is shown for its newness or for being of home, before likelier ones. */
  surelyBelongs: 0.8,
  /** From here on an item tells of the event that another one does. */
  ofStory: 0.5,
} as const;

/**
 * How much of articles is looked at for one question, whatever they hold. The longest of 13,328 items of news has 991
 * letters, a long read 20,000; a page given to the bot may have 50,000, and a question may find twenty of them.
 */
export const LONG_ARTICLE = {
  /** UTF-16 units of one, of all that were found together, and of each of those that come after so many. */
  letters: 8_000,
  together: 60_000,
  least: 2_000,
  /** UTF-16 units of one paragraph; reading parts longer ones. */
  paragraph: LONGEST_PARAGRAPH,
  paragraphs: 400,
  figures: 400,
  subheads: 40,
} as const;

/** Articles of the places that a question names: of each of a few as many as of one, of many fewer. */
export const OF_PLACES = { each: 20, together: 80, places: 16 } as const;

/** Figures that are weighed for one question: an article has 20, a page of tables 200; each takes a tenth of a millisecond. */
export const FIGURES_WEIGHED = { first: 3, ofFirst: 120, ofOther: 40 } as const;

/** Days by which a report is older than the newest edition, from which on its reply says of which day it is: over a month. */
export const OLD_DAYS = 31;

/** How stories are put together. */
export const STORIES = {
  /** Items of the newest days that are put together while somebody types; an edition has fewer. */
  items: 200,
  /** Days between two reports of one event at most. */
  days: 10,
  /** Reports found for one that comes in, of whatever days, among which are those of its event. */
  candidates: 40,
  /** Its rarest pairs of letters by which they are found, and the share of what all of its pairs weigh that they hold of those. */
  words: 48,
  share: 0.05,
  /** Articles that are kept in mind from one that comes in to the next. */
  recalled: 50,
  /** Reports of one story that are read to tell it. */
  told: 60,
} as const;
