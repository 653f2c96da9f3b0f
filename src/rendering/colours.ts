import { COLOURS } from '../tables/colours.ts';
import type { Layout } from './layouts/layout.ts';

const byTopic = new Map(COLOURS.topics.flatMap((row) => row.topics.map((topic) => [topic, row])));

/** The colour of a reply, 0xRRGGBB: that of the topic it is about where it is about one, else that of its kind. */
export function colourOf({ tone, topic }: Pick<Layout, 'tone' | 'topic'>): number {
  return (topic === null ? undefined : byTopic.get(topic)?.colour) ?? COLOURS.tones[tone];
}

/** The picture of the topic that a reply is about, or null. */
export function iconOf({ topic }: Pick<Layout, 'topic'>): string | null {
  return (topic === null ? undefined : byTopic.get(topic)?.icon) ?? null;
}
