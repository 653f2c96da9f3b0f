import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Result } from '../model.ts';
import type { Clock } from '../ports.ts';
import { storeCure } from './store-cures.ts';
import { version } from './version.ts';

/** Rows by table. */
type Counts = Readonly<Record<string, number>>;

/** Writes the whole store into a file. The error is one line with the cure. */
export async function backUpStore(file: string, settings: Config, clock: Clock): Promise<Result<Counts, string>> {
  // An empty store would be made where there is none, and an empty backup in place of a good one.
  const store = join(settings.data, 'broadsheet.sqlite');
  if (settings.databaseUrl === null && !(await isThere(store)))
    return { ok: false, error: `There is no ${store}: set BROADSHEET_DATA to the store's folder.` };
  const { openStore } = await import('../store/open.ts');
  const opened = await openStore(settings);
  if (!opened.ok) return { ok: false, error: storeCure(opened.error, settings) };
  try {
    return { ok: true, value: await opened.value.backUp(file, { made: clock.now().toISOString(), version }) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (file === '-')
      return { ok: false, error: `Standard output was closed (${error.code}): the backup is not whole.` };
    return { ok: false, error: `${file} cannot be written (${error.code}): name a file in a folder that can.` };
  } finally {
    await opened.value.close();
  }
}

/** Fills an empty store from such a file. The error is one line with the cure. */
export async function restoreFromFile(file: string, settings: Config): Promise<Result<Counts, string>> {
  if (file !== '-' && !(await isThere(file)))
    return { ok: false, error: `${file} cannot be read: check that it exists, is a file and may be read.` };
  const { restoreStore } = await import('../store/open.ts');
  const restored = await restoreStore(settings, file);
  if (restored.ok) return restored;
  const { error } = restored;
  switch (error.kind) {
    case 'damaged-backup':
      return {
        ok: false,
        error: `${file}, line ${error.line}: ${error.detail}. Nothing was restored; take another backup.`,
      };
    case 'newer-backup':
      return { ok: false, error: `${file} was written by Broadsheet ${error.detail}: update, then restore it.` };
    case 'other-version':
      return {
        ok: false,
        error: `${file} is of Broadsheet ${error.detail}: restore it into ${emptyPlace(settings)}.`,
      };
    case 'not-empty':
      return {
        ok: false,
        error: `The store is not empty (${error.detail}): restore into ${emptyPlace(settings)}.`,
      };
    case 'in-use':
      return { ok: false, error: `A bot or a digest runs on ${settings.data}: stop it, then restore.` };
    default:
      return { ok: false, error: storeCure(error, settings) };
  }
}

function emptyPlace({ databaseUrl }: Config): string {
  return databaseUrl === null ? 'a new folder (BROADSHEET_DATA)' : 'an empty database (DATABASE_URL)';
}

/** Whether there is a file, or a pipe, that may be read. */
async function isThere(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return (
    found?.isDirectory() === false &&
    access(path, constants.R_OK).then(
      () => true,
      () => false,
    )
  );
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
