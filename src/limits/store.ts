/** Limits of the stores: numbers chosen by us or imposed on us, with their unit and where they come from. */

/** Rows or values of one statement: under 1,000 parameters a row of 8 stays far from SQLite's 32,766 and PostgreSQL's 65,535. */
export const ROWS_A_STATEMENT = 500;

/** Articles of a topic up to which they are looked for by it, and put in order; of more the newest are soon met by their days. */
export const FEW_OF_TOPIC = 2_000;

/** Deliveries that are written down in one transaction: ten values each make a statement of a thousand. */
export const DELIVERIES_A_WRITE = 100;

/** Bytes of the saved index that are checked and written in one go: about 2 ms. */
export const INDEX_FILE_PIECE = 4_194_304;

/** Articles that a library gives out at a time: to read and to index them takes about 10 ms. */
export const CHANGES_AT_ONCE = 128;

/** Articles as they are read from their rows: what is larger is read in several goes, between which everything else has its turn. */
export const ARTICLE_ROWS = {
  /** Bytes of rows that one statement reads: an ordinary article has 10 kB, and to parse so much takes 10 ms. */
  biteBytes: 1_000_000,
  /** UTF-16 units of a row from which it is parsed in steps. */
  longLetters: 50_000,
  /** Figures that are parsed in one step: 5 ms. */
  figures: 200,
} as const;

/** Statements that the embedded store keeps prepared: all that a bot runs, and lists of so many ids. */
export const PREPARED = 200;

/** Kilobytes of pages that whoever only reads the embedded store keeps: what it has not the system has. SQLite's own 16 MB stay for whoever writes. */
export const READING_CACHE_KB = 4_096;

/** Milliseconds that statements of the embedded store may follow one another before everything else has its turn. */
export const STORE_TURN_MS = 2;

/** Milliseconds to wait for another process that is writing to the embedded store; a write takes a few. */
export const STORE_BUSY_MS = 5_000;

/** Milliseconds between two tries meanwhile: about one write with its fsync. */
export const STORE_RETRY_MS = 5;

/** Milliseconds between two looks at whether another process changed the embedded store; each takes 0.05 ms. */
export const STORE_LOOK_MS = 1_000;

/** When the log of the embedded store is taken over into its database. */
export const CHECKPOINT = {
  /** Pages of 4 kB of the log from which on it is done; whoever commits does it then where no thread can, as SQLite has it. */
  pages: 1_000,
  /** Those with which whoever commits does it all the same: the thread is seldom so far behind. */
  mostPages: 16_000,
  /** Milliseconds between two looks of the thread. */
  everyMs: 500,
  /** Kilobytes of pages that it keeps, and megabytes that its JavaScript may have: it reads nothing. */
  cacheKb: 512,
  thread: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
} as const;

/** A PostgreSQL in the place of the embedded store. */
export const DATABASE = {
  /** Connections of one process: PostgreSQL allows 100 in all by default, which is nine processes. */
  connections: 10,
  /** Milliseconds to connect, or to be given one of the connections. */
  connectMs: 5_000,
  /** Milliseconds for one statement, and for a transaction that does nothing. */
  statementMs: 30_000,
  /** Milliseconds that whatever can be done again is tried while the server is away: a restart takes a few seconds. */
  patienceMs: 30_000,
  /** The same at the start, when a wrong address is likelier than a restart. */
  startPatienceMs: 3_000,
  /** Milliseconds before the second try, which double from try to try … */
  retryMs: 50,
  /** … up to this. */
  mostRetryMs: 2_000,
  /** Milliseconds between two proofs that the connection on which news is announced still lives. */
  pulseMs: 15_000,
} as const;
