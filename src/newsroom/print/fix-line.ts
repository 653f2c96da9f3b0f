import { clipLine } from '../../clipping/clip.ts';
import { SCANS } from '../../limits/scans.ts';
import type { Picture } from '../../model/picture.ts';
import type { LineFix } from '../../model/scan.ts';
import type { Result } from '../../model.ts';
import type { Unread } from '../../ports.ts';
import { foldText } from '../../text/fold.ts';
import { type ScanNeeds, takeScan } from '../intake/take-page.ts';

/**
 * What somebody says that a line of a page reads: the page by its source in the library, the line by its number in the scan.
 * `within` is with what the sources of their pages begin; all are theirs where it is left out.
 */
export type LineReading = { page: string; line: number; read: string; by: string | null; within?: string };

/** A line that was put right, and how it is printed. */
export type FixedLine = LineFix & { picture: Picture };

/**
 * Why a line was not put right: there is no such page or line, the same file was given as a page of others too, nothing can be read in what it should be, that is what was
 * read, it is too long, the page has too many, or the page cannot be read again just now.
 */
export type LineFault =
  | 'unknown_page'
  | 'unknown_line'
  | 'shared'
  | 'empty'
  | 'same'
  | 'too_long'
  | 'too_many'
  | Unread['why'];

/** Keeps what a line really says, and reads its page again with it; says what was read before. */
export async function fixLine(
  { page, line, read: typed, by, within = '' }: LineReading,
  needs: ScanNeeds,
  now: () => Date,
): Promise<Result<FixedLine, LineFault>> {
  const { library, scannedPages } = needs;
  const [scanned, hash] = [await scannedPages.of(page), await library.hashOf(page)];
  if (!page.startsWith(within) || scanned === null || hash === null) return { ok: false, error: 'unknown_page' };
  const found = scanned.scan.lines[line];
  if (found === undefined) return { ok: false, error: 'unknown_line' };
  const read = typed.replace(/[\t\r\n]+/g, ' ').trim();
  if (read.length > SCANS.lineChars) return { ok: false, error: 'too_long' };
  if (!/[\p{L}\p{N}]/u.test(foldText(read))) return { ok: false, error: 'empty' };
  const { original, scan } = scanned;
  const sharers = within === '' ? [] : (await scannedPages.list('')).filter((one) => one.original === original);
  if (sharers.some((one) => !one.page.startsWith(within))) return { ok: false, error: 'shared' };
  const before = await scannedPages.fixes(original, scan.page);
  const known = before.find((fix) => fix.line === line);
  // A line that was hard to read is confirmed by reading it as it is.
  const isHard = known === undefined && found.characters.some(({ confidence }) => confidence < SCANS.sure);
  if (read === (known?.read ?? found.text) && !isHard) return { ok: false, error: 'same' };
  if (known === undefined && before.length >= SCANS.fixes) return { ok: false, error: 'too_many' };
  const at = now().toISOString();
  const fix = { original, page: scan.page, line, box: found.box, printed: found.text, read, by, at };
  await scannedPages.fix(fix);
  const taken = await takeScan(hash, scanned, needs);
  if (!taken.ok) return { ok: false, error: taken.error.why };
  const drawing = { kind: 'clipping' as const, page, parts: [clipLine(line, found, scan)] };
  return { ok: true, value: { ...fix, picture: { drawing, alt: read } } };
}
