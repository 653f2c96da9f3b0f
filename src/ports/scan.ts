import type { CutPart } from '../model/clipping.ts';
import type { Scan } from '../model/scan.ts';
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

/** What was read of an original: its pages in their order, and those of which nothing was read, each with why. */
export type Scanned = { pages: Scan[]; unread: { page: number; why: Unscanned }[] };

/** What is told while an original is read: the page at hand, counted from 1, and how many there are. */
export type ScanProgress = (page: number, pages: number) => void;

/** A cut-out as PNG, with its size in pixels. */
export type CutOut = { png: Uint8Array; width: number; height: number };

/**
 * Reads pictures and PDFs in processes apart, within limits of time and memory, and cuts out of them. Implemented in
 * scanning/, and by the fakes of tests.
 */
export type Scanner = {
  /** The pages of an original; an error where not one was read. A page that ends its process is tried twice. */
  scan(original: Original, told?: ScanProgress): Promise<Result<Scanned, Unscanned>>;
  /**
   * Parts of the straightened page, one below the other with a little white between them (where printed words go on in the
   * next column); within `CUT_OUTS.width` and `CUT_OUTS.bytes` of limits/cut-outs. Null where it cannot be made now.
   */
  cutOut(original: Original, scan: Scan, parts: readonly CutPart[]): Promise<CutOut | null>;
  close(): Promise<void>;
};
