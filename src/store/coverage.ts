import type { Kysely } from 'kysely';
import type { Coverage } from '../model.ts';
import type { Schema } from './schema.ts';

/** Names with their counts as a Coverage lists them: most articles first, then by name in code unit order. */
export function mostFirst(counted: Iterable<readonly [string, number]>): Coverage['districts'] {
  return [...counted]
    .filter(([, articles]) => articles > 0)
    .map(([name, articles]) => ({ name, articles }))
    .sort((one, other) => other.articles - one.articles || (one.name < other.name ? -1 : 1));
}

/** What the library holds, counted over any dialect. Every query reads an index alone, a few milliseconds of it. */
export async function coverageOf(db: Kysely<Schema>): Promise<Coverage> {
  const total = await db
    .selectFrom('article')
    .select(({ fn }) => [fn.countAll().as('articles'), fn.max('date').as('latest')])
    .where('shown', '=', 1)
    .executeTakeFirstOrThrow();
  const districts = await db
    .selectFrom('article')
    .select(({ fn }) => ['district as name', fn.countAll().as('articles')])
    .where('shown', '=', 1)
    .where('district', 'is not', null)
    .groupBy('district')
    .execute();
  return {
    articles: Number(total.articles),
    districts: mostFirst(districts.map(({ name, articles }) => [name ?? '', Number(articles)])),
    topics: mostFirst(await shownTopics(db)),
    latest: total.latest,
  };
}

// Few articles are not shown. To look up for each topic of all others that its article is takes fifty times as long.
async function shownTopics(db: Kysely<Schema>): Promise<Map<string, number>> {
  const all = await db
    .selectFrom('article_topic')
    .select(({ fn }) => ['topic', fn.countAll().as('articles')])
    .groupBy('topic')
    .execute();
  const hidden = await db
    .selectFrom('article_topic')
    .select(({ fn }) => ['topic', fn.countAll().as('articles')])
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('article_topic.source', 'article_topic.id'),
        'in',
        selectFrom('article').select(['article.source', 'article.id']).where('shown', '=', 0).$asTuple('source', 'id'),
      ),
    )
    .groupBy('topic')
    .execute();
  const counts = new Map(all.map(({ topic, articles }) => [topic, Number(articles)]));
  for (const { topic, articles } of hidden) counts.set(topic, (counts.get(topic) ?? 0) - Number(articles));
  return counts;
}
