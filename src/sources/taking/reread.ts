import type { ScannedPage } from '../../ports/scanned-pages.ts';
import { fileOf } from '../files/file-names.ts';
import { pageOfFile } from '../files/picture-file.ts';
import { type Outcome, refused, type Scans, type Taking, taken } from './taking.ts';
import { forgetRefusal } from './too-costly.ts';

type Listed = Omit<ScannedPage, 'scan'>;

/**
 * Has originals scanned again, as a better scanner reads them, and takes what it reads in place of what was read before; where
 * it reads nothing, that stays.
 * @param names - Pages, or files with all their pages; [] for all that there are.
 */
export async function* rereadPages(names: readonly string[], taking: Taking, scans: Scans): AsyncGenerator<Outcome> {
  const all = await scans.scannedPages.list('');
  const wanted = new Set(names.flatMap((name) => [name, taking.sourceOf(name)]));
  const isWhole = (file: string) => names.length === 0 || wanted.has(file);
  const isWanted = ({ page }: Listed) => names.length === 0 || wanted.has(page) || wanted.has(fileOf(page));
  for (const name of names) {
    const of = new Set([name, taking.sourceOf(name)]);
    if (!all.some(({ page }) => of.has(page) || of.has(fileOf(page))))
      yield refused(name, 'unreadable', 'no page of this name came as a picture');
  }
  const files = Map.groupBy(all.filter(isWanted), ({ page }) => fileOf(page));
  for (const [file, pages] of files) yield* rereadFile(file, { pages, whole: isWhole(file) }, taking, scans);
}

async function* rereadFile(
  file: string,
  { pages, whole }: { pages: readonly Listed[]; whole: boolean },
  taking: Taking,
  { originals, scanner, take }: Scans,
): AsyncGenerator<Outcome> {
  const [first] = pages;
  if (first === undefined) return;
  const { original, name } = first;
  const { library, progress } = taking;
  const bytes = await originals.read(original);
  if (bytes === null) return yield refused(file, 'unreadable', 'its original is gone; put the file in its place again');
  const scanned = await scanner.scan({ name, bytes }, (items, all) =>
    progress?.({ source: file, items, share: (items - 1) / all, pages: all }),
  );
  if (!scanned.ok) return yield refused(file, scanned.error);
  const all = scanned.value.pages.length + scanned.value.unread.length;
  let articles = 0;
  for (const scan of scanned.value.pages) {
    const page = pageOfFile(file, scan.page, all);
    // One that could not be read before comes with the others of its file.
    const before = pages.find((one) => one.page === page) ?? (whole ? first : null);
    const hash = before && (await library.hashOf(before.page));
    // Not asked for, or dropped meanwhile.
    if (before === null || hash === null) continue;
    const read = await take(hash, { ...before, page, scan });
    if (!read.ok) {
      yield refused(page, read.error.why, read.error.detail);
      continue;
    }
    articles += read.value.articles.length;
    await forgetRefusal(page, taking);
  }
  yield taken(file, 'changed', { articles, pages: pages.length });
  for (const { page, why } of scanned.value.unread) yield refused(pageOfFile(file, page, all), why);
}
