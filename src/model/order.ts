import { z } from 'zod';
import { Language } from '../model.ts';

/**
 * When a digest comes; `days` is which days of the week, `weekday` which one where it is weekly (1 is Monday, which it is
 * where nothing is said), `at` is HH:MM in the zone `zone` (IANA).
 */
export const Schedule = z.object({
  days: z.literal(['daily', 'weekdays', 'weekly']),
  weekday: z.int().min(1).max(7).optional(),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  zone: z.string().min(1),
});
export type Schedule = z.infer<typeof Schedule>;

/** A measure and the value that it is to pass: 日产能 over 600000 立方米, as the order was `typed`. */
export const Threshold = z.object({
  measure: z.string().min(1),
  side: z.literal(['over', 'under']),
  value: z.number(),
  unit: z.string(),
  dimension: z.string(),
  typed: z.string(),
});
export type Threshold = z.infer<typeof Threshold>;

/** Why nothing is sent for the time being: its owner wished so, or Discord refused a message with these words. */
export const Pause = z.object({ by: z.literal(['owner', 'bot']), why: z.string(), at: z.string() });
export type Pause = z.infer<typeof Pause>;

/**
 * A standing order: for a digest that comes by its schedule, or, where `alert` is set, to be told of every fitting
 * article soon after it was read in. No districts and no topics means everything. Ids are Discord snowflakes.
 */
export const Subscription = z.object({
  id: z.string().min(1),
  channel: z.string().min(1),
  guild: z.string().nullable(),
  owner: z.string().min(1),
  districts: z.array(z.string()),
  topics: z.array(z.string()),
  schedule: Schedule,
  language: Language,
  /** ISO instant from which occurrences count. */
  since: z.string(),
  /** Whether a digest without news is one line or, where this is not set, no message. */
  whenEmpty: z.literal('line').optional(),
  /** How much of each item a digest tells (in full where this is not set), and by what it is parted. */
  length: z.literal(['short', 'full']).optional(),
  sections: z.literal(['topic', 'district']).optional(),
  /**
   * Whether a picture with the day and its figure comes over a digest. Where this is not set none does, but a week has a line of a
   * figure that moved.
   */
  picture: z.boolean().optional(),
  /** A thread for talk is opened below each digest. */
  thread: z.literal(true).optional(),
  /** It tells editors what was asked in vain, and no news. */
  of: z.literal('gaps').optional(),
  alert: z.object({ threshold: Threshold.nullable() }).optional(),
  paused: Pause.optional(),
});
export type Subscription = z.infer<typeof Subscription>;
