import { sql } from 'kysely';

/** Rows as a statement is given them, behind `with NAME (COLUMN, …) as`; what is a number there must be cast to one. */
export function valuesOf(rows: readonly (readonly unknown[])[]) {
  return sql`(values ${sql.join(rows.map((row) => sql`(${sql.join(row)})`))})`;
}
