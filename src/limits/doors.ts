/** Random bytes of a key to the API: 192 bits, 32 letters. */
export const KEY_BYTES = 24;

/** UTF-16 units of the name of a key. */
export const KEY_NAME_CHARS = 40;

/**
 * Milliseconds in which a request's headers, and all of it, must have come, and how often that is looked after: somebody who
 * sends a byte a minute is shown out, and the bodies that we take are a second's work on any line.
 */
export const SLOWEST = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 } as const;

/**
 * Milliseconds that a connection is kept for another request. Longer than those who ask keep theirs, proxies a minute, and by far
 * longer than this process may be held up: whoever writes on one that is being closed here gets an error in place of an answer.
 */
export const KEPT_OPEN = { keepAliveTimeout: 75_000 } as const;

/** What one request to the API may ask for. */
export const API = {
  /** Rows of a list at once; where nobody says, a page of a screen. */
  rows: 100,
  rowsUsual: 20,
  /** Bytes of a body; a page that is given may be as large as one that is sent in Discord. */
  bodyBytes: 32_768,
  pageBodyBytes: 500_000,
  /** UTF-16 units of a question or a name, as Discord lets a message have. */
  wordsChars: 4_000,
  /** Questions before one that are sent with it: a long talk; what is meant is found in the last few. */
  thread: 10,
} as const;

/** What assistants are given by MCP. */
export const MCP = {
  /** Letters of a line of text: an assistant's window is no terminal, and a quote need not be broken. */
  columns: 1_000,
  /** Articles and editions that are listed as resources, the newest: a menu in which somebody picks one. */
  listed: 20,
  /** Articles of one edition that its resource names: a thick paper has 300. */
  edition: 1_000,
  /** Pages of a list that can be asked for. */
  pages: 10_000,
} as const;

/** A page of the archive: under 60 kB, which a slow phone has in a second or two; half of it is print, the rest its figures. */
export const ARCHIVE = {
  partBytes: 36_000,
  figures: 30,
  /** Figures that were hard to read, each with its cut-out of some 10 kB. */
  unsure: 10,
  /** Rows of a list. */
  listed: 50,
  /** What the map of the site names: the protocol allows 50,000 in all, and every edition leads to its articles. */
  mappedEditions: 10_000,
  mappedArticles: 1_000,
  /** Items of a feed: a day of a large paper. */
  fed: 50,
  /** Letters of a headline that search engines show. */
  headlineChars: 110,
} as const;
