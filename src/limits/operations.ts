/** Numbers of backups, of the doctor and of the program, with their units and where they come from. */

/** Rows of a table that a backup reads in one go, and UTF-16 units of lines from which a restore stores them. */
export const BACKUP_ROWS = 128;
export const RESTORE_CHARS = 4_000_000;

/** What `doctor` takes for well. */
export const CHECK_UP = {
  /** Milliseconds that Discord, or a name server, has for an answer. */
  answerMs: 5_000,
  /** Milliseconds that our clock may differ from Discord's: digests name minutes, and TLS allows for minutes. */
  clockMs: 5_000,
  /** Bytes that should be free where the store lies: an import of 100,000 articles takes about 1 GB. */
  freeBytes: 1_000_000_000,
  /** Pages, servers and feeds that are named when something is wrong with them; the others are counted. */
  named: 5,
  /** Letters by which a variable may differ from a setting's name to be taken for a slip of the pen. */
  slips: 4,
  /** Node of the npm package `node`, whose type stripping runs the program. */
  node: 24,
} as const;

/** How `/health` is answered while the store is busy. */
export const HEALTH = {
  /** Milliseconds that the store is waited for: it answers in two. A watchman is answered within 200, turns of others included. */
  patienceMs: 20,
  /** Milliseconds of silence that are worth a word: what is stored in one go takes some tenths of a second … */
  silentMs: 5_000,
  /** … and after which nobody is answered any more, as by a disk that is gone. */
  deadMs: 60_000,
} as const;

/** Milliseconds from being told to stop: Docker kills ten seconds after it, and what is on its way out needs one. */
export const STOPPING = {
  /** Until a start that is still under way is waited for: it looks at each step whether it should go on. */
  startMs: 1_000,
  /** Until whatever answers and sends may finish what it has in hand; a receiver of mail that says little may have 15 s. */
  doorsMs: 6_500,
  /** Until all is closed: the index of 100,000 articles is saved in one second. */
  allMs: 9_000,
} as const;
