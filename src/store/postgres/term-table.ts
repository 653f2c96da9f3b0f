import { type Kysely, sql, type Transaction } from 'kysely';
import type { ArticleTerms, TermTable } from '../../ports/terms.ts';
import type { Schema } from '../schema.ts';
import { isPostgres } from './is-postgres.ts';

/**
 * The migration that makes the tables of terms. `number` grows with every article put; the arrays lie beside the rows, so
 * that to go through many of those reads little.
 */
export async function createTermTables(db: Kysely<unknown>): Promise<void> {
  if (!isPostgres(db)) return;
  await sql`create table term_article (
    number bigint generated always as identity primary key, id text collate "C" not null unique, length integer not null,
    terms integer[] not null, counts smallint[] not null)`.execute(db);
  await sql`alter table term_article alter terms set storage external, alter counts set storage external`.execute(db);
  await sql`alter table term_article set (toast_tuple_target = 128)`.execute(db);
  await sql`create index term_article_by_term on term_article using gin (terms) with (fastupdate = off)`.execute(db);
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
      const { rows } = await sql<{ id: string; length: number; counts: number[] }>`
        select id, length, array(
          select coalesce(counts[array_position(terms, term)], 0)
          from unnest(${terms.map(signed)}::integer[]) with ordinality as sought (term, place) order by place
        ) as counts
        from (
          select number, sum(weight) as weight
          from unnest(${finders.map(({ term }) => signed(term))}::integer[],
            ${finders.map(({ weight }) => weight)}::double precision[]) as finder (term, weight)
          cross join lateral (select number from term_article where terms @> array[finder.term]) as holder
          group by number order by weight desc, number limit ${limit}
        ) as found join term_article using (number)
        order by number`.execute(db);
      return rows;
    },

    update: (change) =>
      slow.transaction().execute(async (trx) => {
        // Whoever comes second waits here, and then finds it level.
        const { rows } = await sql<{ level: number }>`select level from term_state for update`.execute(trx);
        const before = rows[0]?.level ?? 0;
        const level = await change(before, async (shown, gone) => {
          await takeOut(trx, [...shown.map(({ id }) => id), ...gone]);
          await putIn(trx, shown);
        });
        await sql`update term_state set level = ${level}`.execute(trx);
      }),
  };
}

async function takeOut(trx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  await sql`with gone as (
      delete from term_article where id = any(${ids}::text[]) returning terms, length
    ), counted as (
      select term, count(*) as articles from gone, unnest(terms) as term group by term
    ), fewer as (
      update term_frequency set articles = term_frequency.articles - counted.articles
      from counted where term_frequency.term = counted.term
    )
    update term_state set articles = term_state.articles - given.articles, length = term_state.length - given.length
    from (select count(*) as articles, sum(length) as length from gone) as given
    where given.articles > 0`.execute(trx);
}

async function putIn(trx: Transaction<Schema>, shown: readonly ArticleTerms[]): Promise<void> {
  if (shown.length === 0) return;
  const rows = shown.map(({ id, terms, counts, length }) => ({
    id,
    length,
    terms: terms.map(signed),
    counts: counts.map((count) => Math.min(count, MOST_COUNTED)),
  }));
  await sql`with added as (
      insert into term_article (id, length, terms, counts)
      select id, length, terms, counts
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as given (id text, length integer, terms integer[], counts smallint[])
      returning terms, length
    ), more as (
      insert into term_frequency (term, articles)
      select term, count(*) from added, unnest(terms) as term group by term
      on conflict (term) do update set articles = term_frequency.articles + excluded.articles
    )
    update term_state set articles = term_state.articles + given.articles, length = term_state.length + given.length
    from (select count(*) as articles, sum(length) as length from added) as given`.execute(trx);
}

/** The largest smallint; a term that stands more often in one article weighs no more. */
const MOST_COUNTED = 32_767;

// PostgreSQL's integers have a sign, and eight bytes for every term would be twice as much.
function signed(term: number): number {
  return term | 0;
}

function unsigned(term: number): number {
  return term >>> 0;
}
