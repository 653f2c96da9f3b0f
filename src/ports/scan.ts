import type { Box, Scan } from '../model/scan.ts';
import type { Result } from '../model.ts';

/** A picture or PDF as it came: its name tells nothing of what it is. */
export type Original = { name: string; bytes: Uint8Array };

/** Why nothing was read of an original. */
export type Unscanned =
  | 'not-picture'
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'too-many-pages'
  | 'no-text'
  | 'too-costly'
  | 'too-busy';

/** What is told while an original is read: the page at hand, counted from 1, and how many there are. */
export type ScanProgress = (page: number, pages: number) => void;

/** A cut-out as PNG, with its size in pixels. */
export type CutOut = { png: Uint8Array; width: number; height: number };

/**
 * Reads pictures and PDFs in processes apart, within limits of time and memory, and cuts out of them. Implemented in
 * scanning/, and by the fakes of tests.
 */
export type Scanner = {
  /** The pages of an original, in their order. */
  scan(original: Original, told?: ScanProgress): Promise<Result<Scan[], Unscanned>>;
  /** A part of the straightened page with places marked in it; null where it cannot be made now. */
  cutOut(original: Original, scan: Scan, part: Box, marked: readonly Box[]): Promise<CutOut | null>;
  close(): Promise<void>;
};
