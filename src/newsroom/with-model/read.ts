import { type Holding, holderOf } from '../../grounding/hold.ts';
import type { Passage } from '../../grounding/passage.ts';
import { wholeSoFar } from '../../grounding/so-far.ts';
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

/** What must stand for a reading to be shown: its first sentence, which answers, or any of several that tell a thing each. */
export type Needs = 'first' | 'any';

/**
 * Sends a model to read passages, and holds each of its sentences to those that it cites; where the first is not printed
 * it is told once what was wrong. What it said whole before it broke off is read as well.
 * @param options.follow - Is shown what stands while the model speaks, from when its first sentence does: so nothing that
 *   was shown is taken back.
 * @returns null where what it said may not be shown: what is said beside an answer is none.
 */
export async function readAndHold(
  send: SendModel,
  errand: Errand<ModelReading>,
  passages: readonly Passage[],
  {
    needs,
    follow,
    ...options
  }: {
    question: string;
    language: Language;
    most: number;
    needs: Needs;
    pause(): Promise<void>;
    follow?: ((read: Read) => void) | undefined;
  },
): Promise<Read | null> {
  const hold = holderOf(passages, options);
  const stands = ({ answers, held }: Holding) => (needs === 'first' ? answers : held.length > 0);
  const readOn = async (own: typeof errand) => {
    if (follow === undefined) return send(own);
    const said: ModelReading[] = [];
    const whole = await send(own, async (part) => {
      const reading = wholeSoFar(part);
      const before = said.at(-1)?.sentences.length ?? 0;
      // What stands behind the last that may be shown is not even looked at.
      if (reading === null || reading.sentences.length <= before || before >= options.most) return;
      said.push(reading);
      const holding = await hold(reading);
      if (holding.answers) follow({ reading, holding });
    });
    return whole ?? said.at(-1) ?? null;
  };
  const reading = await readOn(errand);
  if (reading === null) return null;
  if (saysNothing(reading)) return NOTHING;
  const holding = await hold(reading);
  if (holding.answers) return { reading, holding };
  const again = await readOn({ ...errand, corrected: { said: reading, faults: holding.faults } });
  if (again !== null && saysNothing(again)) return NOTHING;
  const better = again === null ? null : { reading: again, holding: await hold(again) };
  return [better, { reading, holding }].find((read) => read !== null && stands(read.holding)) ?? null;
}

function saysNothing({ status, sentences }: ModelReading): boolean {
  return status === 'nothing' || sentences.length === 0;
}
