import type { Reading, Result } from '../../model.ts';
import type { ScannedPage, ScannedPages } from '../../ports/scanned-pages.ts';
import type { Library, ReadPage, Stored, Unread } from '../../ports.ts';
import { fixedScan, fixesIn } from '../print/fixed-scan.ts';
import { keepIds } from './keep-ids.ts';
import { marksByIds } from './take-items.ts';

/** Keeps what was read of a page in place of what the same source held before, its articles under the ids that they had. */
export async function takePage(
  stored: Stored,
  reading: Reading,
  library: Pick<Library, 'put' | 'heldBy'>,
  scanned?: Omit<ScannedPage, 'page'>,
): Promise<Reading> {
  const { articles, former } = keepIds(await library.heldBy(stored.source), reading.articles);
  await library.put(stored, articles, { marks: marksByIds(articles), former, ...(scanned && { scanned }) });
  return { ...reading, articles };
}

/** What taking scans in stands on; `read` reads a page, where it can apart from all else. */
export type ScanNeeds = {
  library: Pick<Library, 'put' | 'heldBy' | 'hashOf'>;
  scannedPages: ScannedPages;
  read: ReadPage;
};

/** The same for a page that came as a picture or in a PDF, with what people put right in it. */
export async function takeScan(
  hash: string,
  { page, ...scanned }: ScannedPage,
  { library, scannedPages, read }: ScanNeeds,
): Promise<Result<Reading, Unread>> {
  const fixes = await scannedPages.fixes(scanned.original, scanned.scan.page);
  const { date, paper } = scanned;
  const scan = fixedScan(scanned.scan, fixes);
  const found = await read({ path: page, blocks: [], date, paper, scan });
  if (!found.ok) return found;
  const articles = found.value.articles.map((article) => {
    const fixed = fixesIn(article, fixes);
    return fixed.length === 0 ? article : { ...article, corrections: [...article.corrections, ...fixed] };
  });
  const stored = { source: page, hash };
  return { ok: true, value: await takePage(stored, { ...found.value, articles }, library, scanned) };
}
