import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** The number that tells this store from all others. */
export function identityOf(db: Kysely<Schema>): Promise<number> {
  return valueNamed(db, 'identity');
}

/** The number that grows with every change of the library. */
export function revisionOf(db: Kysely<Schema>): Promise<number> {
  return valueNamed(db, 'library');
}

async function valueNamed(db: Kysely<Schema>, name: string): Promise<number> {
  const { value } = await db.selectFrom('revision').select('value').where('name', '=', name).executeTakeFirstOrThrow();
  return value;
}

/** The revision of a change that begins: writers of one database wait here for each other, in whatever process. */
export async function nextRevision(trx: Transaction<Schema>): Promise<number> {
  const { value } = await trx
    .updateTable('revision')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('name', '=', 'library')
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}
