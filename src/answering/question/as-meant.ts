import { gistOf } from './gist.ts';
import { type Frequency, mendedAsPrinted, type Respelling, spelledAsPrinted } from './respelled.ts';

/** What was typed as it is meant: without talk and story around it, in the words that the archive prints, and which were put so. */
export function asMeant(typed: string, frequency: Frequency): { text: string; taken: Respelling[] } {
  const spelled = spelledAsPrinted(typed, frequency);
  const mended = mendedAsPrinted(
    gistOf(spelled.text, (word) => frequency(word) > 0),
    frequency,
  );
  return { text: mended.text, taken: [...spelled.taken, ...mended.taken] };
}
