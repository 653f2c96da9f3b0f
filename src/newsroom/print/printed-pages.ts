import { keepLatest } from '../../latest.ts';
import { CUT_OUTS } from '../../limits/cut-outs.ts';
import type { Page } from '../../model.ts';
import type { ScannedPages } from '../../ports/scanned-pages.ts';
import type { Library } from '../../ports.ts';
import { laidOut } from '../../reading/layout/laid-out.ts';
import { fixedScan } from './fixed-scan.ts';

/** The page that an article names, with its scan and its blocks as they are read; null where it never was a picture. */
export type PageOf = (name: string | null) => Promise<Page | null>;

/** Pages that came as pictures; the latest are kept in mind until something changes. */
export function printedPages({
  library,
  scannedPages,
}: {
  library: Pick<Library, 'revision'>;
  scannedPages: Pick<ScannedPages, 'of' | 'fixes'>;
}): PageOf {
  const recalled = new Map<string, Page | null>();
  let revision = Number.NaN;

  async function read(name: string): Promise<Page | null> {
    const scanned = await scannedPages.of(name);
    if (scanned === null) return null;
    const { original, scan, date, paper } = scanned;
    const fixed = fixedScan(scan, await scannedPages.fixes(original, scan.page));
    return laidOut({ path: name, blocks: [], date, paper, scan: fixed });
  }

  return async (name) => {
    if (name === null) return null;
    const newest = await library.revision();
    if (newest !== revision) recalled.clear();
    revision = newest;
    const known = recalled.get(name);
    if (known !== undefined) return known;
    const page = await read(name);
    if (revision === newest) keepLatest(recalled, name, page, CUT_OUTS.pages);
    return page;
  };
}
