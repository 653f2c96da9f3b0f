import Database from 'better-sqlite3';
import type { Result } from '../../model.ts';

/**
 * Takes a file that one process at a time can hold. The operating system keeps the lock, through a transaction of an
 * empty database of its own that is never ended: it is free again when the process dies, by whatever signal.
 * @param waitMs - how long to wait for whoever holds it.
 * @returns what gives it back, or 'taken'.
 */
export function lockFile(path: string, waitMs: number): Result<() => void, 'taken'> {
  const database = new Database(path, { timeout: waitMs });
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      return { ok: false, error: 'taken' };
    throw error;
  }
  return { ok: true, value: () => void database.close() };
}

/** Whether SQLite refused because another connection is writing. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
