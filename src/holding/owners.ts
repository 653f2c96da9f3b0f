import { HELD } from '../limits.ts';
import { type Anchor, anchorsOf, contextOf, keepsKind, rivals, sameAnchor } from './anchors.ts';
import type { Print, Read } from './print.ts';
import type { Target } from './terms.ts';

/** A number or a day, with how much of what is told of it is printed of it alone, and how much of another one alone. */
export type Owned = { anchor: Anchor; mine: number; its: number };

/**
 * Whose the numbers and days of a wording are: of all printed ones that each could be taken for, the one that most of
 * what is told of it is printed of instead. The rarer a term is in print, the more it says.
 */
export function ownersIn(said: Read, prints: readonly Print[], target: Target): Owned[] {
  const sumOf = weightsOf(prints);
  const anchors = anchorsOf(said).slice(0, HELD.anchors);
  const printed = prints.flatMap((print) => {
    const all = anchorsOf(print);
    const contexts = new Map<number, Set<string>>();
    const termsOf = (index: number) => {
      const terms = contexts.get(index) ?? contextOf(print, all, { index, target });
      contexts.set(index, terms);
      return terms;
    };
    return all.map((anchor, index) => ({ anchor, terms: () => termsOf(index) }));
  });
  return anchors.flatMap((anchor, index) => {
    const rights = printed.filter((other) => sameAnchor(anchor, other.anchor)).slice(0, HELD.places);
    const own = rights.length === 0 ? [] : [...contextOf(said, anchors, { index, target })];
    if (own.length === 0) return [];
    const alone = (these: ReadonlySet<string>, others: ReadonlySet<string>) =>
      sumOf(own.filter((term) => these.has(term) && !others.has(term)));
    const compared = printed
      .filter(
        (other) => !sameAnchor(anchor, other.anchor) && rivals(anchor, other.anchor) && !isOfKind(anchor, other.anchor),
      )
      .slice(0, HELD.rivals)
      .map((wrong) =>
        rights
          .map((right) => ({ mine: alone(right.terms(), wrong.terms()), its: alone(wrong.terms(), right.terms()) }))
          .reduce((best, one) => (one.its - one.mine < best.its - best.mine ? one : best)),
      );
    const worst = compared.reduce((most, one) => (one.its - one.mine > most.its - most.mine ? one : most), NOTHING);
    return [{ anchor, ...worst }];
  });
}

const NOTHING = { mine: 0, its: 0 };

function isOfKind(anchor: Anchor, other: Anchor): boolean {
  return keepsKind(anchor, anchor, other);
}

/** How much terms say of whose something is: the rarer in print, the more. */
function weightsOf(prints: readonly Print[]): (terms: readonly string[]) => number {
  const counts = new Map<string, number>();
  for (const { terms } of prints)
    for (const clause of terms) for (const term of clause) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (terms) => terms.reduce((sum, term) => sum + 1 / (counts.get(term) ?? 1), 0);
}
