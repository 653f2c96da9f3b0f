import { HELD } from '../limits.ts';
import { type Anchor, anchorsOf, sameAnchor } from './anchors.ts';
import type { Fault } from './passage.ts';
import type { Print, Read } from './print.ts';
import { type Clause, clauseAt, printedAt } from './said.ts';

/**
 * A number, a day or a time in a clause that says nothing of what is printed with it, and nearly all of what another
 * clause says: 22时55分到场 where 8分钟后到场 and 22时55分扑灭 are printed.
 */
export function movedFaults(
  said: Read,
  { prints, clauseTerms }: { prints: readonly Print[]; clauseTerms: readonly ReadonlySet<string>[] },
): Fault[] {
  const printed = prints.map((print) => ({ print, anchors: anchorsOf(print) }));
  return anchorsOf(said)
    .filter(isOfOneClause)
    .flatMap((anchor): Fault[] => {
      const own = wordsOf(clauseTerms, said.clauses, anchor);
      if (own.length < HELD.told) return [];
      const holders = printed.flatMap(({ print, anchors }) => holding(anchor, print, anchors));
      if (holders.length === 0 || holders.some((terms) => own.some((term) => terms.has(term)))) return [];
      const others = prints.flatMap(({ terms }) => terms).filter((terms) => !holders.includes(terms));
      return others.some((terms) => shareOf(own, terms) >= HELD.taken)
        ? [{ kind: 'owner', ...printedAt(said, anchor) }]
        : [];
    });
}

/** A day is told of all that follows, 二期 is a name, and what a count counts stands beside it. */
function isOfOneClause(anchor: Anchor): boolean {
  return 'number' in anchor
    ? !/^(?:naming|count|people|visits|households|$)/.test(anchor.number.dimension)
    : 'time' in anchor;
}

/** The terms of a clause without its numbers. */
function wordsOf(
  terms: readonly ReadonlySet<string>[],
  clauses: readonly Clause[],
  { start }: { start: number },
): string[] {
  const clause = clauseAt(clauses, start);
  const own = clause === undefined ? undefined : terms[clauses.indexOf(clause)];
  return [...(own ?? [])].filter((term) => !term.startsWith('#'));
}

/** The terms of the printed clauses in which a number stands; of one that has no other words (历时28个月) those beside it. */
function holding(anchor: Anchor, print: Print, anchors: readonly Anchor[]): ReadonlySet<string>[] {
  return anchors
    .filter((other) => sameAnchor(anchor, other))
    .slice(0, HELD.places)
    .flatMap(({ start }) => {
      const clause = clauseAt(print.clauses, start);
      if (clause === undefined) return [];
      const index = print.clauses.indexOf(clause);
      const words = wordsOf(print.terms, print.clauses, { start }).filter((term) => !term.startsWith('~'));
      const isBare = words.length < HELD.told;
      return print.terms.slice(Math.max(0, isBare ? index - 1 : index), isBare ? index + 2 : index + 1);
    });
}

function shareOf(own: readonly string[], terms: ReadonlySet<string>): number {
  return own.filter((term) => terms.has(term)).length / own.length;
}
