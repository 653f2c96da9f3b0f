import { z } from 'zod';
import phrases from '../data/phrases.json' with { type: 'json' };

/** Parses one table of data/, so that a bad row stops the start with the table's and the row's name. */
function table<T>(name: string, schema: z.ZodType<T>, rows: unknown): T {
  const parsed = schema.safeParse(rows);
  if (parsed.success) return parsed.data;
  throw new Error(`data/${name}: ${z.prettifyError(parsed.error)}`);
}

/** What replies are framed with, by key: one text a language, `{name}` where a value goes in. */
export const PHRASES = table(
  'phrases.json',
  z.record(z.string(), z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })),
  phrases,
);
