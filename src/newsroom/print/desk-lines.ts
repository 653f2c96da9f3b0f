import { clipLine } from '../../clipping/clip.ts';
import { DESK_PAGE } from '../../limits/desk.ts';
import type { Clipping } from '../../model/clipping.ts';
import type { LineFix } from '../../model/scan.ts';
import type { Unsure } from '../../model.ts';
import type { ScannedPages } from '../../ports/scanned-pages.ts';
import { unsureIn } from '../../reading/article/unsure.ts';
import { lineAt } from './fixed-scan.ts';
import type { PageOf } from './printed-pages.ts';

/**
 * A line of a page that came as a picture: its number, what is read there now, and what of that was hard to read; `fix` is
 * what was read before and when it was put right, where somebody did.
 */
export type DeskLine = {
  page: string;
  line: number;
  text: string;
  unsure: Unsure[];
  fix: Pick<LineFix, 'printed' | 'at'> | null;
};

/** Lines of pages that came as pictures, for whoever puts them right. */
export type DeskLines = {
  /** Those of a page, or of the newest ones, that were hard to read, the least certain first. */
  hard(page?: string): Promise<DeskLine[]>;
  /** Those that were put right last, newest first. */
  fixed(): Promise<DeskLine[]>;
  /** How a line is printed; null where there is none. */
  clipping(page: string, line: number): Promise<Clipping | null>;
};

/** Finds those lines among the pages that are kept. */
export function deskLines(scannedPages: Pick<ScannedPages, 'list' | 'latestFixes'>, pageOf: PageOf): DeskLines {
  const hardOf = async (page: string) => {
    const lines = (await pageOf(page))?.scan?.lines ?? [];
    return lines.flatMap((line, number) => {
      const unsure = unsureIn(line);
      const least = Math.min(...unsure.map(({ start }) => line.characters[start]?.confidence ?? 1));
      return unsure.length === 0 ? [] : [{ page, line: number, text: line.text, unsure, fix: null, least }];
    });
  };

  return {
    async hard(page) {
      const pages = page === undefined ? await newestOf(scannedPages) : [page];
      const lines = [];
      for (const one of pages) lines.push(...(await hardOf(one)));
      return lines
        .toSorted((one, other) => one.least - other.least)
        .slice(0, DESK_PAGE.lines)
        .map(({ least: _, ...line }) => line);
    },

    async fixed() {
      const lines: DeskLine[] = [];
      const all = await scannedPages.list('');
      for (const fix of await scannedPages.latestFixes(DESK_PAGE.lines)) {
        for (const { page } of all.filter(({ original }) => original === fix.original)) {
          const scan = (await pageOf(page))?.scan;
          if (scan === undefined || scan.page !== fix.page) continue;
          const line = lineAt(scan.lines, { ...fix, printed: fix.read });
          const { printed, read, at } = fix;
          if (line >= 0) lines.push({ page, line, text: read, unsure: [], fix: { printed, at } });
        }
      }
      return lines;
    },

    async clipping(page, number) {
      const scan = (await pageOf(page))?.scan;
      const line = scan?.lines[number];
      if (scan === undefined || line === undefined) return null;
      return { kind: 'clipping', page, parts: [clipLine(number, line, scan)] };
    },
  };
}

/** The pages that came as pictures of the newest issues. */
async function newestOf(scannedPages: Pick<ScannedPages, 'list'>): Promise<string[]> {
  const all = await scannedPages.list('');
  return all
    .toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))
    .slice(0, DESK_PAGE.scans)
    .map(({ page }) => page);
}
