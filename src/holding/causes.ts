import { CAUSING } from '../tables/holding.ts';
import type { Resting } from './resting.ts';
import type { Support } from './support.ts';

/** Whether a clause gives a cause that is not printed of what its sentence tells. */
export function isCauseInvented(rest: Resting, index: number): boolean {
  const { said, senses, isTranslated, anywhere } = rest;
  if (senses[index]?.own.has('cause') !== true || (isTranslated && anywhere.has('cause'))) return false;
  const own = said.clauses[index]?.sentence;
  const others = said.clauses.flatMap(({ sentence }, at) => (sentence === own && at !== index ? [at] : []));
  // What is printed in one sentence may be told as a cause and what came of it.
  const isTied = others.some((at) => sharesSentence(rest.supports[at] ?? [], rest.supports[index] ?? []));
  return !isTied && ![index, ...others].some((at) => isCaused(rest, at));
}

function sharesSentence(some: readonly Support[], others: readonly Support[]): boolean {
  return some.some((one) => others.some((other) => other.print === one.print && sentenceOf(other) === sentenceOf(one)));
}

function sentenceOf({ print, index }: Support): number | undefined {
  return print.clauses[index]?.sentence;
}

/** A printed cause is one of what its own sentence tells. */
function isCaused({ supports, printed }: Resting, index: number): boolean {
  return (supports[index] ?? []).some((support) => {
    const { clauses, text } = support.print;
    const sentence = sentenceOf(support);
    return clauses.some(
      (clause, at) =>
        clause.sentence === sentence &&
        (printed.get(support.print)?.[at]?.own.has('cause') || CAUSING.test(text.slice(clause.start, clause.end))),
    );
  });
}
