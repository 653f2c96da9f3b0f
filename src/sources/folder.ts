import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Result } from '../model.ts';
import { codeOf } from './page-file.ts';

/** What a path is to whoever reads news in. */
export type PathKind = 'folder' | 'news' | 'page' | 'missing';

/** Looks at a path: a folder, a file of news by its name, any other file as a page. */
export async function kindOf(path: string): Promise<PathKind> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 'missing';
  if (found.isDirectory()) return 'folder';
  return isNews(path) ? 'news' : 'page';
}

/** Whether a file is JSONL of news, by its name. */
export function isNews(path: string): boolean {
  return /\.jsonl(?:\.gz)?$/i.test(path);
}

/**
 * The page files and files of news under a folder, folders within it too, in code unit order. Hidden ones are left
 * out, and so is whatever else lies there: sidecars, pictures.
 */
export async function filesIn(folder: string): Promise<Result<string[], string>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const files = entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => /\.txt$/i.test(path) || isNews(path))
      .filter(
        (path) =>
          !relative(folder, path)
            .split(sep)
            .some((part) => part.startsWith('.')),
      );
    return { ok: true, value: files.sort() };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}
