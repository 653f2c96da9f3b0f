import { randomInt } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Result } from '../../model.ts';
import { migrateTo } from '../migrations/migrate.ts';
import type { Schema } from '../sql/schema.ts';
import type { Counts, Row } from './format.ts';
import { type Batch, DamagedBackup, readBackup } from './reader.ts';

/** Why nothing was restored. */
export type RestoreError =
  | { kind: 'damaged-backup'; line: number; detail: string }
  /** 'newer-backup' was written by this later version; 'other-version' is what made the store, which is empty. */
  | { kind: 'newer-backup' | 'other-version'; detail: string }
  /** What it holds already. */
  | { kind: 'not-empty'; detail: string };

/**
 * Fills an empty store from the lines of a backup, all or nothing: in one transaction, which holds when as many rows
 * stand in every table as the backup counted. The tables are first made as they were when it was written.
 * @returns how many rows of each table that are.
 */
export async function restore(db: Kysely<Schema>, lines: AsyncIterable<string>): Promise<Result<Counts, RestoreError>> {
  try {
    const { head, batches } = await readBackup(lines);
    const made = await migrateTo(db, head.schema);
    if (made === 'unknown') return { ok: false, error: { kind: 'newer-backup', detail: head.version } };
    if (made === 'others') return { ok: false, error: { kind: 'other-version', detail: head.version } };
    const known = new Set((await db.introspection.getTables()).map(({ name }) => name));
    const unknown = head.tables.find((table) => !known.has(table));
    if (unknown !== undefined) throw new DamagedBackup(1, `no newsroom has a table ${unknown}`);
    return await db.transaction().execute(async (trx) => {
      const held = await heldIn(trx, head.tables);
      if (held !== '') return { ok: false, error: { kind: 'not-empty', detail: held } };
      return { ok: true, value: await fill(trx, head.tables, batches) };
    });
  } catch (error) {
    if (!(error instanceof DamagedBackup)) throw error;
    return { ok: false, error: { kind: 'damaged-backup', line: error.line, detail: error.message } };
  }
}

/** Rows that a store has before anything is kept in it. */
const MADE_WITH_THE_STORE: Counts = { revision: 2, tally: 1 };

async function heldIn(trx: Transaction<Schema>, tables: readonly string[]): Promise<string> {
  const counts = await countRows(trx, tables);
  return tables
    .filter((table) => (counts[table] ?? 0) > (MADE_WITH_THE_STORE[table] ?? 0))
    .map((table) => `${table} ${counts[table]}`)
    .join(', ');
}

async function fill(
  trx: Transaction<Schema>,
  tables: readonly string[],
  batches: AsyncIterable<Batch>,
): Promise<Counts> {
  for (const table of tables.toReversed()) await sql`delete from ${sql.table(table)}`.execute(trx);
  let end = 0;
  const given: Counts = {};
  for await (const { table, rows, line } of batches) {
    await insert(trx, table, rows).catch((error: unknown) => {
      throw new DamagedBackup(line, `the rows of ${table} up to this one cannot be stored: ${error}`);
    });
    given[table] = (given[table] ?? 0) + rows.length;
    end = line;
  }
  const stored = await countRows(trx, tables);
  const lacking = tables.find((table) => stored[table] !== (given[table] ?? 0));
  if (lacking !== undefined)
    throw new DamagedBackup(end, `${given[lacking]} rows of ${lacking} became ${stored[lacking]}`);
  // Another newsroom from now on: no index that was saved beside this store or the old one is taken for its own.
  const identity = { value: randomInt(2 ** 31) };
  await trx.updateTable('revision').set(identity).where('name', '=', 'identity').execute();
  return stored;
}

async function countRows(trx: Transaction<Schema>, tables: readonly string[]): Promise<Counts> {
  const counts: Counts = {};
  for (const table of tables) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(trx);
    counts[table] = Number(rows[0]?.count);
  }
  return counts;
}

async function insert(trx: Transaction<Schema>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}`.execute(trx);
}
