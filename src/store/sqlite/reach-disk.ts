import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** Waits until what was committed is on the disk. */
export type ReachDisk = () => Promise<void>;

/**
 * Has a database's log reach the disk beside this thread. Where SQLite does that itself, with every commit, everybody waits:
 * some milliseconds, and a tenth of a second on a disk that others keep busy.
 * @returns what waits for that, and throws what SQLite would; and how the log is closed.
 */
export function openDisk(path: string): { reach: ReachDisk; close(): Promise<void> } {
  let log: Promise<FileHandle> | null = null;
  return {
    async reach() {
      try {
        log ??= openLog(path);
        await (await log).datasync();
      } catch (error) {
        log = null;
        const { code, message } = error as NodeJS.ErrnoException;
        throw new Database.SqliteError(message, code === 'ENOSPC' ? 'SQLITE_FULL' : 'SQLITE_IOERR_FSYNC');
      }
    },
    async close() {
      await (await log)?.close();
    },
  };
}

/** The log, which stays the same file as long as a database is open; its name is on the disk from then on. */
async function openLog(path: string): Promise<FileHandle> {
  const log = await open(`${path}-wal`, 'r+');
  const folder = await open(dirname(path), 'r').catch(() => null);
  // Some systems keep names by themselves and take that for a fault.
  await folder?.sync().catch(() => {});
  await folder?.close();
  return log;
}
