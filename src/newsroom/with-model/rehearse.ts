import type { Numbered } from '../../grounding/passage.ts';
import { HELD } from '../../limits/holding.ts';
import type { Model, SendModel } from '../../ports/model.ts';

/**
 * Says what is printed: of whatever it is given to read the first passage, which is held to the print as any answer is; as much of
 * it as a sentence may have, since a longer one is not held to anything, and some pages have no full stop.
 */
const repeat: SendModel = async ({ material, shape }) => {
  const { passages = [] } = material as { passages?: readonly Numbered[] };
  const sentences = passages.slice(0, 1).map(({ n, text }) => ({ text: text.slice(0, HELD.chars.han), passages: [n] }));
  return shape.safeParse({ status: 'answered', sentences, short: null }).data ?? null;
};

/** A model that goes through all that an answer takes and asks nobody. */
export const REHEARSING: Model = {
  name: '',
  host: '',
  budget: 2_000,
  turn: (_, use) => use(repeat),
  told: () => {},
};
