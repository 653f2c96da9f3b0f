import type { LineFix, Scan } from '../model/scan.ts';
import type { Day } from '../model.ts';

/**
 * A page that came as a picture or in a PDF, as it is kept beside its articles: `page` is its source in the library,
 * `original` the SHA-256 of the file that it came in and `name` what that was called; `date` and `paper` are what name and
 * sidecar told of the issue.
 */
export type ScannedPage = {
  page: string;
  original: string;
  name: string;
  date: Day | null;
  paper: string | null;
  scan: Scan;
};

/**
 * What was read of pictures and PDFs, as it came from them, and what people put right in it. A page is put and dropped with
 * its articles, by the library. On SQLite, PostgreSQL and in memory; all run tests/cases/scanned-pages.ts.
 */
export type ScannedPages = {
  of(page: string): Promise<ScannedPage | null>;
  /** All whose page begins so ('' for all), without their scans, by page in code unit order. */
  list(beginning: string): Promise<Omit<ScannedPage, 'scan'>[]>;
  /** Whether any page came in this original. */
  uses(original: string): Promise<boolean>;
  /** Keeps what a line really says, in place of what was kept for that line before. */
  fix(fix: LineFix): Promise<void>;
  /** What was put right in a page of an original, oldest first. */
  fixes(original: string, page: number): Promise<LineFix[]>;
  /** The same of all originals, newest first, at most so many. */
  latestFixes(most: number): Promise<LineFix[]>;
  /** Forgets what was put right in an original. */
  dropFixes(original: string): Promise<void>;
  /** Takes a person's name from what they put right; says in how many lines. */
  forget(person: string): Promise<number>;
};

/** Why an original is not kept: there is no more room for originals, or their folder cannot be written. */
export type Unkept = 'full' | 'unwritable';

/** The originals as they came, each once whatever it was called, by the SHA-256 of their bytes. */
export type Originals = {
  keep(bytes: Uint8Array): Promise<{ ok: true; value: string } | { ok: false; error: Unkept }>;
  /** Null where it is not there. */
  read(original: string): Promise<Uint8Array | null>;
  drop(original: string): Promise<void>;
};
