import type { Kysely, Transaction } from 'kysely';
import { ROWS_A_STATEMENT } from '../../limits/store.ts';
import type { Coverage } from '../../model.ts';
import { chunksOf } from '../sql/chunks.ts';
import type { Schema } from '../sql/schema.ts';
import { mostFirst } from './coverage.ts';

/** What is counted: all articles (name ''), those of a district, those on a topic. */
type Kind = Schema['tally']['kind'];
type Counts = { kind: Kind; name: string; articles: number }[];

/**
 * Does what changes the articles under some ids, and keeps the tally of what is shown level with it: to count a hundred
 * thousand articles anew takes longer than a question may wait.
 */
export async function tallying(
  trx: Transaction<Schema>,
  ids: readonly string[],
  change: () => Promise<void>,
): Promise<void> {
  const before = await countShown(trx, ids);
  await change();
  const after = await countShown(trx, ids);
  const rows = [...after, ...before.map((row) => ({ ...row, articles: -row.articles }))];
  for (const some of chunksOf(sumUp(rows), ROWS_A_STATEMENT)) {
    await trx
      .insertInto('tally')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['kind', 'name']).doUpdateSet(({ eb, ref }) => ({
          articles: eb('tally.articles', '+', ref('excluded.articles')),
        })),
      )
      .execute();
  }
}

/** What the library holds, as the tally has it. */
export async function coverageOf(db: Kysely<Schema>): Promise<Coverage> {
  const rows = await db.selectFrom('tally').selectAll().execute();
  const { latest } = await db
    .selectFrom('article')
    .select(({ fn }) => fn.max('date').as('latest'))
    .where('shown', '=', 1)
    .executeTakeFirstOrThrow();
  const named = (kind: Kind) =>
    mostFirst(
      rows.filter((row) => row.kind === kind && row.articles > 0).map(({ name, articles }) => [name, articles]),
    );
  const articles = rows.find(({ kind }) => kind === 'all')?.articles ?? 0;
  return { articles, districts: named('district'), topics: named('topic'), latest };
}

async function countShown(trx: Transaction<Schema>, ids: readonly string[]): Promise<Counts> {
  const counts: Counts = [];
  for (const some of chunksOf(ids, ROWS_A_STATEMENT)) {
    const districts = await trx
      .selectFrom('article')
      .select(({ fn }) => ['district as name', fn.countAll().as('articles')])
      .where('id', 'in', some)
      .where('shown', '=', 1)
      .groupBy('district')
      .execute();
    const topics = await trx
      .selectFrom('article')
      .innerJoin('article_topic', (join) =>
        join.onRef('article_topic.source', '=', 'article.source').onRef('article_topic.id', '=', 'article.id'),
      )
      .select(({ fn }) => ['topic as name', fn.countAll().as('articles')])
      .where('article.id', 'in', some)
      .where('shown', '=', 1)
      .groupBy('topic')
      .execute();
    for (const { name, articles } of districts) {
      counts.push({ kind: 'all', name: '', articles: Number(articles) });
      if (name !== null) counts.push({ kind: 'district', name, articles: Number(articles) });
    }
    counts.push(...topics.map(({ name, articles }) => ({ kind: 'topic' as const, name, articles: Number(articles) })));
  }
  return counts;
}

/** One row a name, without those that come to nothing. */
function sumUp(counts: Counts): Counts {
  const sums = new Map<string, Counts[number]>();
  for (const row of counts) {
    const key = `${row.kind} ${row.name}`;
    sums.set(key, { ...row, articles: row.articles + (sums.get(key)?.articles ?? 0) });
  }
  return [...sums.values()].filter(({ articles }) => articles !== 0);
}
