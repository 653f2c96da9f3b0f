import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Result } from '../model.ts';
import { codeOf } from './page-file.ts';

/** What a path is to whoever reads news in. */
export type PathKind = 'address' | 'folder' | 'news' | 'web' | 'page' | 'missing';

/** Looks at a path: an address by its scheme, a folder, a file of news or of the web by its name, any other as a page. */
export async function kindOf(path: string): Promise<PathKind> {
  if (isAddress(path)) return 'address';
  const found = await stat(path).catch(() => null);
  if (found === null) return 'missing';
  if (found.isDirectory()) return 'folder';
  return kindOfFile(path);
}

/** What a file is, by its name. */
export function kindOfFile(path: string): 'news' | 'web' | 'page' {
  if (/\.jsonl(?:\.gz)?$/i.test(path)) return 'news';
  return /\.(?:html?|xhtml|xml|rss|atom)$/i.test(path) ? 'web' : 'page';
}

/** Whether a path, or the name of a source, is an address: `https://…`, or of another scheme. */
export function isAddress(path: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(path);
}

/**
 * The page files, files of news and saved web pages under a folder, folders within it too, in code unit order. Hidden
 * ones are left out, and so is whatever else lies there: sidecars, pictures, what a browser saved beside a web page.
 */
export async function filesIn(folder: string): Promise<Result<string[], string>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const files = entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => /\.(?:txt|html?)$/i.test(path) || kindOfFile(path) === 'news')
      .filter(
        (path) =>
          !relative(folder, path)
            .split(sep)
            .some((part) => part.startsWith('.') || /[_.]files$/.test(part)),
      );
    return { ok: true, value: files.sort() };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}
