import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Result } from '../model.ts';
import { codeOf } from './open-file.ts';

/** What a path is to whoever reads news in. */
type PathKind = 'address' | 'folder' | 'news' | 'web' | 'page' | 'missing';

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

/** What is read of a folder, and links in it that lead out of it, which are not followed. */
export type Files = { files: string[]; strays: string[] };

/**
 * The page files, files of news and saved web pages under a folder, folders within it too, in code unit order, with the
 * documents that nobody can read as text. Hidden ones are left out, and so is whatever else lies there: sidecars,
 * pictures, pipes, what a browser saved beside a web page.
 */
export async function filesIn(folder: string): Promise<Result<Files, string>> {
  try {
    const within = `${await realpath(folder)}${sep}`;
    const found = await filesBelow(folder);
    const files: string[] = [];
    const strays: string[] = [];
    for (const { path, link } of found) {
      const real = link ? await realpath(path).catch(() => null) : path;
      // A link that leads nowhere yet is none.
      if (real !== null) (link && !real.startsWith(within) ? strays : files).push(path);
    }
    return { ok: true, value: { files: files.sort(), strays: strays.sort() } };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}

async function filesBelow(folder: string): Promise<{ path: string; link: boolean }[]> {
  const found: { path: string; link: boolean }[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  // The scan of a page beside its text misleads nobody.
  const misleads = (name: string) => DOCUMENT.test(name) && !names.has(name.replace(DOCUMENT, '.txt'));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (LEFT_OUT.test(entry.name)) continue;
    const link = entry.isSymbolicLink();
    if (entry.isDirectory()) found.push(...(await filesBelow(path).catch(noneOfVanished)));
    else if ((entry.isFile() || link) && (isRead(entry.name) || misleads(entry.name))) found.push({ path, link });
  }
  return found;
}

/** What is hidden, what a browser saved beside a page, and what a disk of its own has at its root, for root alone. */
const LEFT_OUT = /^\.|[_.]files$|^lost\+found$/;

/** A folder may go between being listed and being read; one that may not be read must not look as if it were empty. */
function noneOfVanished(error: unknown): [] {
  if (codeOf(error) === 'ENOENT') return [];
  throw error;
}

function isRead(name: string): boolean {
  return /\.(?:txt|html?)$/i.test(name) || kindOfFile(name) === 'news';
}

/** What people take for text, and is none: listed, so that somebody is told. */
const DOCUMENT = /\.(?:pdf|docx?|odt|rtf|wps)$/i;
