import type { Result } from '../model.ts';
import type { Ledger, Pace } from '../ports/deliveries.ts';
import type { Gaps } from '../ports/gaps.ts';
import type { Keys } from '../ports/keys.ts';
import type { Originals, ScannedPages } from '../ports/scanned-pages.ts';
import type { StoryTable } from '../ports/stories.ts';
import type { TermTable } from '../ports/terms.ts';
import type { Corrections, IndexFile, Library, Role, Settings, Visits } from '../ports.ts';
import type { Counts } from './backup/format.ts';

/** A newsroom's memory. What it acknowledges is on the disk. */
export type Store = {
  library: Library;
  ledger: Ledger;
  settings: Settings;
  corrections: Corrections;
  indexFile: IndexFile;
  visits: Visits;
  stories: StoryTable;
  scannedPages: ScannedPages;
  originals: Originals;
  /** Who may use the API and MCP. */
  keys: Keys;
  gaps: Gaps;
  /** On PostgreSQL: what articles are found by without an index in memory. */
  terms: TermTable | null;
  /** Turns to speak to Discord among all processes; null where one alone does. */
  pace: Pace | null;
  /**
   * Takes a role that one process at a time may have on an embedded store; it is free again when the process ends,
   * however. On PostgreSQL any number of processes may have it.
   * @returns what gives the role back, or 'taken'.
   */
  claimRole(role: Role): Promise<Result<() => void, 'taken'>>;
  /**
   * Calls `changed` within a second or two of any process having changed the library, and once where a change may have
   * been missed.
   * @returns what ends that.
   */
  watch(changed: () => void): () => Promise<void>;
  /** Writes all that is kept into a file, as it is at this moment; says how many rows of each table that are. */
  backUp(file: string, about: { made: string; version: string }): Promise<Counts>;
  /** Gives back the roles, and the files or connections. */
  close(): Promise<void>;
};
