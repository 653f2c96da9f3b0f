import type { Signal } from '../../tables/signals.ts';
import type { Sense } from '../align/senses.ts';
import type { Support } from '../align/support.ts';
import type { Check } from '../case.ts';
import type { FaultKind } from '../passage.ts';
import { byClause } from './by-clause.ts';

/** Signals that must be printed somewhere at all. */
const ANYWHERE: readonly (readonly [Signal, FaultKind])[] = [
  ['all', 'share'],
  ['only', 'share'],
  ['most', 'share'],
  ['few', 'share'],
  ['rank', 'rank'],
  ['peak', 'rank'],
  ['refuted', 'polarity'],
  ['denial', 'polarity'],
];

const PEAK = /最|第一|首位|冠军|\b\w+est\b|\bmost\b/;

/** A share, a rank or a denial of which the print has none. */
export const unprintedSignals: Check = (claim, { prints }) => {
  const printed = new Set(prints.flatMap(({ senses }) => senses.flatMap(({ own }) => [...own.keys()])));
  // 人数为历届之最 of 人数最多.
  if (prints.some(({ text }) => PEAK.test(text))) printed.add('rank').add('peak');
  return byClause(claim, ({ own }) =>
    ANYWHERE.flatMap(([signal, kind]) => (own.has(signal) && !printed.has(signal) ? [kind] : [])),
  );
};

/** A cause that is not printed: of what its own sentence tells, nor in one sentence with what came of it. */
export const causes: Check = (claim, { restsOn, prints }) => {
  const supports = claim.senses.map(({ terms }) => restsOn(terms));
  const sentencesOf = (index: number) =>
    new Set(supports[index]?.map(({ print, index: at }) => `${prints.indexOf(print)} ${print.clauses[at]?.sentence}`));
  return byClause(claim, ({ own }, index) => {
    if (!own.has('cause') || supports[index]?.some((rest) => sentenceHas(rest, 'cause'))) return [];
    const printed = sentencesOf(index);
    const isTied = claim.clauses.some(
      ({ sentence }, at) =>
        at !== index && sentence === claim.clauses[index]?.sentence && !sentencesOf(at).isDisjointFrom(printed),
    );
    return isTied ? [] : ['cause'];
  });
};

/** What others say, told as so, where the print says that it is not. */
export const hearsay: Check = (claim, { restsOn }) => {
  const denies = ({ own }: Sense) => own.has('denial') || own.has('refuted') || own.has('hearsay');
  if (claim.senses.some(denies)) return [];
  return byClause(claim, ({ terms }) =>
    restsOn(terms).some(
      (rest) => rest.print.senses.some(({ own }) => own.has('refuted')) && sentenceHas(rest, 'hearsay'),
    )
      ? ['polarity']
      : [],
  );
};

function sentenceHas({ print: { clauses, senses }, index }: Support, signal: Signal): boolean {
  const sentence = clauses[index]?.sentence;
  return senses.some(({ own }, at) => clauses[at]?.sentence === sentence && own.has(signal));
}
