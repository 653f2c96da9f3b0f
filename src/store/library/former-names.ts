import type { Kysely, Transaction } from 'kysely';
import { ROWS_A_STATEMENT } from '../../limits/store.ts';
import { chunksOf } from '../sql/chunks.ts';
import type { Schema } from '../sql/schema.ts';

/** Keeps names under which articles were known; what led to one that has another name by now leads on to that. */
export async function leadOn(trx: Transaction<Schema>, former: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, id] of former)
    await trx.updateTable('former_name').set({ id }).where('id', '=', name).where('name', '!=', id).execute();
  const rows = [...former].map(([name, id]) => ({ name, id }));
  for (const some of chunksOf(rows, ROWS_A_STATEMENT))
    await trx
      .insertInto('former_name')
      .values(some)
      .onConflict((conflict) => conflict.column('name').doUpdateSet(({ ref }) => ({ id: ref('excluded.id') })))
      .execute();
}

/** The id of today for a name of before, or null. */
export async function formerly(db: Kysely<Schema>, name: string): Promise<string | null> {
  const row = await db.selectFrom('former_name').select('id').where('name', '=', name).executeTakeFirst();
  return row?.id ?? null;
}
