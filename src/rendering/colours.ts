import { z } from 'zod';
import rows from '../../data/colours.json' with { type: 'json' };
import { table } from '../tables/table.ts';
import type { Layout } from './layout.ts';

const colour = z
  .string()
  .regex(/^[0-9a-f]{6}$/)
  .transform((digits) => Number.parseInt(digits, 16));

const { tones, topics } = table(
  'colours.json',
  z.object({
    source: z.string(),
    tones: z.object({ answered: colour, list: colour, ambiguous: colour, nothing: colour, notice: colour }),
    topics: z.array(z.object({ colour, topics: z.array(z.string().min(2)) })),
  }),
  rows,
);

const byTopic = new Map(topics.flatMap((row) => row.topics.map((topic) => [topic, row.colour])));

/** The colour of a reply, 0xRRGGBB: that of the topic it is about where it is about one, else that of its kind. */
export function colourOf({ tone, topic }: Pick<Layout, 'tone' | 'topic'>): number {
  return (topic === null ? undefined : byTopic.get(topic)) ?? tones[tone];
}
