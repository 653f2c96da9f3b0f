import { Kysely, type PostgresPool } from 'kysely';
import { Client } from 'pg';
import { DATABASE } from '../../limits/store.ts';
import type { Result } from '../../model.ts';
import type { Connection } from '../sql/connection.ts';
import { repeatable } from '../sql/repeatable.ts';
import type { Schema } from '../sql/schema.ts';
import type { StoreError } from '../store-error.ts';
import { DatabaseDialect } from './dialect.ts';
import { listen } from './listen.ts';
import { connectError, migrationError, shownAddress } from './open-error.ts';
import { createSharedPace } from './pace.ts';
import { connectionOptions, patientPool } from './pool.ts';
import { createTermTable } from './term-table.ts';

/** Connects to the database at `url`; what is lost later is connected to again. */
export async function connectDatabase(url: string): Promise<Result<Connection, StoreError>> {
  const looked = await lookAt(url);
  if (!looked.ok) return looked;
  const over = (pool: PostgresPool) => new Kysely<Schema>({ dialect: new DatabaseDialect(pool) });
  const db = over(patientPool(url, { connections: DATABASE.connections, statementMs: DATABASE.statementMs }));
  const slow = over(patientPool(url, { connections: 1, statementMs: 0 }));
  const watches = new Set<() => Promise<void>>();
  return {
    ok: true,
    value: {
      db,
      slow,
      terms: createTermTable(db, slow),
      path: shownAddress(url),
      many: true,
      pace: createSharedPace(db),
      claimRole: async () => ({ ok: true, value: () => {} }),
      watch(changed) {
        const stop = listen(url, changed);
        watches.add(stop);
        return stop;
      },
      errorOf: (error) => migrationError(error, url),
      async close() {
        await Promise.all([...watches].map((stop) => stop()));
        await Promise.all([db.destroy(), slow.destroy()]);
      },
    },
  };
}

type Look = { encoding: string; schema: string | null };

async function lookAt(url: string): Promise<Result<null, StoreError>> {
  const path = shownAddress(url);
  try {
    const { encoding, schema } = await repeatable(() => lookOnce(url), DATABASE.startPatienceMs);
    if (encoding !== 'UTF8')
      return { ok: false, error: { kind: 'refused', path, detail: `its encoding is ${encoding}, not UTF8` } };
    if (schema === null)
      return { ok: false, error: { kind: 'refused', path, detail: 'its search_path names no schema that is there' } };
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, error: connectError(error, url) };
  }
}

async function lookOnce(url: string): Promise<Look> {
  const client = new Client(connectionOptions(url, DATABASE.connectMs));
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Look>(
      "select current_setting('server_encoding') as encoding, current_schema() as schema",
    );
    return rows[0] ?? { encoding: 'unknown', schema: null };
  } finally {
    await client.end().catch(() => {});
  }
}
