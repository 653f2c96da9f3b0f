import { z } from 'zod';

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
