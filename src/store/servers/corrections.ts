import type { Kysely, Selectable } from 'kysely';
import { Erratum } from '../../model/desk.ts';
import type { Corrections, ErrataFilter } from '../../ports.ts';
import { transact } from '../sql/repeatable.ts';
import type { Schema } from '../sql/schema.ts';

/** The Corrections over any dialect; the tables must be there. */
export function createCorrections(db: Kysely<Schema>): Corrections {
  return {
    propose: (erratum) =>
      transact(db, async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('erratum')
          .values(rowOf(erratum))
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirst();
        return (numInsertedOrUpdatedRows ?? 0n) > 0n;
      }),

    errata: (filter, limit) => errata(db, filter, limit),

    async erratum(guild, id) {
      const row = await db
        .selectFrom('erratum')
        .selectAll()
        .where('id', '=', id)
        .where('guild', '=', guildKey(guild))
        .executeTakeFirst();
      return row === undefined ? null : readErratum(row);
    },

    // One statement, so that of two editors who decide at once only the first does.
    decide: (guild, id, { status, by, at }) =>
      transact(db, async (trx) => {
        const row = await trx
          .updateTable('erratum')
          .set({ status, decided_by: by, decided_at: at })
          .where('id', '=', id)
          .where('guild', '=', guildKey(guild))
          .where('status', '=', 'open')
          .returningAll()
          .executeTakeFirst();
        return row === undefined ? null : readErratum(row);
      }),

    async praise({ author, message, guild, at }) {
      const first = await transact(db, async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('praise')
          .values({ author, message, guild: guildKey(guild), at })
          .onConflict((conflict) => conflict.columns(['message', 'author']).doNothing())
          .executeTakeFirst();
        return (numInsertedOrUpdatedRows ?? 0n) > 0n;
      });
      const { count } = await db
        .selectFrom('praise')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('message', '=', message)
        .executeTakeFirstOrThrow();
      return { first, count: Number(count) };
    },

    forget: (person) =>
      transact(db, async (trx) => {
        const errata = await trx
          .deleteFrom('erratum')
          .where('author', '=', person)
          .where('status', '!=', 'accepted')
          .executeTakeFirst();
        const unnamed = await trx
          .updateTable('erratum')
          .set({ author: null })
          .where('author', '=', person)
          .executeTakeFirst();
        await trx.updateTable('erratum').set({ decided_by: null }).where('decided_by', '=', person).execute();
        const praise = await trx.deleteFrom('praise').where('author', '=', person).executeTakeFirst();
        return {
          errata: Number(errata.numDeletedRows),
          unnamed: Number(unnamed.numUpdatedRows),
          praise: Number(praise.numDeletedRows),
        };
      }),
  };
}

async function errata(
  db: Kysely<Schema>,
  { guild, status, author, articles }: ErrataFilter,
  limit?: number,
): Promise<Erratum[]> {
  if (articles?.length === 0) return [];
  let query = db.selectFrom('erratum').selectAll().where('guild', '=', guildKey(guild)).orderBy('at').orderBy('id');
  if (status !== undefined) query = query.where('status', '=', status);
  if (author !== undefined) query = query.where('author', '=', author);
  if (articles !== undefined) query = query.where('article', 'in', articles);
  if (limit !== undefined) query = query.limit(limit);
  return (await query.execute()).map(readErratum);
}

// No server is '' in the tables: an index and `=` do not find null.
function guildKey(guild: string | null): string {
  return guild ?? '';
}

/** What SQL never looks into. */
const Body = Erratum.pick({ paragraph: true, start: true, end: true, printed: true, proposed: true, reason: true });

function rowOf({ id, guild, author, at, articleId, status, decidedBy, decidedAt, ...body }: Erratum) {
  return {
    id,
    guild: guildKey(guild),
    author,
    at,
    article: articleId,
    status,
    decided_by: decidedBy,
    decided_at: decidedAt,
    body: JSON.stringify(Body.parse(body)),
  };
}

function readErratum(row: Selectable<Schema['erratum']>): Erratum {
  return Erratum.parse({
    id: row.id,
    guild: row.guild === '' ? null : row.guild,
    author: row.author,
    at: row.at,
    articleId: row.article,
    status: row.status,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    ...Body.parse(JSON.parse(row.body)),
  });
}
