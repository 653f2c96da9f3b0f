import { type Kysely, PostgresAdapter } from 'kysely';

/** Whether a database is PostgreSQL, for what SQLite has not or does otherwise. */
export function isPostgres<T>(db: Kysely<T>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
