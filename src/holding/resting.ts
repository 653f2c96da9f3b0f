import type { Print, Read } from './print.ts';
import { type Sense, sensesOf } from './senses.ts';
import type { Signals } from './signals.ts';
import { createSupport, type Support } from './support.ts';
import type { Target } from './terms.ts';

/** A wording and its print with what their clauses say, and which printed ones each clause of the wording rests on. */
export type Resting = {
  said: Read;
  senses: readonly Sense[];
  supports: readonly (readonly Support[])[];
  printed: ReadonlyMap<Print, readonly Sense[]>;
  /** What all printed clauses say, and the signals that any of them has. */
  all: readonly Sense[];
  anywhere: ReadonlySet<Signals extends ReadonlyMap<infer K, number> ? K : never>;
  /** All print, folded. */
  text: string;
  isTranslated: boolean;
  restsOn(terms: ReadonlySet<string>): readonly Sense[];
};

export function resting(said: Read, prints: readonly Print[], target: Target): Resting {
  const printed = new Map(prints.map((print) => [print, sensesOf(print, target, print.passage.date)]));
  const all = [...printed.values()].flat();
  const today = prints.find(({ passage }) => passage.date !== null)?.passage.date ?? null;
  const senses = sensesOf(said, target, today);
  const supportOf = createSupport(prints);
  const text = prints.map((print) => print.text).join('\n');
  return {
    said,
    senses,
    supports: senses.map(({ terms }) => supportOf(terms)),
    printed,
    all,
    anywhere: new Set(all.flatMap(({ own }) => [...own.keys()])),
    text,
    isTranslated: target === 'latin' && /\p{Script=Han}/u.test(text),
    restsOn: (terms) => supportOf(terms).flatMap(({ print, index }) => printed.get(print)?.[index] ?? []),
  };
}
