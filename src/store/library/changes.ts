import type { Kysely, Transaction } from 'kysely';
import { CHANGES_AT_ONCE, ROWS_A_STATEMENT } from '../../limits/store.ts';
import type { Changes } from '../../ports.ts';
import { chunksOf } from '../sql/chunks.ts';
import type { Schema } from '../sql/schema.ts';
import { bitesOf, readShown } from './bites.ts';

/** Notes that another article is shown under each of these ids from this revision on, or none. */
export async function noteChanges(trx: Transaction<Schema>, revision: number, ids: readonly string[]): Promise<void> {
  const rows = ids.map((id, position) => ({ id, revision, position }));
  for (const some of chunksOf(rows, ROWS_A_STATEMENT)) {
    await trx
      .insertInto('change')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          revision: ref('excluded.revision'),
          position: ref('excluded.position'),
        })),
      )
      .execute();
  }
}

/**
 * What changed after a revision, oldest first. Part by part and not as one stream, which would keep all that write waiting on SQLite. What is
 * changed again meanwhile moves behind everything else, so it is met there and nothing is missed.
 */
export async function* changes(db: Kysely<Schema>, since: number): AsyncGenerator<Changes> {
  let after = { revision: since + 1, position: -1 };
  for (;;) {
    const { revision, position } = after;
    const rows = await db
      .selectFrom('change')
      .leftJoin('article', (join) => join.onRef('article.id', '=', 'change.id').on('article.shown', '=', 1))
      .select(({ fn }) => [
        'change.id',
        'change.revision',
        'change.position',
        fn<number | null>('octet_length', ['article.body']).as('bytes'),
      ])
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('change.revision', 'change.position'), '>', tuple(revision, position)),
      )
      .orderBy('change.revision')
      .orderBy('change.position')
      .limit(CHANGES_AT_ONCE)
      .execute();
    const [bite = []] = bitesOf(rows);
    const last = bite.at(-1);
    if (last === undefined) return;
    after = last;
    const gone = bite.filter(({ bytes }) => bytes === null).map(({ id }) => id);
    const there = bite.filter(({ bytes }) => bytes !== null).map(({ id }) => id);
    yield { shown: there.length === 0 ? [] : await readShown(db, there), gone, revision: last.revision };
  }
}

/** The ids under which something changed after a revision, so many at most. */
export async function changedIds(db: Kysely<Schema>, since: number, most: number): Promise<string[]> {
  const rows = await db.selectFrom('change').select('id').where('revision', '>', since).limit(most).execute();
  return rows.map(({ id }) => id);
}
