import { z } from 'zod';

/** Parses one table of data/, so that a bad row stops the start with the table's and the row's name. */
export function table<T>(name: string, schema: z.ZodType<T>, rows: unknown): T {
  const parsed = schema.safeParse(rows);
  if (parsed.success) return parsed.data;
  throw new Error(`data/${name}: ${z.prettifyError(parsed.error)}`);
}

/** A list of words, none of them empty. */
export const Words = z.array(z.string().min(1)).min(1);

/** Regular expressions, of which any may fit. */
export const AnyOf = Words.transform((sources) => new RegExp(sources.join('|'), 'u'));
