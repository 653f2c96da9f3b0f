import { isCauseInvented } from './causes.ts';
import { extentsOf } from './extents.ts';
import type { Fault, FaultKind } from './passage.ts';
import { planFaults } from './plan-faults.ts';
import type { Print, Read } from './print.ts';
import { type Resting, resting } from './resting.ts';
import { printedAt } from './said.ts';
import { saysNothingOf } from './signals.ts';
import type { Target } from './terms.ts';
import { turnsOf } from './turns.ts';

/** What is turned: a denial, a plan told as done, a rise told as a fall, a cause nobody printed, more than is printed. */
export function senseFaults(said: Read, { prints, target }: { prints: readonly Print[]; target: Target }): Fault[] {
  const rest = resting(said, prints, target);
  const turned = said.clauses.flatMap((clause, index) => {
    if (saysNothingOf(said.text.slice(clause.start, clause.end))) return [];
    const kinds = new Set(kindsOf(rest, index));
    return [...kinds].map((kind): Fault => ({ kind, ...printedAt(said, clause) }));
  });
  const plans = planFaults(
    { read: said, senses: rest.senses },
    prints.map((read) => ({ read, senses: rest.printed.get(read) ?? [] })),
  );
  return [...turned, ...plans];
}

function kindsOf(rest: Resting, index: number): FaultKind[] {
  const { said, senses, restsOn, all } = rest;
  const sense = senses[index];
  if (sense === undefined) return [];
  const sentence = senses.filter((_, at) => said.clauses[at]?.sentence === said.clauses[index]?.sentence);
  return [
    ...extentsOf(rest, index),
    ...(isCauseInvented(rest, index) ? (['cause'] as const) : []),
    ...turnsOf({ sense, sentence, restsOn, printed: all }),
    ...denials(rest, index),
  ];
}

const DENIES = ['denial', 'refuted', 'hearsay'] as const;

/** A denial where nothing is denied, and what others only say where the passage says that it is not so. */
function denials({ senses, supports, printed, all, anywhere }: Resting, index: number): FaultKind[] {
  const own = senses[index]?.own;
  const denies = own?.has('denial') === true || own?.has('refuted') === true;
  const isDenied = (['denial', 'refuted', 'attributive', 'closing'] as const).some((signal) => anywhere.has(signal));
  if (denies && !isDenied) return ['polarity'];
  if (
    !all.some((sense) => sense.own.has('refuted')) ||
    senses.some((sense) => DENIES.some((one) => sense.own.has(one)))
  )
    return [];
  const isHearsay = supports[index]?.some(({ print, index: at }) => {
    const sentence = print.clauses[at]?.sentence;
    const those = printed.get(print) ?? [];
    return (
      those.some((sense) => sense.own.has('refuted')) &&
      print.clauses.some((clause, one) => clause.sentence === sentence && those[one]?.own.has('hearsay'))
    );
  });
  return isHearsay === true ? ['polarity'] : [];
}
