import type { Term } from './terms.ts';

/**
 * Which slots of a small table some terms take, a bit each: a term whose slot is free is none of them, and that is told by
 * one look. Of a few hundred terms some meet another's slot by chance.
 */
export type Taken = Uint32Array;

const SLOTS = 4_096;
const BITS = 32;

/** A table in which every slot is free. */
export function noneTaken(): Taken {
  return new Uint32Array(SLOTS / BITS);
}

/** The slots that these terms take. */
export function takenBy(terms: Iterable<Term>): Taken {
  const taken = noneTaken();
  for (const term of terms) take(taken, term);
  return taken;
}

/** Takes the slot of one more term. */
export function take(taken: Taken, term: Term): void {
  const slot = slotOf(term);
  taken[slot >>> 5] = (taken[slot >>> 5] ?? 0) | (1 << (slot & (BITS - 1)));
}

/** Whether the slot of a term is taken, by itself or by another. */
export function isTaken(taken: Taken, term: Term): boolean {
  const slot = slotOf(term);
  return (((taken[slot >>> 5] ?? 0) >>> (slot & (BITS - 1))) & 1) === 1;
}

function slotOf(term: Term): number {
  return (term ^ (term >>> 12)) & (SLOTS - 1);
}
