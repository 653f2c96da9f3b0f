import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import { FEW_OF_TOPIC, ROWS_A_STATEMENT } from '../../limits/store.ts';
import type { Article } from '../../model.ts';
import type { ArticleFilter, Library } from '../../ports.ts';
import { chunksOf } from '../sql/chunks.ts';
import { transact } from '../sql/repeatable.ts';
import { nextRevision, revisionOf } from '../sql/revision.ts';
import type { Schema } from '../sql/schema.ts';
import { bitesOf, readHeld, readShown, type Sized } from './bites.ts';
import { changedIds, changes, noteChanges } from './changes.ts';
import { formerly, leadOn } from './former-names.ts';
import { mark, marked } from './marks.ts';
import { putScan } from './scanned-pages.ts';
import { coverageOf, tallying } from './tally.ts';

/** The Library over any dialect; the tables must be there. */
export function createLibrary(db: Kysely<Schema>): Library {
  return {
    async put({ source, hash }, articles, { marks, scanned, former } = {}) {
      const standing = [...new Map(articles.map((article) => [article.id, article])).values()];
      const ids = standing.map(({ id }) => id);
      await replace(db, { source, ids }, async (trx, revision) => {
        await trx.insertInto('source').values({ source, hash }).execute();
        await hide(trx, ids);
        await insert(trx, { source, revision, articles: standing });
        if (marks !== undefined) await mark(trx, source, marks);
        if (scanned !== undefined) await putScan(trx, { page: source, ...scanned });
        if (former !== undefined) await leadOn(trx, former);
      });
    },

    async drop(source) {
      if ((await hashOf(db, source)) === null) return;
      await replace(db, { source, ids: [] }, async () => {});
    },

    hashOf: (source) => hashOf(db, source),

    sources: async (beginning) =>
      (await db.selectFrom('source').selectAll().where(beginsWith(beginning)).execute()).sort((one, other) =>
        one.source < other.source ? -1 : 1,
      ),

    marked: (marks) => marked(db, marks),

    heldBy: (source) => readHeld(db, source),
    formerly: (name) => formerly(db, name),

    async articles(ids) {
      const sized: Sized[] = [];
      for (const some of chunksOf([...new Set(ids)], ROWS_A_STATEMENT))
        sized.push(...(await shown(db).where('id', 'in', some).execute()));
      const found = new Map((await inBites(db, sized)).map((article) => [article.id, article]));
      return ids.map((id) => found.get(id)).filter((article) => article !== undefined);
    },

    list: async (filter) => inBites(db, await list(db, filter)),
    listed: async (filter) => (await list(db, filter)).map(({ id }) => id),
    changes: (since) => changes(db, since),
    changed: (since, most) => changedIds(db, since, most),
    coverage: () => coverageOf(db),

    async days() {
      const { days } = await db
        .selectFrom('article')
        .select(({ fn }) => fn.count('date').distinct().as('days'))
        .where('shown', '=', 1)
        .executeTakeFirstOrThrow();
      return Number(days);
    },

    async editions({ skip, limit }) {
      const rows = await db
        .selectFrom('article')
        .select(({ fn }) => ['date', fn.countAll().as('articles')])
        .where('shown', '=', 1)
        .where('date', 'is not', null)
        .groupBy('date')
        .orderBy('date', 'desc')
        .limit(limit)
        .offset(skip)
        .execute();
      return rows.map(({ date, articles }) => ({ date: date ?? '', articles: Number(articles) }));
    },

    revision: () => revisionOf(db),
  };
}

/** Takes away all that came from a source and does what puts articles with these ids in its place, if any. */
async function replace(
  db: Kysely<Schema>,
  { source, ids }: { source: string; ids: readonly string[] },
  fill: (trx: Transaction<Schema>, revision: number) => Promise<void>,
): Promise<void> {
  const work = async (trx: Transaction<Schema>) => {
    // First of all, since writers wait here for each other.
    const revision = await nextRevision(trx);
    const before = await shownIds(trx, source);
    const changing = [...new Set([...ids, ...before])];
    await tallying(trx, changing, async () => {
      await trx.deleteFrom('source').where('source', '=', source).execute();
      await fill(trx, revision);
      await showAgain(trx, before);
    });
    await noteChanges(trx, revision, changing);
  };
  await transact(db, work);
}

async function hashOf(db: Kysely<Schema>, source: string): Promise<string | null> {
  const row = await db.selectFrom('source').select('hash').where('source', '=', source).executeTakeFirst();
  return row?.hash ?? null;
}

async function shownIds(trx: Transaction<Schema>, source: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('article')
    .select('id')
    .where('source', '=', source)
    .where('shown', '=', 1)
    .orderBy('position')
    .execute();
  return rows.map(({ id }) => id);
}

async function hide(trx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  for (const some of chunksOf(ids, ROWS_A_STATEMENT)) {
    await trx.updateTable('article').set({ shown: 0 }).where('id', 'in', some).where('shown', '=', 1).execute();
  }
}

async function insert(
  trx: Transaction<Schema>,
  { source, revision, articles }: { source: string; revision: number; articles: readonly Article[] },
): Promise<void> {
  const topics = articles.flatMap(({ id, topics }) => [...new Set(topics)].map((topic) => ({ source, id, topic })));
  for (const bite of bitesOf(writtenOut(articles))) {
    const rows = bite.map(({ article, position, id, body }) => {
      const { district, date } = article;
      return { source, id, shown: 1 as const, revision, position, district, date, body };
    });
    await trx.insertInto('article').values(rows).execute();
  }
  for (const some of chunksOf(topics, ROWS_A_STATEMENT)) await trx.insertInto('article_topic').values(some).execute();
}

/** Articles as they are stored, each written out when its turn comes: all of a large page at once would be a long pause. */
function* writtenOut(articles: readonly Article[]) {
  for (const [position, article] of articles.entries()) {
    const body = JSON.stringify(article);
    yield { article, position, id: article.id, body, bytes: body.length };
  }
}

/** Gives ids that their source no longer shows back to whoever stored them last before. */
async function showAgain(trx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  for (const some of chunksOf(ids, ROWS_A_STATEMENT)) {
    const holders = await trx
      .selectFrom('article')
      .select(['id', 'source', 'shown'])
      .where('id', 'in', some)
      .orderBy('revision')
      .execute();
    const last = new Map(holders.map((holder) => [holder.id, holder]));
    for (const { id, source, shown } of last.values()) {
      if (shown === 1) continue;
      await trx.updateTable('article').set({ shown: 1 }).where('id', '=', id).where('source', '=', source).execute();
    }
  }
}

/** The names and sizes of what is shown: an article may be so large that only a few are read at a time. */
function shown(db: Kysely<Schema>) {
  return db
    .selectFrom('article')
    .select(({ fn }) => ['id', fn<number>('octet_length', ['body']).as('bytes')])
    .where('shown', '=', 1);
}

/** The same of what has a topic, looked for from the topic's side. By the days, a topic of no article takes 96 ms over 100,000. */
function shownOf(db: Kysely<Schema>, topic: string) {
  return shown(db).innerJoin(
    (of) =>
      of.selectFrom('article_topic').select(['source as of', 'id as named']).where('topic', '=', topic).as('wanted'),
    (join) => join.onRef('wanted.of', '=', 'article.source').onRef('wanted.named', '=', 'article.id'),
  );
}

/** Of how many articles something is a topic. */
async function counted(db: Kysely<Schema>, topic: string): Promise<number> {
  const row = await db
    .selectFrom('tally')
    .select('articles')
    .where('kind', '=', 'topic')
    .where('name', '=', topic)
    .executeTakeFirst();
  return row?.articles ?? 0;
}

async function inBites(db: Kysely<Schema>, rows: readonly Sized[]): Promise<Article[]> {
  const found: Article[] = [];
  for (const bite of bitesOf(rows))
    found.push(
      ...(await readShown(
        db,
        bite.map(({ id }) => id),
      )),
    );
  return found;
}

// LIKE folds case on SQLite and not on PostgreSQL, and a range depends on the collation; this is the same on both.
function beginsWith(beginning: string) {
  const characters = [...beginning].length;
  return ({ fn, val, eb }: ExpressionBuilder<Schema, 'source'>) =>
    eb(fn<string>('substr', ['source.source', val(1), val(characters)]), '=', beginning);
}

async function list(
  db: Kysely<Schema>,
  { district, topic, from, to, skip = 0, limit }: ArticleFilter,
): Promise<Sized[]> {
  const few = topic !== undefined && (await counted(db, topic)) < FEW_OF_TOPIC;
  let query = few ? shownOf(db, topic) : shown(db);
  if (from !== undefined) query = query.where('date', '>=', from);
  if (to !== undefined) query = query.where('date', '<=', to);
  if (district !== undefined) query = query.where('district', '=', district);
  if (topic !== undefined && !few) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('article_topic')
          .select('article_topic.id')
          .whereRef('article_topic.source', '=', 'article.source')
          .whereRef('article_topic.id', '=', 'article.id')
          .where('article_topic.topic', '=', topic),
      ),
    );
  }
  query = query
    .orderBy('date', (date) => date.desc().nullsLast())
    .orderBy('revision')
    .orderBy('position');
  if (limit !== undefined) query = query.limit(limit);
  if (skip > 0) query = query.offset(skip);
  return query.execute();
}
