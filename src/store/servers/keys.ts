import type { Kysely } from 'kysely';
import { type Keys, Scope } from '../../ports/keys.ts';
import { transact } from '../sql/repeatable.ts';
import type { Schema } from '../sql/schema.ts';

const SHOWN = ['name', 'scope', 'made'] as const;

/** The Keys over any dialect; the table must be there. */
export function createKeys(db: Kysely<Schema>): Keys {
  const read = (row: { name: string; scope: string; made: string }) => ({ ...row, scope: Scope.parse(row.scope) });
  return {
    add: (key, hash) =>
      transact(db, async (trx) => {
        const { numInsertedOrUpdatedRows = 0n } = await trx
          .insertInto('access_key')
          .values({ ...key, hash })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows > 0n;
      }),

    async list() {
      const rows = await db.selectFrom('access_key').select(SHOWN).execute();
      return rows.map(read).sort((one, other) => (one.name < other.name ? -1 : 1));
    },

    remove: (name) =>
      transact(db, async (trx) => {
        const { numDeletedRows } = await trx.deleteFrom('access_key').where('name', '=', name).executeTakeFirst();
        return numDeletedRows > 0n;
      }),

    async withHash(hash) {
      const row = await db.selectFrom('access_key').select(SHOWN).where('hash', '=', hash).executeTakeFirst();
      return row === undefined ? null : read(row);
    },
  };
}

/** The migration that keeps the keys of the API. */
export async function createKeyTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('access_key')
    .addColumn('name', 'text', (name) => name.primaryKey())
    .addColumn('hash', 'text', (hash) => hash.notNull().unique())
    .addColumn('scope', 'text', (scope) => scope.notNull())
    .addColumn('made', 'text', (made) => made.notNull())
    .execute();
}
