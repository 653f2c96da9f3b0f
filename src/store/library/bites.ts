import type { Kysely } from 'kysely';
import { ARTICLE_ROWS, ROWS_A_STATEMENT } from '../../limits/store.ts';
import type { Article } from '../../model.ts';
import type { Schema } from '../sql/schema.ts';
import { readArticle } from './read-article.ts';

/** A row by the name and the bytes of its article; null where it has none. */
export type Sized = { id: string; bytes: number | null };

/** Rows in order, as many at a time as are read or written in one go; one alone may be larger. */
export function* bitesOf<R extends Sized>(rows: Iterable<R>): Generator<R[]> {
  let bite: R[] = [];
  let bytes = 0;
  for (const row of rows) {
    bytes += Number(row.bytes ?? 0);
    if (bite.length === ROWS_A_STATEMENT || (bite.length > 0 && bytes > ARTICLE_ROWS.biteBytes)) {
      yield bite;
      bite = [];
      bytes = Number(row.bytes ?? 0);
    }
    bite.push(row);
  }
  if (bite.length > 0) yield bite;
}

/** The articles that are shown under some ids, in their order; those that are not shown are left out. */
export async function readShown(db: Kysely<Schema>, ids: readonly string[]): Promise<Article[]> {
  const rows = await db
    .selectFrom('article')
    .select(['id', 'body'])
    .where('shown', '=', 1)
    .where('id', 'in', ids)
    .execute();
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  const found: Article[] = [];
  for (const id of ids) {
    const body = bodies.get(id);
    if (body !== undefined) found.push(await readArticle(body));
  }
  return found;
}

/** All articles that a source holds, shown or not, in their order. */
export async function readHeld(db: Kysely<Schema>, source: string): Promise<Article[]> {
  const rows = await db.selectFrom('article').select('body').where('source', '=', source).orderBy('position').execute();
  const held: Article[] = [];
  for (const { body } of rows) held.push(await readArticle(body));
  return held;
}
