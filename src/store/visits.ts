import type { Kysely } from 'kysely';
import type { Visits } from '../ports.ts';
import { repeatable } from './sql/repeatable.ts';
import type { Schema } from './sql/schema.ts';

/** The Visits over any dialect; the table must be there. */
export function createVisits(db: Kysely<Schema>): Visits {
  return {
    async last(address) {
      const row = await db.selectFrom('visit').selectAll().where('address', '=', address).executeTakeFirst();
      if (row === undefined) return null;
      const { last_modified: lastModified, ...visit } = row;
      return { ...visit, lastModified };
    },

    async record({ address, lastModified, ...visit }) {
      const row = { ...visit, last_modified: lastModified };
      const upsert = db
        .insertInto('visit')
        .values({ address, ...row })
        .onConflict((conflict) => conflict.column('address').doUpdateSet(row));
      await repeatable(() => upsert.execute());
    },
  };
}
