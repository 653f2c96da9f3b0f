/** The numbers of a model that reads; settings stand in the environment. */
export const LLM = {
  /** Milliseconds from asking to the reply. */
  ms: 20_000,
  /** Bytes of one answer, unpacked: a reading of eight sentences has 6 kB. */
  bytes: 262_144,
  /** Bytes of it that are looked at before everything else has its turn: some twenty words, each an event. */
  pieceBytes: 4_096,
  /** Tokens that it may write at once, thoughts among them. */
  tokens: 2_000,
  /** Letters of an answer that are looked at while it comes: the end of a longer one is waited for. */
  heard: 16_000,
  /** How often: a reading of eight sentences says a whole thing ten times. */
  listened: 60,
  /** Answers that are remembered. */
  remembered: 1_000,
  /** Turns under way at once. */
  parallel: 8,
  /** Turns that wait; who comes then is answered without a model at once. */
  waiting: 400,
  /** Tokens of what it is given to read. */
  budget: 6_000,
  /** The part of the time that a plan may take: what is read without one is read in peace. */
  planShare: 0.4,
  /** Letters for one token where a server counts none: of Chinese about one and a half. */
  lettersAToken: 1.5,
  /**
   * The part of the time that must be left for a plan, else what is found without one is read, for anything at all, and behind
   * the model's last word, for what is said without it.
   */
  left: { plan: 0.5, any: 0.1, behind: 0.03 },
  /** The part of the time that it must have had for its silence to be a fault: who waited long leaves it little. */
  faultShare: 0.2,
  /** Faults in a row after which it rests, for so many milliseconds, twice as long after each further one, and at most. */
  rest: { after: 5, ms: 30_000, most: 600_000 },
} as const;

/** What a model is given to read, and what of its reading is shown. */
export const READ = {
  /** Passages, letters of each, and of one report. */
  passages: 12,
  chars: 400,
  ofOne: 3,
  /** Letters of a report that is given whole. */
  whole: 450,
  /** Reports whose sentences are weighed, and phrases of a plan that are looked for. */
  reports: 24,
  phrases: 6,
  /** Passages that go before the heads of reports, by what is asked for; how many heads, and letters of each. */
  before: { fact: 8, comparison: 10, talk: 8, story: 8, list: 4, overview: 0 },
  heads: { fact: 0, comparison: 0, talk: 0, story: 8, list: 24, overview: 24 },
  /** Reports of which a list is chosen at least, where there are so many. */
  fewest: 10,
  headChars: { fact: 0, comparison: 0, talk: 0, story: 260, list: 180, overview: 200 },
  /** Tokens of a passage's frame: its number, title, paper, day and place. */
  frame: 40,
  /** Ranks by which the first of several lists of finds does not outweigh the others (reciprocal rank fusion). */
  fusion: 10,
  /** Sentences of a reading; one a report where several are told. */
  sentences: { fact: 4, list: 8, lead: 2, claim: 3 },
  /** The part of an archive that is printed in a language for that to be looked in. */
  language: 0.01,
  /** Questions before it that go along. */
  thread: 4,
  /** Quotes that stand behind a reading, and behind one of its sentences. */
  quotes: { all: 8, each: 2 },
} as const;
