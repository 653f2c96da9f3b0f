import { join } from 'node:path';
import { Kysely } from 'kysely';
import { STORE_LOOK_MS } from '../../limits/store.ts';
import type { Result } from '../../model.ts';
import type { Connection } from '../sql/connection.ts';
import { revisionOf } from '../sql/revision.ts';
import type { Schema } from '../sql/schema.ts';
import type { StoreError } from '../store-error.ts';
import { checkpointApart } from './checkpoints.ts';
import { EmbeddedDialect } from './dialect.ts';
import { lockFile } from './file-lock.ts';
import { openFile, storeErrorOf } from './open-file.ts';
import { openDisk } from './reach-disk.ts';

/** Opens the embedded database in `folder`, making both where they are missing. */
export async function connectEmbedded(folder: string): Promise<Result<Connection, StoreError>> {
  const opened = await openFile(folder);
  if (!opened.ok) return opened;
  const { database, reading, path } = opened.value;
  // SQLite leaves it to us that what is committed is on the disk, and keeps only the order of what it writes.
  database.pragma('synchronous = NORMAL');
  const disk = openDisk(path);
  const db = new Kysely<Schema>({ dialect: new EmbeddedDialect(database, disk.reach, reading) });
  const roles = new Set<() => void>();
  return {
    ok: true,
    value: {
      db,
      slow: db,
      terms: null,
      path,
      many: false,
      pace: null,
      claimRole: async (role) => claimRole(join(folder, `${role}.lock`), roles),
      watch(changed) {
        const ends = [lookNowAndThen(db, changed), checkpointApart(database, path)];
        return async () => {
          for (const end of ends) await end();
        };
      },
      errorOf: (error) => storeErrorOf(error, path),
      async close() {
        for (const giveBack of roles) giveBack();
        // Whoever closes last takes the log over, which only one that writes can.
        reading.close();
        await db.destroy();
        await disk.close();
        // The dialect closes only what it has used.
        database.close();
      },
    },
  };
}

function claimRole(path: string, roles: Set<() => void>): Result<() => void, 'taken'> {
  const claimed = lockFile(path, 0);
  if (!claimed.ok) return claimed;
  const giveBack = () => {
    if (roles.delete(giveBack)) claimed.value();
  };
  roles.add(giveBack);
  return { ok: true, value: giveBack };
}

// SQLite tells no process of another's changes.
function lookNowAndThen(db: Kysely<Schema>, changed: () => void): () => Promise<void> {
  let known: number | null = null;
  let looking = Promise.resolve();
  const look = async () => {
    const found = await revisionOf(db);
    if (known !== null && found !== known) changed();
    known = found;
  };
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, STORE_LOOK_MS);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
