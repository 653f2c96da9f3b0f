import type { Kysely, Transaction } from 'kysely';
import { ROWS_A_STATEMENT } from '../../limits/store.ts';
import type { Library, Marks } from '../../ports.ts';
import { chunksOf } from '../sql/chunks.ts';
import type { Schema } from '../sql/schema.ts';

/** Keeps the marks of articles that a source holds by now. */
export async function mark(trx: Transaction<Schema>, source: string, marks: Marks): Promise<void> {
  const rows = [...marks].flatMap(([id, all]) => [...new Set(all)].map((one) => ({ source, id, mark: one })));
  for (const some of chunksOf(rows, ROWS_A_STATEMENT)) await trx.insertInto('article_mark').values(some).execute();
}

/** Who holds an article with one of these marks, in the order in which they were stored. */
export async function marked(
  db: Kysely<Schema>,
  marks: readonly number[],
): Promise<Awaited<ReturnType<Library['marked']>>> {
  const found: { mark: number; source: string; id: string; revision: number; position: number }[] = [];
  for (const some of chunksOf([...new Set(marks)], ROWS_A_STATEMENT)) {
    const rows = await db
      .selectFrom('article_mark')
      .innerJoin('article', (join) =>
        join.onRef('article.source', '=', 'article_mark.source').onRef('article.id', '=', 'article_mark.id'),
      )
      .select(['article_mark.mark', 'article_mark.source', 'article_mark.id', 'article.revision', 'article.position'])
      .where('article_mark.mark', 'in', some)
      .execute();
    found.push(...rows);
  }
  return found
    .sort((one, other) => one.revision - other.revision || one.position - other.position)
    .map(({ mark, source, id }) => ({ mark: Number(mark), source, id }));
}
