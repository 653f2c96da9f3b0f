import type Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { keepLatest } from '../../latest.ts';
import { PREPARED } from '../../limits/store.ts';

/** A statement as a dialect runs it; whether it changes nothing. */
export type KeptStatement = SqliteStatement & Pick<Database.Statement, 'readonly'>;
/** A database whose statements are kept. */
export type KeptStatements = Omit<SqliteDatabase, 'prepare'> & { prepare(sql: string): KeptStatement };

/**
 * The same database, which keeps the statements that it prepared last: to prepare one takes longer than to run it, and a
 * question runs the same handful again.
 */
export function keepingStatements(database: KeptStatements): KeptStatements {
  const kept = new Map<string, KeptStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = kept.get(sql) ?? database.prepare(sql);
      keepLatest(kept, sql, statement, PREPARED);
      return statement;
    },
  };
}
