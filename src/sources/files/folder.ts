import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Result } from '../../model.ts';
import { isNoPageName, isRead, kindOfFile, misleads, sidecarOf, textBeside } from './file-names.ts';
import { BEGINNING, pictureKind } from './kind-of-bytes.ts';
import { codeOf, readBeginning } from './open-file.ts';

/** What a path is to whoever reads news in. */
type PathKind = 'address' | 'folder' | 'missing' | ReturnType<typeof kindOfFile>;

/**
 * Looks at a path: an address by its scheme, a folder, a file of news or of the web by its name; a picture or PDF by what it
 * holds, so that it is read as what it is, and one that is none is told; any other as a page of text.
 */
export async function kindOf(path: string): Promise<PathKind> {
  if (isAddress(path)) return 'address';
  const found = await stat(path).catch(() => null);
  if (found === null) return 'missing';
  if (found.isDirectory()) return 'folder';
  return kindOfContent(path);
}

/** The same of what is a file. */
export async function kindOfContent(path: string): Promise<ReturnType<typeof kindOfFile>> {
  const kind = kindOfFile(path);
  return kind === 'page' && pictureKind(await readBeginning(path, BEGINNING)) !== null ? 'picture' : kind;
}

/** Whether a path, or the name of a source, is an address: `https://…`, or of another scheme. */
export function isAddress(path: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(path);
}

/**
 * What is read of a folder, links in it that lead out of it, which are not followed, and what is passed over though it looks
 * like a page, with why.
 */
export type Files = { files: string[]; strays: string[]; passed: Map<string, string> };

/**
 * The pages (text, pictures and PDFs), files of news and saved web pages under a folder, folders within it too, in code unit
 * order, with the documents that nobody can read. Hidden ones are left out, and so is whatever else lies there: sidecars,
 * pipes, what a browser saved beside a web page.
 */
export async function filesIn(folder: string): Promise<Result<Files, string>> {
  try {
    const within = `${await realpath(folder)}${sep}`;
    const found = await filesBelow(folder);
    const files: string[] = [];
    const strays: string[] = [];
    const passed = new Map<string, string>();
    for (const { path, link, why } of found) {
      if (why !== null) {
        passed.set(path, why);
        continue;
      }
      const real = link ? await realpath(path).catch(() => null) : path;
      // A link that leads nowhere yet is none.
      if (real !== null) (link && !real.startsWith(within) ? strays : files).push(path);
    }
    return { ok: true, value: { files: files.sort(), strays: strays.sort(), passed } };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}

type Found = { path: string; link: boolean; why: string | null };

async function filesBelow(folder: string): Promise<Found[]> {
  const found: Found[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (LEFT_OUT.test(entry.name)) continue;
    const link = entry.isSymbolicLink();
    if (entry.isDirectory()) found.push(...(await filesBelow(path).catch(noneOfVanished)));
    else if ((entry.isFile() || link) && (isRead(entry.name) || misleads(entry.name)))
      found.push({ path, link, why: passedOver(entry.name, names) });
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

/** Why a file is passed over, in words; null where it is read, or told that it cannot be. */
function passedOver(name: string, names: ReadonlySet<string>): string | null {
  if (isNoPageName(name) && !names.has(sidecarOf(name) ?? ''))
    return 'nobody names a page so; name it by day and paper';
  const text = textBeside(name);
  const pictured = kindOfFile(name) === 'picture' || misleads(name);
  return pictured && names.has(text) ? `its text ${text} lies beside it` : null;
}
