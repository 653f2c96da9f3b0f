import { type Holding, hold } from '../../grounding/hold.ts';
import type { Passage } from '../../grounding/passage.ts';
import type { ModelReading } from '../../model/grounded.ts';
import type { Language } from '../../model.ts';
import type { Errand, SendModel } from '../../ports/model.ts';

/** What a model read, and what of it the print holds. */
export type Read = { reading: ModelReading; holding: Holding };

/** What is read where nothing of what was asked stands in the passages. */
export const NOTHING: Read = {
  reading: { status: 'nothing', sentences: [], short: null },
  holding: { held: [], answers: true, faults: [] },
};

/**
 * Sends a model to read passages, and holds each of its sentences to those that it cites; where the first is not printed
 * it is told once what was wrong.
 * @returns null where nothing of what it said may be shown.
 */
export async function readAndHold(
  send: SendModel,
  errand: Errand<ModelReading>,
  passages: readonly Passage[],
  options: { question: string; language: Language; most: number },
): Promise<Read | null> {
  const reading = await send(errand);
  if (reading === null) return null;
  if (saysNothing(reading)) return NOTHING;
  const holding = hold(reading, passages, options);
  if (holding.answers) return { reading, holding };
  const again = await send({ ...errand, corrected: { said: reading, faults: holding.faults } });
  if (again === null) return holding.held.length > 0 ? { reading, holding } : null;
  if (saysNothing(again)) return NOTHING;
  const better = hold(again, passages, options);
  return better.held.length > 0 ? { reading: again, holding: better } : null;
}

function saysNothing({ status, sentences }: ModelReading): boolean {
  return status === 'nothing' || sentences.length === 0;
}
