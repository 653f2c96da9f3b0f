import type { Schema } from '../sql/schema.ts';

/**
 * The tables of a backup with their primary keys, each behind those that it refers to. A table of the schema that is
 * missing here does not compile.
 */
const KEYS = {
  revision: ['name'],
  source: ['source'],
  article: ['source', 'id'],
  article_topic: ['source', 'id', 'topic'],
  article_mark: ['source', 'id', 'mark'],
  scanned_page: ['page'],
  line_fix: ['original', 'page', 'line'],
  former_name: ['name'],
  change: ['id'],
  tally: ['kind', 'name'],
  story: ['article'],
  visit: ['address'],
  subscription: ['id'],
  delivery: ['subscription', 'scheduled'],
  told: ['subscription', 'scheduled', 'position'],
  remembered: ['subscription', 'article'],
  pace: ['name'],
  guild_settings: ['guild'],
  introduction: ['guild'],
  erratum: ['id'],
  praise: ['author', 'message'],
  access_key: ['name'],
  feedback: ['author', 'guild', 'question'],
  gap: ['week', 'guild', 'reason', 'kind', 'district', 'topic', 'measure'],
} as const satisfies { [Table in keyof Schema]: readonly (keyof Schema[Table])[] };

/** Name and primary key of every table, in the order in which they can be filled. */
export const TABLES: readonly (readonly [name: string, key: readonly string[]])[] = Object.entries(KEYS);
