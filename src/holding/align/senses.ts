import type { Day } from '../../model.ts';
import { FUNCTION_CHARACTERS } from '../../tables/characters.ts';
import type { Signal } from '../../tables/signals.ts';
import { type Signals, saysNothingOf, signalsIn } from '../../text/signals.ts';
import type { Read } from '../claims/read.ts';
import { termsIn } from './terms.ts';

/**
 * What a clause says of what it tells: its terms, its signals, what stands behind each of them, and whether a plan told
 * before it in its segment goes on in it.
 */
export type Sense = {
  terms: ReadonlySet<string>;
  own: Signals;
  /** Whether it says that the print does not say something. */
  silent: boolean;
  planned: boolean;
  /** Whether a day that it names is over on the day of the report, and whether it names one. */
  past: boolean;
  dated: boolean;
  /** Whether it names a day of a later year, with that year. */
  future: boolean;
  /** Whether something in its sentence is denied. */
  deniedNear: boolean;
  /** The terms behind the words that give a signal, [] where nothing stands there: 检修取消. */
  behind(signal: Signal): ReadonlySet<string>;
  /** Whether what stands behind a signal is told without it in another clause; looked for once. */
  elsewhere(what: string, look: () => boolean): boolean;
};

const PAST = /\b(?:was|were|began|has|have|\w+ed)\b/;

/** Where in an English clause another one begins. */
const NEXT = /\b(?:after|because|while|when|although|before|since|until|and (?=is|was|will|are|has|have))\b/;

function pastFunction(text: string, from: number): number {
  let at = from;
  while (FUNCTION_CHARACTERS.has(text.charAt(at))) at += 1;
  return at;
}

function remembered<K, T, Rest extends unknown[]>(make: (key: K, ...rest: Rest) => T): (key: K, ...rest: Rest) => T {
  const made = new Map<K, T>();
  return (key, ...rest) => {
    const known = made.get(key) ?? make(key, ...rest);
    made.set(key, known);
    return known;
  };
}

export function sensesOf(read: Read, terms: readonly ReadonlySet<string>[], today: Day | null): Sense[] {
  const signals = read.clauses.map(({ start, end }) => signalsIn(read.text.slice(start, end)));
  const denied = new Set(
    read.clauses.flatMap(({ sentence }, index) => (signals[index]?.has('denial') ? [sentence] : [])),
  );
  let goesOn = false;
  let segment = -1;
  return read.clauses.map((clause, index) => {
    const own = signals[index] ?? new Map();
    const plans = own.has('plan') || own.has('will') || own.has('maybe');
    goesOn = plans || (goesOn && segment === clause.segment && !own.has('done'));
    segment = clause.segment;
    const days = read.days.filter(({ start }) => clause.start <= start && start < clause.end);
    return {
      terms: terms[index] ?? new Set(),
      own,
      silent: saysNothingOf(read.text.slice(clause.start, clause.end)),
      planned: goesOn,
      past: today !== null && days.some(({ to }) => to !== null && to <= today),
      future: today !== null && days.some(({ dated, from }) => dated && from !== null && from > today),
      // An English verb has its tense, whatever day stands beside it.
      dated: days.length > 0 && !(read.target === 'latin' && PAST.test(read.text.slice(clause.start, clause.end))),
      deniedNear: denied.has(clause.sentence),
      elsewhere: remembered((_what: string, look: () => boolean) => look()),
      behind: remembered((signal: Signal) => {
        const start = pastFunction(read.text, clause.start + (own.get(signal) ?? 0));
        const text = read.text.slice(start, clause.end);
        const next = text.search(NEXT);
        return termsIn(read, { start: Math.min(start, clause.end), end: next < 0 ? clause.end : start + next });
      }),
    };
  });
}
