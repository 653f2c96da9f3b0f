/** Every number imposed on us or chosen by us, with its unit and where it comes from. */

/** Bytes of the largest page file that is read: the real page has 19 kB, a broadsheet of 8 columns under 100 kB. */
export const PAGE_BYTES = 2_000_000;

/** Blocks of a page that is read: of 2 MB each would have ten characters. To cut out so many takes 10 ms, and to hand them on 40. */
export const PAGE_BLOCKS = 60_000;

/** UTF-16 units of a question that are looked at; Discord lets a message have 4,000 at most. */
export const QUESTION_CHARS = 400;

/** Texts of a question whose parts are remembered, since it is taken apart for several ends, and how long they are at most. */
export const ASKED_AGAIN = { latest: 64, longest: QUESTION_CHARS } as const;

/** Figures shown with one answer: what fits a phone screen as fields. */
export const FIGURES_SHOWN = 6;

/** Figures of one page of a list: a phone's screen of lines, and no more than a menu holds. */
export const FIGURES_LISTED = 20;

/** What is checked of a message. */
export const CHECKED = {
  /** UTF-16 units that Discord lets it have. */
  chars: 4_000,
  /** Claims that fit a phone's screen, and so many as are counted. */
  claims: 5,
  counted: 200,
} as const;

/** Items of one digest or list. */
export const HITS_SHOWN = 10;

/** Questions that are offered to choose from: three buttons stand below a reply. */
export const OFFERED = 3;

/** Printings of one measure that are shown, a phone's screen of them, and places of one, as many as Chongqing has districts. */
export const SERIES = { printings: 12, places: 38, others: 3 } as const;

/** Places of one comparison: fewer is none, more does not fit a phone screen side by side. */
export const COMPARED = { min: 2, max: 5 } as const;

/** When a digest comes if nobody says otherwise: before work, by the paper's own clock. */
export const DIGEST = { at: '08:00', zone: 'Asia/Shanghai' } as const;

/** The index of the archive. Measured with `npm run bench -- --news` on 13,328 items of news and mixes of their sentences. */
export const SEARCH = {
  /** UTF-16 units of the texts indexed in one go: a tenth of a second, and some 20 MB to sort their terms in. */
  buildLetters: 1_000_000,
  /** Segments of a size that become one. */
  mergeFan: 8,
  /** Articles of a segment that is large enough to be left alone: none becomes twice as large, however many there are. */
  segmentArticles: 50_000,
  /** Share of removed articles at which a segment is written anew. */
  removedShare: 0.2,
  /** Postings joined in one step, or as much other work: a fifth of a millisecond. */
  mergeWork: 8_192,
  /** Changed articles that a question waits for: a tenth of a second. More are taken in while it is answered. */
  awaitedArticles: 512,
  /** The share of the articles that a saved index may lack: at 100,000 a fifth of a second at the next start. */
  unsavedShare: 1 / 64,
  /** Milliseconds between two savings while news pours in; 100,000 articles are 120 MB. */
  saveMs: 60_000,
  /** A term in more articles than this share of all … */
  commonShare: 0.02,
  /** … and than this many finds no articles by itself: it only adds to those that rarer terms found. */
  commonArticles: 500,
  /** Articles that a database looks at for one query: those of its rarest terms, up to so many; 20,000 take it 50 ms … */
  reachArticles: 20_000,
  /** … and those with most of them by weight, which are scored in full; the best twenty are among them. */
  holders: 256,
  /** Articles whose terms a database is given in one transaction, at least: a few seconds. */
  termsArticles: 2_048,
  /** Frequencies of terms that are kept in mind between two questions, each some 100 bytes; what comes in has up to 25,000. */
  frequencies: 30_000,
  /** The same of an index in memory, where they are counted anew after each change: 3 MB. */
  frequenciesCounted: 65_536,
  /** Candidates that are read again and ranked by their text. */
  candidates: 20,
  /** The share of the words, by weight, that an article must hold to be a hit, or read besides. */
  hitShare: 0.3,
  /** Share of a question's terms that a report of the day asked for must hold, for none of other days to answer: 52 of 75 of one broadcast, which was looked at, with it, 49 without, and no other set moves. */
  ofThatDay: 0.2,
  /** Letters of the longest stretch that still reads as one sentence; longer ones are cut at a clause. */
  quoteLetters: 160,
} as const;

/** Milliseconds between two lines of the log that say how far the first indexing has come. */
export const PROGRESS_MS = 5_000;

/** The share of typed letters that may be slips: one in four. */
export const FUZZY_THRESHOLD = 0.25;

/** How far the second guess must lie behind the first, in shares of the typed letters, for the first to be taken. */
export const FUZZY_GAP = 0.08;

/** Topics: how likely one must be for an article, and how many it has at most; how many points the words of a question need. */
export const TOPIC = {
  least: 0.4,
  most: 3,
  /** A word that speaks plainly for a topic has as many. */
  points: 3,
  /** Points of a word by which readers name a topic. */
  asked: 3,
  /** The share of the foremost topic's points that a further one needs. */
  share: 0.35,
} as const;

/**
 * Files of news, one item a line. The longest of 13,328 real items has 991 characters; a long read has 20,000, and a
 * whole book is no news.
 */
export const NEWS = {
  lineBytes: 2_000_000,
  /** UTF-16 units of a line that is read on the spot: half a millisecond, whatever it holds. */
  lineHere: 20_000,
  idChars: 200,
  titleChars: 500,
  /** `YYYY-MM-DD HH:MM`, with room for seconds and a zone. */
  dateChars: 40,
  bodyChars: 200_000,
  urlChars: 2_000,
  /** Items that are stored in one transaction, and UTF-16 units of their lines at which one is full before that. */
  batchItems: 500,
  batchChars: 4_000_000,
  /** Lines that a refusal names; the others are counted. */
  badLinesNamed: 10,
} as const;

/** The same story from two sources. Chosen over 13,328 items of news, 324 of them doubles: of 28 pairs looked at, each was one story. */
export const NEAR_DUPLICATES = {
  /** Letters from which a text can be known again. */
  letters: 40,
  /**
   * UTF-16 units of a text that are compared, its beginning: a long read has as many; of ten times as many, twenty comparisons
   * took 1.5 s. The same with one article in all, so that a long one is compared with few.
   */
  compared: 20_000,
  /** The share of all stretches of five letters that two texts have in common. */
  share: 0.7,
  /** Days between two doubles at most: a story is taken over the same day or the next, and a weekend lies between. */
  days: 3,
  /** Bands of an article, and minima in each: two texts with the share above have one in common in 92 of 100 cases, with 0.8 in 99. */
  bands: 6,
  minima: 3,
  /**
   * Articles that are compared with one at most, oldest first; a mark that as many have tells nothing more: templates that
   * agencies fill in share marks by the hundred.
   */
  candidates: 20,
  /** Sources that keep one story: with each all of them grow. Those that tell it after them are known, and kept no more. */
  tellers: 20,
} as const;

/** Feeds and articles that are fetched. */
export const WEB = {
  /** Bytes of an answer, unpacked: a feed of 500 long reads. */
  bytes: 5_000_000,
  /** Milliseconds for an answer as a whole, redirects among them. */
  fetchMs: 20_000,
  redirects: 5,
  /** How often a feed is tried in one go, and the milliseconds before the second try, which double from try to try. */
  tries: 3,
  backoffMs: 1_000,
  /** Milliseconds that a server may ask us to wait within one go; else the next round comes soon enough. */
  patienceMs: 30_000,
  /** Items of one feed, newest first; feeds list 10 to 100. */
  feedItems: 500,
  /** Elements of a web page that are looked at: an article's page has 500 to 3,000; so many take a second. */
  elements: 10_000,
  /** Their attributes: an article's page has two an element. 400,000 take nine seconds. */
  attributes: 50_000,
  /** White space in a row that is kept as it is; parsers look through longer stretches in a time that grows with their square. */
  blanks: 64,
  /** The depth to which they may be nested; browsers flatten what lies deeper than 512, articles lie at 20 to 40. */
  depth: 256,
  /** Letters from which the text of a web page is an article. */
  articleLetters: 40,
  /** Milliseconds between two looks at a feed, and at most when it keeps failing: six hours. */
  pollMs: 900_000,
  pollMostMs: 21_600_000,
  /** The share by which a look may come later than that, so that feeds are not all asked at once. */
  pollJitter: 0.2,
} as const;

/** The watched folder of pages, in milliseconds. */
export const PAGES_WATCHED = {
  /** How long a file must lie still before it is read: a page is written in far less. */
  settleMs: 500,
  /** How often the folder is looked through even if the system tells of nothing, as on network drives. */
  pollMs: 5_000,
} as const;

/** What a newsroom keeps in mind until something changes: a question costs 4 ms, one that was answered 0.1. */
export const RECALLED = {
  /** Articles that were read last; 20 are read again for each question, and some 400 for one that asks for the news. */
  articles: 450,
  /** UTF-16 units of them all together, and as how many a figure counts beside its clause: 450 ordinary ones have 3 million, the 20 pages of 150 kB that a question may find 10 million. */
  units: 16_000_000,
  unitsAFigure: 200,
  /** Articles that one reads before others have their turn. */
  together: 50,
  /** Changed articles that are forgotten one by one; of more all are. */
  changed: 200,
  /** Lists of articles, by their ids. */
  lists: 200,
  /** Answers that were given last, of about 5 kB. */
  answers: 500,
} as const;

/**
 * Articles up to which an import indexes what it read within its own process: at 100,000 that took it from 383 to 504 MiB,
 * while a process of its own that only indexes needs 355.
 */
export const IMPORT_INDEXED = 50_000;
