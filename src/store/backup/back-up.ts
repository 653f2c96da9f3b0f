import { crc32 } from 'node:zlib';
import { type Kysely, sql, type Transaction } from 'kysely';
import { BACKUP_ROWS } from '../../limits/operations.ts';
import { lastStep } from '../migrations/migrate.ts';
import type { Schema } from '../sql/schema.ts';
import { type Counts, type End, type Head, Row } from './format.ts';
import { TABLES } from './tables.ts';

/**
 * Tells a whole newsroom in the form of format.ts, as it stood at one moment: whoever writes meanwhile is neither
 * hindered nor seen.
 * @param write - is given whole lines, some at a time, and waited for.
 * @returns how many rows of each table that are.
 */
export async function backUp(
  db: Kysely<Schema>,
  { made, version }: Pick<Head, 'made' | 'version'>,
  write: (lines: string) => Promise<void>,
): Promise<Counts> {
  let checksum = 0;
  const say = async (lines: readonly unknown[]): Promise<void> => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    checksum = crc32(text, checksum);
    await write(text);
  };
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute(async (trx) => {
    const tables = TABLES.map(([name]) => name);
    await say([{ broadsheet: 1, made, version, schema: await lastStep(trx), tables } satisfies Head]);
    const rows: Counts = {};
    for (const [name, key] of TABLES) {
      rows[name] = 0;
      for await (const some of rowsOf(trx, name, key)) {
        await say(some.map((row) => [name, Row.parse(row)]));
        rows[name] += some.length;
      }
    }
    await say([{ rows, checksum } satisfies End]);
    return rows;
  });
}

/** All rows of a table, some at a time, each part found by the key of the row before: no dialect needs a cursor for it. */
async function* rowsOf(trx: Transaction<Schema>, table: string, key: readonly string[]): AsyncGenerator<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let after = sql``;
  for (;;) {
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(BACKUP_ROWS)}`.execute(trx);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = sql`where (${columns}) > (${sql.join(key.map((column) => last[column]))})`;
  }
}
