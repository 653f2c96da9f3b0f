import { z } from 'zod';

/** One line of the log of deliveries; `link` leads to the message, `scheduled` is in the time of its readers. */
export const SentDelivery = z.object({
  scheduled: z.string(),
  kind: z.literal(['digest', 'alert', 'notice']),
  outcome: z.literal(['sent', 'late', 'told', 'waiting', 'empty', 'refused', 'missed']),
  articles: z.int().min(0),
  link: z.string().nullable(),
  why: z.string().nullable(),
});
export type SentDelivery = z.infer<typeof SentDelivery>;
