import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Result } from '../model.ts';
import type { Corrections, IndexFile, Ledger, Library, Role, Settings, Visits } from '../ports.ts';
import { backUp } from './backup/back-up.ts';
import { linesOf, writeWhole } from './backup/backup-file.ts';
import type { Counts } from './backup/format.ts';
import { type RestoreError, restore } from './backup/restore.ts';
import { createCorrections } from './corrections.ts';
import { createIndexFile } from './index-file.ts';
import { createLedger } from './ledger.ts';
import { createLibrary } from './library.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { createSettings } from './settings.ts';
import { EmbeddedDialect } from './sqlite/dialect.ts';
import { lockFile } from './sqlite/file-lock.ts';
import { openFile, storeErrorOf } from './sqlite/open-file.ts';
import type { StoreError } from './store-error.ts';
import { createVisits } from './visits.ts';

/** A newsroom's memory. What it acknowledges is on the disk. */
export type Store = {
  library: Library;
  ledger: Ledger;
  settings: Settings;
  corrections: Corrections;
  indexFile: IndexFile;
  visits: Visits;
  /**
   * Takes a role that one process at a time may have on this store; it is free again when the process ends, however.
   * @returns what gives the role back, or 'taken'.
   */
  claimRole(role: Role): Result<() => void, 'taken'>;
  /** Writes all that is kept into a file, as it is at this moment; says how many rows of each table that are. */
  backUp(file: string, about: { made: string; version: string }): Promise<Counts>;
  /** Gives back the roles and the files. */
  close(): Promise<void>;
};

/**
 * Opens the embedded store in `folder`, making what is missing. Any number of processes may have it open.
 * @returns the store; where it cannot be had, why, with nothing written.
 */
export async function openStore(folder: string): Promise<Result<Store, StoreError>> {
  const opened = await openFile(folder);
  if (!opened.ok) return opened;
  const { database, path } = opened.value;
  const db = new Kysely<Schema>({ dialect: new EmbeddedDialect(database) });
  try {
    const migrated = await migrate(db);
    if (migrated.ok) return { ok: true, value: storeOver(db, folder, await identityOf(db)) };
    database.close();
    return { ok: false, error: { kind: 'newer', path, detail: migrated.error.join(', ') } };
  } catch (error) {
    database.close();
    return { ok: false, error: storeErrorOf(error, path) };
  }
}

/**
 * Fills the embedded store in `folder`, which must hold nothing yet, from a file that `backUp` wrote, and brings it up
 * to date. All or nothing, and only while no bot and no digest runs on it.
 * @returns how many rows of each table were restored.
 */
export async function restoreStore(
  folder: string,
  file: string,
): Promise<Result<Counts, StoreError | RestoreError | { kind: 'in-use' }>> {
  const opened = await openFile(folder);
  if (!opened.ok) return opened;
  const { database, path } = opened.value;
  const db = new Kysely<Schema>({ dialect: new EmbeddedDialect(database) });
  const roles = (['bot', 'digest'] as const).map((role) => lockFile(join(folder, `${role}.lock`), 0));
  try {
    if (roles.some(({ ok }) => !ok)) return { ok: false, error: { kind: 'in-use' } };
    const restored = await restore(db, linesOf(file));
    if (restored.ok) await migrate(db);
    return restored;
  } catch (error) {
    return { ok: false, error: storeErrorOf(error, path) };
  } finally {
    for (const role of roles) if (role.ok) role.value();
    await db.destroy();
  }
}

function storeOver(db: Kysely<Schema>, folder: string, identity: number): Store {
  const roles = new Set<() => void>();
  return {
    library: createLibrary(db),
    ledger: createLedger(db),
    settings: createSettings(db),
    corrections: createCorrections(db),
    indexFile: createIndexFile(folder, identity),
    visits: createVisits(db),
    backUp: (file, about) => writeWhole(file, (write) => backUp(db, about, write)),
    claimRole(role) {
      const claimed = lockFile(join(folder, `${role}.lock`), 0);
      if (!claimed.ok) return claimed;
      roles.add(claimed.value);
      return {
        ok: true,
        value: () => {
          roles.delete(claimed.value);
          claimed.value();
        },
      };
    },
    async close() {
      for (const giveBack of roles) giveBack();
      roles.clear();
      await db.destroy();
    },
  };
}

async function identityOf(db: Kysely<Schema>): Promise<number> {
  const { value } = await db
    .selectFrom('revision')
    .select('value')
    .where('name', '=', 'identity')
    .executeTakeFirstOrThrow();
  return value;
}
