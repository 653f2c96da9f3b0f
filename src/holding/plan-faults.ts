import { HELD } from '../limits.ts';
import { anchorsOf, sameAnchor } from './anchors.ts';
import type { Fault } from './passage.ts';
import type { Print, Read } from './print.ts';
import { clauseAt, printedAt } from './said.ts';
import type { Sense } from './senses.ts';

/** A text with what each of its clauses says of what it tells. */
type Sensed<T extends Read> = { read: T; senses: readonly Sense[] };

/**
 * A number, a day or a time told as what came about, where it is printed of plans alone: opened in September for
 * 预计明年9月通车. Whatever the words, and in whatever language, the value is the same.
 */
export function planFaults(said: Sensed<Read>, prints: readonly Sensed<Print>[]): Fault[] {
  const printed = prints.map((print) => ({ ...print, anchors: anchorsOf(print.read) }));
  return anchorsOf(said.read).flatMap((anchor): Fault[] => {
    if (!isOver(said, anchor.start)) return [];
    const senses = printed.flatMap(({ read, senses, anchors }) =>
      anchors
        .filter((other) => sameAnchor(anchor, other))
        .slice(0, HELD.places)
        .flatMap(({ start }) => senseAt({ read, senses }, start) ?? []),
    );
    const isPlan = senses.length > 0 && senses.every(isPlanned);
    return isPlan ? [{ kind: 'plan', ...printedAt(said.read, anchor) }] : [];
  });
}

function isPlanned({ own }: Sense): boolean {
  return (own.has('plan') || own.has('will')) && !own.has('done') && !own.has('ended');
}

function senseAt({ read, senses }: Sensed<Read>, at: number): Sense | undefined {
  const clause = clauseAt(read.clauses, at);
  return clause === undefined ? undefined : senses[read.clauses.indexOf(clause)];
}

/** Whether a clause tells what came about, and neither it nor one before it in its segment a plan. */
function isOver(said: Sensed<Read>, at: number): boolean {
  const sense = senseAt(said, at);
  return sense !== undefined && (sense.own.has('done') || sense.own.has('ended')) && !sense.planned;
}
