import { type Kysely, sql, type Transaction } from 'kysely';
import type { ArticleTerms, TermTable } from '../../ports/terms.ts';
import { chunksOf } from '../sql/chunks.ts';
import { transact } from '../sql/repeatable.ts';
import type { Schema } from '../sql/schema.ts';
import { isPostgres } from './is-postgres.ts';
import { countsIn, packTerms } from './packed-terms.ts';

/**
 * The migration that makes the tables of terms. `number` grows with every article put; what is large lies beside the
 * rows, so that to go through many of those reads little.
 */
export async function createTermTables(db: Kysely<unknown>): Promise<void> {
  if (!isPostgres(db)) return;
  await sql`create table term_article (
    number bigint generated always as identity primary key, id text collate "C" not null unique, length integer not null,
    terms integer[] not null, packed bytea not null)`.execute(db);
  await sql`alter table term_article alter terms set storage external, alter packed set storage external`.execute(db);
  await sql`alter table term_article set (toast_tuple_target = 128)`.execute(db);
  await sql`create index term_article_by_term on term_article using gin (terms) with (gin_pending_list_limit = 65536)`.execute(
    db,
  );
  await sql`create table term_frequency (term integer primary key, articles integer not null)`.execute(db);
  await sql`create table term_state (level integer not null, articles integer not null, length bigint not null)`.execute(
    db,
  );
  await sql`insert into term_state values (0, 0, 0)`.execute(db);
}

/** The table of terms; `slow` is for what may wait for another process that fills it. */
export function createTermTable(db: Kysely<Schema>, slow: Kysely<Schema>): TermTable {
  return {
    async state() {
      const { rows } = await sql<{ level: number; articles: number; length: number }>`
        select level, articles, length from term_state`.execute(db);
      return rows[0] ?? { level: 0, articles: 0, length: 0 };
    },

    async frequencies(terms) {
      const { rows } = await sql<{ term: number; articles: number }>`
        select term, articles from term_frequency
        where term = any(${terms.map(signed)}::integer[]) and articles > 0`.execute(db);
      return new Map(rows.map(({ term, articles }) => [unsigned(term), articles]));
    },

    async holders(finders, terms, limit) {
      const { rows } = await sql<{ id: string; length: number; packed: Buffer }>`
        select id, length, packed
        from (
          select number, sum(weight) as weight
          from unnest(${finders.map(({ term }) => signed(term))}::integer[],
            ${finders.map(({ weight }) => weight)}::double precision[]) as finder (term, weight)
          cross join lateral (select number from term_article where terms @> array[finder.term]) as holder
          group by number order by weight desc, number limit ${limit}
        ) as found join term_article using (number)
        order by number`.execute(db);
      const places = new Map(terms.map((term, place) => [term, place]));
      return rows.map(({ id, length, packed }) => ({ id, length, counts: countsIn(packed, places) }));
    },

    update: (change) => transact(slow, (trx) => enter(trx, change)),
  };
}

async function enter(trx: Transaction<Schema>, change: Parameters<TermTable['update']>[0]): Promise<void> {
  // Whoever comes second waits here, and then finds it level.
  const { rows } = await sql<{ level: number }>`select level from term_state for update`.execute(trx);
  const tally: Tally = { articles: 0, length: 0, terms: new Map() };
  const level = await change(rows[0]?.level ?? 0, async (shown, gone) => {
    await takeOut(trx, [...shown.map(({ id }) => id), ...gone], tally);
    await putIn(trx, shown, tally);
  });
  await settle(trx, level, tally);
}

/** What a transaction adds to the counts: common terms are in every article, and each would be written thousands of times. */
type Tally = { articles: number; length: number; terms: Map<number, number> };

function count(tally: Tally, { terms, length }: { terms: readonly number[]; length: number }, by: 1 | -1): void {
  tally.articles += by;
  tally.length += by * length;
  for (const term of terms) tally.terms.set(term, (tally.terms.get(term) ?? 0) + by);
}

async function takeOut(trx: Transaction<Schema>, ids: readonly string[], tally: Tally): Promise<void> {
  const { rows } = await sql<{ terms: number[]; length: number }>`
    delete from term_article where id = any(${ids}::text[]) returning terms, length`.execute(trx);
  for (const gone of rows) count(tally, gone, -1);
}

async function putIn(trx: Transaction<Schema>, shown: readonly ArticleTerms[], tally: Tally): Promise<void> {
  const rows = shown.map(({ id, length, ...words }) => {
    const terms = words.terms.map(signed);
    count(tally, { terms, length }, 1);
    return { id, length, terms, packed: `\\x${packTerms(words).toString('hex')}` };
  });
  await sql`insert into term_article (id, length, terms, packed)
    select id, length, terms, packed from json_to_recordset(${JSON.stringify(rows)}::json)
      as given (id text, length integer, terms integer[], packed bytea)`.execute(trx);
}

async function settle(trx: Transaction<Schema>, level: number, { articles, length, terms }: Tally): Promise<void> {
  const changed = [...terms].filter(([, by]) => by !== 0).sort(([one], [other]) => one - other);
  for (const some of chunksOf(changed, TERMS_A_STATEMENT))
    await sql`insert into term_frequency (term, articles)
      select * from unnest(${some.map(([term]) => term)}::integer[], ${some.map(([, by]) => by)}::integer[])
      on conflict (term) do update set articles = term_frequency.articles + excluded.articles`.execute(trx);
  await sql`update term_state
    set level = ${level}, articles = articles + ${articles}, length = length + ${length}`.execute(trx);
  // What was put is in a list that every search goes through; sorted into the index all at once it takes a tenth of the time.
  await sql`select gin_clean_pending_list('term_article_by_term')`.execute(trx);
}

/** Two arrays of as many numbers: a statement of half a megabyte. */
const TERMS_A_STATEMENT = 20_000;

// PostgreSQL's integers have a sign, and eight bytes for every term would be twice as much.
function signed(term: number): number {
  return term | 0;
}

function unsigned(term: number): number {
  return term >>> 0;
}
