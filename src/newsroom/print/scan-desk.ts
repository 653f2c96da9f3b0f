import type { Reading, Result } from '../../model.ts';
import type { ScannedPage, ScannedPages } from '../../ports/scanned-pages.ts';
import type { Stored, Unread } from '../../ports.ts';
import { type ScanNeeds, takePage, takeScan } from '../intake/take-page.ts';
import { type FixedLine, fixLine, type LineFault, type LineReading } from './fix-line.ts';

/** The part of the newsroom that keeps pages. */
export type ScanDesk = {
  /**
   * Keeps what was read of a page in place of what the same source held before; an article that is the same keeps its id.
   */
  takePage(stored: Stored, reading: Reading): Promise<void>;
  /** Reads a page that came as a picture or in a PDF, with what people put right in it, and keeps both likewise. */
  takeScan(hash: string, page: ScannedPage): Promise<Result<Reading, Unread>>;
  /** Keeps what a line of such a page really says, and reads the page again with it. */
  fixLine(fix: LineReading): Promise<Result<FixedLine, LineFault>>;
  /** What was read of such pages, as it came from them. */
  scannedPages: Pick<ScannedPages, 'of' | 'list' | 'fixes'>;
};

/** Opens the desk over the store. */
export function scanDesk(needs: ScanNeeds, now: () => Date): ScanDesk {
  return {
    async takePage(stored, reading) {
      await takePage(stored, reading, needs.library);
    },
    takeScan: (hash, page) => takeScan(hash, page, needs),
    fixLine: (fix) => fixLine(fix, needs, now),
    scannedPages: needs.scannedPages,
  };
}
