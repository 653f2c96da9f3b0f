import { type Kysely, sql } from 'kysely';
import { isPostgres } from './is-postgres.ts';

/** The channel on which every change of the library is announced, with its revision. */
export const CHANGED = 'broadsheet_changed';

/**
 * The migration that makes PostgreSQL announce changes: by a trigger, so that whoever changes the library does so, and
 * only once it is stored. The embedded store has nobody to announce anything to.
 */
export async function announceChanges(db: Kysely<unknown>): Promise<void> {
  if (!isPostgres(db)) return;
  await sql`create function announce_change() returns trigger language plpgsql as $$
    begin
      perform pg_notify(${sql.lit(CHANGED)}, new.value::text);
      return null;
    end $$`.execute(db);
  await sql`create trigger announce_change after update on revision
    for each row when (new.name = 'library') execute function announce_change()`.execute(db);
}
