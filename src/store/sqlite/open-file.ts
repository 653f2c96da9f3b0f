import { constants, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { READING_CACHE_KB, STORE_BUSY_MS } from '../../limits/store.ts';
import type { Result } from '../../model.ts';
import { makeFolder } from '../make-folder.ts';
import type { StoreError } from '../store-error.ts';
import { lockFile } from './file-lock.ts';

/** Marks the file as ours ('BRSD'), so that another program's database is never written into. */
const APPLICATION_ID = 0x42525344;

/**
 * Opens the embedded database in `folder`, making both where they are missing; nothing is written into a file that is
 * not ours, or of which nothing is left.
 * @returns the database, every write of which is on the disk before it is acknowledged, and the same once more, to read alone.
 */
export async function openFile(
  folder: string,
): Promise<Result<{ database: Database.Database; reading: Database.Database; path: string }, StoreError>> {
  const path = join(folder, 'broadsheet.sqlite');
  const hindrance = await hindranceOf(folder, path);
  if (hindrance !== null)
    return { ok: false, error: { kind: 'unwritable', path: hindrance.path, detail: hindrance.detail } };
  let database: Database.Database | null = null;
  try {
    makeWhereMissing(path, folder);
    if (statSync(path).size === 0) return { ok: false, error: { kind: 'damaged', path, detail: 'it is empty' } };
    database = new Database(path, { timeout: STORE_BUSY_MS });
    if (!isOurs(database)) {
      database.close();
      return { ok: false, error: { kind: 'not-a-store', path, detail: 'it is the database of another program' } };
    }
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // From here on the dialect waits, which does not stop the process.
    database.pragma('busy_timeout = 0');
    const reading = new Database(path, { timeout: 0 });
    reading.pragma('query_only = ON');
    reading.pragma(`cache_size = ${-READING_CACHE_KB}`);
    return { ok: true, value: { database, reading, path } };
  } catch (error) {
    database?.close();
    return { ok: false, error: storeErrorOf(error, path) };
  }
}

async function hindranceOf(folder: string, file: string): Promise<{ path: string; detail: string } | null> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    return { path: folder, detail: codeOf(error) };
  }
  const found = await stat(file).catch(() => null);
  if (found === null) return null;
  if (!found.isFile()) return { path: file, detail: 'it is no file' };
  // SQLite opens such a file without a word and fails at the first write.
  return access(file, constants.W_OK).then(
    () => null,
    (error: unknown) => ({ path: file, detail: codeOf(error) }),
  );
}

/** Whether a database is ours, or nobody's yet: without a mark and without a table. */
function isOurs(database: Database.Database): boolean {
  const mark = database.pragma('application_id', { simple: true });
  if (mark !== 0) return mark === APPLICATION_ID;
  if (database.prepare('select count(*) from sqlite_master').pluck().get() !== 0) return false;
  markAsOurs(database);
  return true;
}

function markAsOurs(database: Database.Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma(`application_id = ${APPLICATION_ID}`);
}

/**
 * Makes the database beside its place and puts it there whole, so that one which is empty was not left so by us. Processes
 * that start together take turns.
 */
function makeWhereMissing(path: string, folder: string): void {
  if (existsSync(path)) return;
  const lock = lockFile(join(folder, 'prepare.lock'), STORE_BUSY_MS);
  try {
    if (existsSync(path)) return;
    const beside = `${path}.new`;
    rmSync(beside, { force: true });
    const database = new Database(beside);
    try {
      markAsOurs(database);
    } finally {
      database.close();
    }
    renameSync(beside, path);
  } finally {
    if (lock.ok) lock.value();
  }
}

/** What SQLite's refusal means for whoever opens a store; anything unforeseen is thrown on. */
export function storeErrorOf(error: unknown, path: string): StoreError {
  if (!(error instanceof Database.SqliteError)) throw error;
  const { code } = error;
  for (const [beginning, kind] of MEANINGS) if (code.startsWith(beginning)) return { kind, path, detail: code };
  throw error;
}

/** https://www.sqlite.org/rescode.html, extended codes begin with their primary one. */
const MEANINGS: readonly [string, StoreError['kind']][] = [
  ['SQLITE_NOTADB', 'not-a-store'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_READONLY', 'unwritable'],
  ['SQLITE_CANTOPEN', 'unwritable'],
  ['SQLITE_PERM', 'unwritable'],
  ['SQLITE_IOERR', 'unwritable'],
  ['SQLITE_FULL', 'full'],
];

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
