import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Result } from '../../model.ts';
import type { StoreError } from '../store-error.ts';
import { storeErrorOf } from './open-file.ts';

/**
 * Looks through the embedded store in `folder` without changing it, beside whoever uses it.
 * @returns its size in bytes with what SQLite finds damaged (https://www.sqlite.org/pragma.html#pragma_quick_check);
 * null where there is no store yet.
 */
export async function checkFile(
  folder: string,
): Promise<Result<{ bytes: number; damage: string[] } | null, StoreError>> {
  const path = join(folder, 'broadsheet.sqlite');
  const found = await stat(path).catch(() => null);
  if (found === null) return { ok: true, value: null };
  try {
    const database = new Database(path, { readonly: true });
    try {
      const told = database.pragma('quick_check(5)') as { quick_check: string }[];
      const damage = told.map(({ quick_check }) => quick_check).filter((line) => line !== 'ok');
      return { ok: true, value: { bytes: found.size, damage } };
    } finally {
      database.close();
    }
  } catch (error) {
    return { ok: false, error: storeErrorOf(error, path) };
  }
}
