import type { Kysely } from 'kysely';
import { GuildSettings, unsettled } from '../../model/desk.ts';
import type { Settings } from '../../ports.ts';
import { repeatable, transact } from '../sql/repeatable.ts';
import type { Schema } from '../sql/schema.ts';

/** The Settings over any dialect; the table must be there. */
export function createSettings(db: Kysely<Schema>): Settings {
  return {
    async of(guild) {
      const row = await db.selectFrom('guild_settings').select('body').where('guild', '=', guild).executeTakeFirst();
      return row === undefined ? unsettled(guild) : GuildSettings.parse(JSON.parse(row.body));
    },

    async settle(settings) {
      const row = { body: JSON.stringify(settings) };
      const upsert = db
        .insertInto('guild_settings')
        .values({ guild: settings.guild, ...row })
        .onConflict((conflict) => conflict.column('guild').doUpdateSet(row));
      await repeatable(() => upsert.execute());
    },

    reset: (guild) =>
      transact(db, async (trx) => {
        const { numDeletedRows } = await trx.deleteFrom('guild_settings').where('guild', '=', guild).executeTakeFirst();
        return numDeletedRows > 0n;
      }),

    introduce: (guild, at) =>
      transact(db, async (trx) => {
        const { numInsertedOrUpdatedRows = 0n } = await trx
          .insertInto('introduction')
          .values({ guild, at })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows > 0n;
      }),
  };
}
