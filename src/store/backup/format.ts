import { z } from 'zod';

/**
 * A backup is JSON lines: a head, one line a row, and an end. So it can be read with any tool and by any dialect, and
 * what is cut off shows by the end that is missing.
 */
export const Head = z.strictObject({
  /** The version of this form. */
  broadsheet: z.literal(1),
  /** When it was made, and by which version of the program: for whoever finds the file. */
  made: z.string(),
  version: z.string(),
  /** The last migration of the store: with it the tables are as the rows need them. */
  schema: z.string(),
  tables: z.array(z.string()),
});
export type Head = z.infer<typeof Head>;

/** A value that all dialects have. */
const Value = z.union([z.string(), z.number(), z.null()]);

/** One row of a table, by column. */
export const Row = z.record(z.string(), Value);
export type Row = z.infer<typeof Row>;

/** Rows by table. */
export const Counts = z.record(z.string(), z.int().min(0));
export type Counts = z.infer<typeof Counts>;

/** `checksum` is the CRC-32 of all lines before, each with its line feed. */
export const End = z.strictObject({ rows: Counts, checksum: z.int() });
export type End = z.infer<typeof End>;

/** A line behind the head: a table with one row of it, or the end. */
export const Line = z.union([End, z.tuple([z.string(), Row])]);
export type Line = z.infer<typeof Line>;
