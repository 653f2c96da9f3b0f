import { HELD } from '../../limits.ts';
import { sameAnchor } from '../align/anchors.ts';
import type { Parsed } from '../align/parsed.ts';
import type { Sense } from '../align/senses.ts';
import type { Check } from '../case.ts';
import { clauseAt, printedAt } from '../claims/said.ts';

/**
 * A number, a day or a time told as what came about, where it is printed of plans alone: opened in September for
 * 预计明年9月通车. Whatever the words, and in whatever language, the value is the same.
 */
export const plannedValues: Check = (claim, { prints }) =>
  claim.anchors.flatMap((anchor) => {
    const own = senseAt(claim, anchor.start);
    // It tells what came about, and neither it nor one before it in its segment a plan.
    if (own === undefined || own.planned || !isOver(own)) return [];
    const senses = prints.flatMap((print) =>
      print.anchors
        .filter((other) => sameAnchor(anchor, other))
        .slice(0, HELD.places)
        .flatMap(({ start }) => senseAt(print, start) ?? []),
    );
    const isPlan = senses.length > 0 && senses.every((sense) => isPlanned(sense) && !isOver(sense));
    return isPlan ? [{ kind: 'plan', ...printedAt(claim, anchor) }] : [];
  });

function isPlanned({ own }: Sense): boolean {
  return own.has('plan') || own.has('will');
}

function isOver({ own }: Sense): boolean {
  return own.has('done') || own.has('ended');
}

function senseAt({ clauses, senses }: Parsed, at: number): Sense | undefined {
  const clause = clauseAt(clauses, at);
  return clause === undefined ? undefined : senses[clauses.indexOf(clause)];
}
