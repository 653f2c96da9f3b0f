import type { LineFix } from '../../model/scan.ts';
import type { ScannedPage, ScannedPages } from '../../ports/scanned-pages.ts';

/** The ScannedPages in memory; `put` keeps or drops that of a source, as the library is told. */
type MemoryScannedPages = ScannedPages & { put(page: string, scanned: Omit<ScannedPage, 'page'> | null): void };

/** Scanned pages that are gone with the process. */
export function createMemoryScannedPages(): MemoryScannedPages {
  const pages = new Map<string, ScannedPage>();
  const fixed = new Map<string, LineFix>();

  return {
    put(page, scanned) {
      if (scanned === null) pages.delete(page);
      else pages.set(page, { page, ...scanned });
    },
    of: async (page) => pages.get(page) ?? null,
    list: async (beginning) =>
      [...pages.values()]
        .filter(({ page }) => page.startsWith(beginning))
        .sort((one, other) => (one.page < other.page ? -1 : 1))
        .map(({ scan: _, ...page }) => page),
    uses: async (original) => [...pages.values()].some((page) => page.original === original),
    async fix(fix) {
      fixed.set(`${fix.original} ${fix.page} ${fix.line}`, fix);
    },
    fixes: async (original, page) =>
      [...fixed.values()]
        .filter((fix) => fix.original === original && fix.page === page)
        .sort((one, other) => (one.at === other.at ? one.line - other.line : one.at < other.at ? -1 : 1)),
    latestFixes: async (most) =>
      [...fixed.values()]
        .sort((one, other) => (one.at === other.at ? one.line - other.line : one.at < other.at ? 1 : -1))
        .slice(0, most),
    async dropFixes(original) {
      for (const [key, fix] of fixed) if (fix.original === original) fixed.delete(key);
    },
    async forget(person) {
      const theirs = [...fixed].filter(([, { by }]) => by === person);
      for (const [key, fix] of theirs) fixed.set(key, { ...fix, by: null });
      return theirs.length;
    },
  };
}
