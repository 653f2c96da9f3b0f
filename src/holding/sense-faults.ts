import type { Signal } from '../tables/holding.ts';
import type { Fault, FaultKind } from './passage.ts';
import { planFaults } from './plan-faults.ts';
import type { Print, Read } from './print.ts';
import { printedAt } from './said.ts';
import { type Sense, sensesOf } from './senses.ts';
import { saysNothingOf } from './signals.ts';
import { createSupport, type Support } from './support.ts';
import type { Target } from './terms.ts';
import { type Turn, turnsOf } from './turns.ts';

/** What is turned: a denial, a plan told as done, a rise told as a fall, a cause nobody printed. */
export function senseFaults(said: Read, { prints, target }: { prints: readonly Print[]; target: Target }): Fault[] {
  const printed = new Map(prints.map((print) => [print, sensesOf(print, target, print.passage.date)]));
  const supportOf = createSupport(prints);
  const restsOn = (terms: ReadonlySet<string>) =>
    supportOf(terms).flatMap((support) => senseOf(support, printed) ?? []);
  const all = [...printed.values()].flat();
  const anywhere = new Set(all.flatMap(({ own }) => [...own.keys()]));
  // 人数为历届之最 of 人数最多.
  if (prints.some(({ text }) => PEAK.test(text))) anywhere.add('rank').add('peak');
  const senses = sensesOf(said, target, prints.find(({ passage }) => passage.date !== null)?.passage.date ?? null);
  const spoken = new Set(senses.flatMap(({ own }) => [...own.keys()]));
  const supports = senses.map(({ terms }) => supportOf(terms));
  const sentences = supports.map((rests) =>
    rests.map(({ print, index }) => `${prints.indexOf(print)} ${print.clauses[index]?.sentence}`),
  );
  const hearsay = new Map(prints.map((print) => [print, hearsayIn(print, printed.get(print) ?? [])]));
  const caused = new Map(prints.map((print) => [print, sentencesWith('cause', print, printed.get(print) ?? [])]));
  // What is printed in one sentence may be told as a cause and what came of it.
  const isTied = (index: number) => {
    const own = new Set(sentences[index]);
    return said.clauses.some(
      ({ sentence }, at) =>
        at !== index &&
        sentence === said.clauses[index]?.sentence &&
        sentences[at]?.some((printedIn) => own.has(printedIn)),
    );
  };
  // A printed cause is one of what its own sentence tells.
  const isCaused = (index: number) =>
    supports[index]?.some(({ print, index: at }) => caused.get(print)?.has(print.clauses[at]?.sentence ?? -1)) === true;
  // 全部 of what rests on a sentence that says it of nothing.
  const isUnsaid = (index: number, signal: Signal) => {
    const rests = supports[index] ?? [];
    return (
      rests.length > 0 &&
      !rests.some(({ print, index: at }) =>
        print.clauses.some(
          ({ sentence }, place) =>
            sentence === print.clauses[at]?.sentence && printed.get(print)?.[place]?.own.has(signal) === true,
        ),
      )
    );
  };
  const plans = planFaults(
    { read: said, senses },
    prints.map((read) => ({ read, senses: printed.get(read) ?? [] })),
  );
  const turned = said.clauses.flatMap((clause, index) => {
    const sense = senses[index];
    if (sense === undefined || saysNothingOf(said.text.slice(clause.start, clause.end))) return [];
    const sentence = senses.filter((_, at) => said.clauses[at]?.sentence === clause.sentence);
    const turn: Turn = { sense, sentence, restsOn, printed: all };
    const told = supports[index]?.some((rest) =>
      hearsay.get(rest.print)?.has(rest.print.clauses[rest.index]?.sentence ?? -1),
    );
    const kinds = [
      ...unprinted(sense, anywhere),
      ...(sense.own.has('cause') && !isCaused(index) && !isTied(index) ? (['cause'] as const) : []),
      ...(sense.own.has('all') && isUnsaid(index, 'all') ? (['share'] as const) : []),
      ...turnsOf(turn),
      ...(told === true && !DENIES.some((signal) => spoken.has(signal)) ? (['polarity'] as const) : []),
    ];
    return [...new Set(kinds)].map((kind): Fault => ({ kind, ...printedAt(said, clause) }));
  });
  return [...turned, ...plans];
}

const PEAK = /最|第一|首位|冠军|\b\w+est\b|\bmost\b/;

const DENIES = ['denial', 'refuted', 'hearsay'] as const;

function senseOf({ print, index }: Support, printed: ReadonlyMap<Print, readonly Sense[]>): Sense | undefined {
  return printed.get(print)?.[index];
}

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

function unprinted({ own }: Sense, anywhere: ReadonlySet<string>): FaultKind[] {
  const denied =
    anywhere.has('denial') || anywhere.has('refuted') || anywhere.has('attributive') || anywhere.has('closing');
  return ANYWHERE.flatMap(([signal, kind]) => {
    if (!own.has(signal) || anywhere.has(signal)) return [];
    return denied && (signal === 'denial' || signal === 'refuted') ? [] : [kind];
  });
}

/** The sentences that tell what others say, in a passage that says it is not so. */
function hearsayIn(print: Print, senses: readonly Sense[]): Set<number> {
  if (!senses.some(({ own }) => own.has('refuted'))) return new Set();
  return sentencesWith('hearsay', print, senses);
}

function sentencesWith(signal: Signal, print: Print, senses: readonly Sense[]): Set<number> {
  return new Set(print.clauses.flatMap(({ sentence }, at) => (senses[at]?.own.has(signal) ? [sentence] : [])));
}
