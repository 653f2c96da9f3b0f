import type { Result } from '../model.ts';
import { backUp } from './backup/back-up.ts';
import { linesOf, writeWhole } from './backup/backup-file.ts';
import type { Counts } from './backup/format.ts';
import { type RestoreError, restore } from './backup/restore.ts';
import { createLedger } from './ledger/ledger.ts';
import { createIndexFile } from './library/index-file.ts';
import { createLibrary } from './library/library.ts';
import { createOriginals } from './library/originals.ts';
import { createScannedPages } from './library/scanned-pages.ts';
import { createStories } from './library/stories.ts';
import { migrate } from './migrations/migrate.ts';
import { createCorrections } from './servers/corrections.ts';
import { createGaps } from './servers/gaps.ts';
import { createKeys } from './servers/keys.ts';
import { createSettings } from './servers/settings.ts';
import type { Connection } from './sql/connection.ts';
import { identityOf } from './sql/revision.ts';
import type { Store } from './store.ts';
import type { StoreError } from './store-error.ts';
import { createVisits } from './visits.ts';

/**
 * Where a store is: the folder of the embedded one, and the address of a database in its place; then the folder holds
 * what is only kept to save time.
 */
export type Place = { data: string; databaseUrl: string | null };

/**
 * Opens the store at a place, making what is missing. Any number of processes may have it open.
 * @returns the store; where it cannot be had, why, with nothing written.
 */
export async function openStore(place: Place): Promise<Result<Store, StoreError>> {
  const connected = await connect(place);
  if (!connected.ok) return connected;
  const { slow, path, errorOf, close } = connected.value;
  try {
    const migrated = await migrate(slow);
    if (migrated.ok) return { ok: true, value: await storeOver(connected.value, place.data) };
    await close();
    return { ok: false, error: { ...migrated.error, path } };
  } catch (error) {
    await close();
    return { ok: false, error: errorOf(error) };
  }
}

/**
 * Fills the store at a place, which must hold nothing yet, from a file that `backUp` wrote, and brings it up to date.
 * All or nothing, and only while no bot and no digest runs on it.
 * @returns how many rows of each table were restored.
 */
export async function restoreStore(
  place: Place,
  file: string,
): Promise<Result<Counts, StoreError | RestoreError | { kind: 'in-use' }>> {
  const connected = await connect(place);
  if (!connected.ok) return connected;
  const { slow, claimRole, errorOf, close } = connected.value;
  try {
    for (const role of ['bot', 'digest'] as const)
      if (!(await claimRole(role)).ok) return { ok: false, error: { kind: 'in-use' } };
    const restored = await restore(slow, linesOf(file));
    if (restored.ok) await migrate(slow);
    return restored;
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  } finally {
    await close();
  }
}

/** What an error means that was thrown while the store at a place was in use; null where it is not of the store. */
export async function storeErrorIn(error: unknown, { data, databaseUrl }: Place): Promise<StoreError | null> {
  try {
    if (databaseUrl !== null) return (await import('./postgres/open-error.ts')).migrationError(error, databaseUrl);
    return (await import('./sqlite/open-file.ts')).storeErrorOf(error, data);
  } catch {
    // Both throw on what they do not know.
    return null;
  }
}

async function connect({ data, databaseUrl }: Place): Promise<Result<Connection, StoreError>> {
  if (databaseUrl === null) return (await import('./sqlite/connect.ts')).connectEmbedded(data);
  return (await import('./postgres/connect.ts')).connectDatabase(databaseUrl);
}

async function storeOver(
  { db, terms, many, pace, claimRole, watch, close }: Connection,
  folder: string,
): Promise<Store> {
  return {
    library: createLibrary(db),
    ledger: createLedger(db, { many }),
    settings: createSettings(db),
    corrections: createCorrections(db),
    indexFile: createIndexFile(folder, await identityOf(db)),
    visits: createVisits(db),
    stories: createStories(db),
    scannedPages: createScannedPages(db),
    originals: createOriginals(folder),
    keys: createKeys(db),
    gaps: createGaps(db),
    terms,
    backUp: (file, about) => writeWhole(file, (write) => backUp(db, about, write)),
    pace,
    claimRole,
    watch,
    close,
  };
}
