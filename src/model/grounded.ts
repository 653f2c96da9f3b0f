import { z } from 'zod';
import { Day } from '../model.ts';

/** What a question wants, as a model understands it. */
export const Wants = z.literal(['fact', 'list', 'overview', 'story', 'comparison', 'talk']);
export type Wants = z.infer<typeof Wants>;

/**
 * How a model would look for what is asked: the question made whole with those before it, phrases as a newspaper would
 * print them, the days and places that it means.
 */
export const Plan = z.object({
  question: z.string().min(1),
  phrases: z.array(z.string()),
  times: z.array(z.object({ from: Day, to: Day })),
  places: z.array(z.string()),
  wants: Wants,
});
export type Plan = z.infer<typeof Plan>;

/** One sentence of a reading with the numbers of the passages that it rests on. */
export const ReadSentence = z.object({ text: z.string(), passages: z.array(z.int()) });
export type ReadSentence = z.infer<typeof ReadSentence>;

/**
 * What a model read in the passages that it was given: 'partly' where they only hold something near; `short` are the few
 * printed words that answer.
 */
export const ModelReading = z.object({
  status: z.literal(['answered', 'partly', 'nothing']),
  sentences: z.array(ReadSentence),
  short: z.string().nullable(),
});
export type ModelReading = z.infer<typeof ModelReading>;
