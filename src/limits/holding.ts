/** How a wording is held to the print. Shares as measured on the tables of tests/holding. */
export const HELD = {
  /** UTF-16 units of a wording that is looked at; no reply has more than four sentences. */
  chars: { han: 400, latin: 1_000 },
  /** UTF-16 units of all passages that it is held to: 12 of 400 are given, and an extract; what stands behind is no source. */
  printed: 7_000,
  /** UTF-16 units of one passage, and of one extract: no sentence is that long. */
  passage: 2_000,
  /** Reports that are read beyond their passages for days, places and names, and UTF-16 units of each; of 13,328 the longest has 991. */
  report: { most: 2, chars: 1_000 },
  /** Numbers on either side of one with which it may be swapped. */
  neighbours: 8,
  /** UTF-16 units before a number in which its owner is looked for. */
  around: 200,
  /** The share of a clause's terms that a printed clause must have for the one to rest on the other. */
  supported: 0.25,
  /** Printed clauses that have that share of the best one's score are rested on as well. */
  nearest: 0.75,
  /** Printed clauses that are looked at for one; a term that more have says of none that it is the one. */
  supports: 40,
  common: 100,
  /** Places of one number in a passage that are looked at. */
  places: 40,
  /** The share of a printed clause's terms with which a clause says what it says. */
  held: 0.7,
  /** UTF-16 units at the beginning of a clause in which stands what it is told of. */
  head: 4,
  /** Terms that a clause shares with a printed denial for it to be the same one. */
  shared: 2,
  /** How much more of what is told of a number must be printed of another one than of this one: it is the other's then. */
  moved: 3,
  /** How much what stands within so many characters of a number says of whose it is, and what stands in clauses before. */
  near: { chars: 4, beside: 4, before: 0.3 },
  /** Characters beside a name by which it is looked for in print, the share of them to be found, and what is as near as the best. */
  bond: { chars: { han: 10, latin: 40 }, cover: 0.4, near: 0.95 },
  /** The share of its words that may have no source in a translation, which the dictionary knows in part alone. */
  untranslated: 0.5,
  /** Words of a short translation that may have none in any case. */
  unknown: 2,
  /**
   * What it costs to lay a wording out of stretches of print, in characters: each stretch, one of a single character,
   * another clause, and going back or to another sentence; a number or a day is worth so many, and so many skipped are one.
   * Of print with more tokens single characters are not looked for, and of the stretches so many are compared, in 50 ms; where
   * only the worth of one way of many is asked, fewer.
   */
  tiling: {
    tile: 0.7,
    single: 0.4,
    clause: 0.3,
    back: 0.8,
    whole: 2,
    far: 100,
    printed: 1_500,
    most: 2_000,
    compared: 300,
  },
  /** Tokens of a stretch that is held to what its clause begins with in print. */
  graft: { stretch: 3 },
  /**
   * Two stretches changed places where to exchange them back is worth so many characters more than to move one: so 47 of 560
   * inventions by nine writers are found, and 7 of 560 true sentences, which all are refused in any case. A stretch has so many tokens and parts at most; so many pairs are
   * tried, fewer where so many tokens of wording and print would be compared (of two characters over and over 0.2 s, not 1 s).
   */
  exchange: { gain: 1, most: 12, parts: 3, pairs: 20, compared: 1_000_000 },
  /**
   * Wordings are weighed by how they are laid, `whole` ones with so many tokens together with what checks object to, and a
   * shorter one with so much for it of each token that it has less: how much of each sign they have for so many tokens (a
   * shorter one counts as one of so many), up to so much. So many tokens beside a seam are looked at, of a
   * stretch of so many at least for what says how much; so many characters beside one another name or a number in its place is
   * looked for. A number in another's place is worth so many words there. Below that score one is refused: of nine writers' wordings, each
   * held by what the others taught, so 35 of 560 inventions are believed, and 122 of 127 let through that we cut from their print.
   */
  laid: {
    whole: 25,
    shorter: 0.1,
    per: 45,
    short: 40,
    most: 4,
    beside: 6,
    long: 4,
    near: 2,
    number: 3,
    score: 0.15,
  },
} as const;
