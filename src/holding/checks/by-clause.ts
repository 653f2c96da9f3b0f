import type { Sense } from '../align/senses.ts';
import type { Claim } from '../case.ts';
import { printedAt } from '../claims/said.ts';
import type { Fault, FaultKind } from '../passage.ts';

/** What is wrong with clauses as a whole; one that says that the print does not say something is none to be held. */
export function byClause(claim: Claim, kindsOf: (sense: Sense, index: number) => readonly FaultKind[]): Fault[] {
  return claim.clauses.flatMap((clause, index) => {
    const sense = claim.senses[index];
    if (sense === undefined || sense.silent) return [];
    return [...new Set(kindsOf(sense, index))].map((kind) => ({ kind, ...printedAt(claim, clause) }));
  });
}
