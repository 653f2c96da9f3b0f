/**
 * What reading one page, feed, web page or item may cost. What lies beyond is refused in a line: whoever wrote it may
 * mean harm, and nobody else should wait for it.
 */
export const READING = {
  /**
   * Milliseconds of computing. A page of 1.5 MB of ordinary news, a hundred times a broadsheet, takes 2,300; all that is
   * allowed besides is for slower machines.
   */
  cpuMs: 8_000,
  /** Milliseconds for all of it, where the machine has no time to compute. */
  wallMs: 120_000,
  /** Megabytes of what JavaScript keeps (V8's old space): that page needs 250. */
  heapMb: 400,
  /** Megabytes of a whole process, its texts as they came and its tables among them: two of them stay below 1.2 GB. */
  processMb: 600,
  /** Megabytes from which a process that has done its work is replaced: the next work might be too much. */
  wornMb: 300,
  /** Bytes of what was read, as it is handed on: that page gives 3.6 MB. More would keep those who answer busy. */
  answerBytes: 8_000_000,
  /** Milliseconds between two looks at what has been used. */
  lookMs: 50,
  /** Processes that read at once: while one is busy with what never ends, the other reads all else. */
  readers: 2,
  /** Milliseconds that something waits before the second process is begun for it. */
  helpMs: 500,
  /** Milliseconds after which a work is long, and stands back for others while they wait: a broadsheet takes half a second. */
  shortMs: 1_500,
  /** Milliseconds after which a process that has nothing to read ends: it takes half a second to begin, and some 80 MB. */
  idleMs: 30_000,
  /** Items of one feed, or of one batch of news, that may cost too much before the rest of it is left for another time. */
  costlyItems: 3,
} as const;

/** UTF-16 units of a paragraph from which it is parted: the longest item of 13,328 has 991, and a column of print some 1,500. */
export const LONGEST_PARAGRAPH = 2_000;

/**
 * UTF-16 units of a page whose runs of characters are counted, to tell what a seam parts: a broadsheet has 30,000. Of random
 * letters nearly every run is another, and to keep those of the largest page takes 500 MB.
 */
export const COUNTED_RUNS = 200_000;

/**
 * People that sign one article, and subheads within it; a page-long report of many hands has a dozen of each. Stretches
 * that were hard to read: a print has six, a photo up to twenty.
 */
export const OF_ARTICLE = { people: 60, subheads: 200, unsure: 300 } as const;

/** When an article of a page that is read again is the one of before: another reader reads one letter in thirty otherwise. */
export const SAME_ARTICLE = {
  /** UTF-16 units of its beginning that are compared. */
  letters: 2_000,
  /** The share of all stretches of three letters that both have in common, and of the old one's that the new one holds. */
  share: 0.4,
  held: 0.6,
  /** Articles of one page that share a stretch and are still told apart by it. */
  holders: 20,
} as const;
