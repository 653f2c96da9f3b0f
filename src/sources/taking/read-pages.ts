import type { Page, Result } from '../../model.ts';
import type { Scanner } from '../../ports/scan.ts';
import type { Progress, Refusal } from '../../ports.ts';
import { filesIn, kindOf, kindOfContent } from '../files/folder.ts';
import { isWhole } from '../files/kind-of-bytes.ts';
import { readPageFile } from '../files/page-file.ts';
import { pageOfFile, readPictureFile } from '../files/picture-file.ts';
import { refused } from './taking.ts';

/** `look` only looks whether pictures and PDFs can be read; `scanner` is null where none are. */
type Way = { scanner: Pick<Scanner, 'scan'> | null; look?: boolean; progress?(progress: Progress): void };

/** The pages of a file, or of the files of a folder, or why there are none. */
export async function* readPagesOf(path: string, way: Way): AsyncGenerator<Result<Page, Refusal>> {
  if ((await kindOf(path)) !== 'folder') return yield* readFile(path, way);
  const files = await filesIn(path);
  if (!files.ok) return yield refused(path, 'unreadable', files.error);
  for (const file of files.value.files)
    if (['page', 'picture'].includes(await kindOfContent(file))) yield* readFile(file, way);
}

async function* readFile(path: string, way: Way): AsyncGenerator<Result<Page, Refusal>> {
  if ((await kindOfContent(path)) === 'picture') return yield* scanFile(path, way);
  const read = await readPageFile(path);
  yield read.ok ? { ok: true, value: read.value.page } : read;
}

async function* scanFile(path: string, { scanner, look, progress }: Way): AsyncGenerator<Result<Page, Refusal>> {
  const file = await readPictureFile(path);
  if (!file.ok) return yield file;
  const page = { path, blocks: [], ...file.value.issue };
  if (look === true)
    return yield isWhole(file.value.original.bytes) ? { ok: true, value: page } : refused(path, 'damaged');
  if (scanner === null) return yield refused(path, 'binary', 'pictures are not read here');
  const scanned = await scanner.scan(file.value.original, (items, pages) =>
    progress?.({ source: path, items, share: (items - 1) / pages, pages }),
  );
  if (!scanned.ok) return yield refused(path, scanned.error);
  const { pages, unread } = scanned.value;
  const all = pages.length + unread.length;
  for (const scan of pages) yield { ok: true, value: { ...page, path: pageOfFile(path, scan.page, all), scan } };
  for (const one of unread) yield refused(pageOfFile(path, one.page, all), one.why);
}
