import type { Kysely, Transaction } from 'kysely';
import { ROWS_A_STATEMENT } from '../../limits/store.ts';
import type { StoryTable } from '../../ports/stories.ts';
import { chunksOf } from '../sql/chunks.ts';
import { transact } from '../sql/repeatable.ts';
import type { Schema } from '../sql/schema.ts';

/** Its row among the revisions: there from the first story on. */
const LEVEL = 'stories';

/** The StoryTable over any dialect; the tables must be there. */
export function createStories(db: Kysely<Schema>): StoryTable {
  return {
    async level() {
      const row = await db.selectFrom('revision').select('value').where('name', '=', LEVEL).executeTakeFirst();
      return row === undefined ? 0 : Number(row.value);
    },

    put: ({ told, gone, level }) =>
      transact(db, async (trx) => {
        const rows = [...told].map(([article, story]) => ({ article, story }));
        await remove(trx, [...gone, ...told.keys()]);
        for (const some of chunksOf(rows, ROWS_A_STATEMENT)) await trx.insertInto('story').values(some).execute();
        await note(trx, level);
      }),

    async of(ids, days) {
      const found = new Map<string, string>();
      for (const some of chunksOf([...new Set(ids)], ROWS_A_STATEMENT)) {
        let query = db.selectFrom('story').select(['story.article', 'story.story']).where('story.article', 'in', some);
        if (days !== undefined)
          query = query
            .innerJoin('article', (join) => join.onRef('article.id', '=', 'story.article').on('article.shown', '=', 1))
            .where('article.date', '>=', days.from)
            .where('article.date', '<=', days.to);
        const rows = await query.execute();
        for (const { article, story } of rows) found.set(article, story);
      }
      return found;
    },

    async articles(story) {
      const rows = await db.selectFrom('story').select('article').where('story', '=', story).execute();
      return rows.map(({ article }) => article).toSorted();
    },

    async count() {
      const { articles, stories } = await db
        .selectFrom('story')
        .select(({ fn }) => [fn.countAll().as('articles'), fn.count('story').distinct().as('stories')])
        .executeTakeFirstOrThrow();
      return { articles: Number(articles), stories: Number(stories) };
    },

    clear: () =>
      transact(db, async (trx) => {
        await trx.deleteFrom('story').execute();
        await note(trx, 0);
      }),
  };
}

async function remove(trx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  for (const some of chunksOf(ids, ROWS_A_STATEMENT))
    await trx.deleteFrom('story').where('article', 'in', some).execute();
}

async function note(trx: Transaction<Schema>, level: number): Promise<void> {
  await trx
    .insertInto('revision')
    .values({ name: LEVEL, value: level })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: level }))
    .execute();
}

/** The migration that makes the table of stories; they are put together when the newsroom is opened next. */
export async function createStoryTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('story')
    .addColumn('article', 'text', (article) => article.primaryKey())
    .addColumn('story', 'text', (story) => story.notNull())
    .execute();
  await db.schema.createIndex('story_by_story').on('story').column('story').execute();
}
