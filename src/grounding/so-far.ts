import { z } from 'zod';
import { type ModelReading, ReadSentence } from '../model/grounded.ts';

/** What a reader begins with where it has something to say; of its sentences the last may grow yet. */
const Begun = z.object({
  status: z.literal(['answered', 'partly']),
  sentences: z
    .array(z.unknown())
    .transform((sentences) => sentences.slice(0, -1))
    .pipe(z.array(ReadSentence)),
});

/** A reading that goes on, with the sentences that are whole; null before anything can be told of it. */
export function wholeSoFar(said: unknown): ModelReading | null {
  const begun = Begun.safeParse(said);
  return begun.success ? { ...begun.data, short: null } : null;
}
