import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { PREPARED } from '../../limits/store.ts';

/**
 * The same database, which keeps the statements that it prepared last: to prepare one takes longer than to run it, and a
 * question runs the same handful again.
 */
export function keepingStatements(database: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = kept.get(sql) ?? database.prepare(sql);
      // A map gives its keys in the order they were set: the first is what was run longest ago.
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > PREPARED && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}
