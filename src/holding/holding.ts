import { HELD } from '../limits.ts';
import type { Language } from '../model.ts';
import { foreignFaults, transcribedIn } from './foreign-faults.ts';
import { type Kept, keptFaults } from './kept-faults.ts';
import { namesRead } from './names-read.ts';
import { dayFaults, numberFaults, unitFaults } from './number-faults.ts';
import type { Fault, Passage } from './passage.ts';
import { personFaults } from './person-faults.ts';
import { placesIn } from './place-faults.ts';
import { printOf, readText } from './print.ts';
import { saidOf } from './said.ts';
import { languageFaults, lengthFaults, shapeFaults } from './shape-faults.ts';
import type { Held } from './sign.ts';
import { saysNothingOf } from './signals.ts';
import { signsOf } from './signs.ts';
import { doubt } from './weighing.ts';

/** What was asked, the language of the reply, and, where it is less than HELD has, how long it may be. */
export type Holding = Kept & { question: string; language: Language; longest?: number };

/**
 * Holds what somebody else worded to the printed passages that it cites, alone: no number, day, place, name, thing,
 * scope, cause or order that they do not have, nothing turned, and no number under another's name. Numbers are
 * values with their units and owners; of a translation numbers, days and names are held, and of its words a share.
 * @returns what is wrong, in the order of the checks; [] where it may be shown. A wording that is too long is not read.
 */
export function faultsOf(
  words: string,
  given: readonly Passage[],
  { question, language, longest, ...kept }: Holding,
): Fault[] {
  const length = lengthFaults(words, { language, longest });
  if (length.length > 0) return length;
  const held = heldTo(words, given, language);
  const { said, passages } = held;
  const printed = passages.map(({ text, title }) => `${title ?? ''}\n${text}`).join('\n');
  const proven = [
    ...shapeFaults(words, printed),
    ...languageFaults(words, { language, printed: printed + question }),
    ...exactFaults(held),
    ...keptFaults(said, kept),
  ];
  const signs = signsOf(held);
  return doubt(signs) > 0 ? [...proven, ...signs.map(({ fault }) => fault)] : proven;
}

/** What is exact: numbers by their values and units, days, people behind their roles, and Latin names of a Chinese wording. */
export function exactFaults({ said, prints, texts, target }: Held): Fault[] {
  return [
    ...numberFaults(said, prints),
    ...unitFaults(said, prints),
    ...dayFaults(said, prints),
    ...personFaults(said, texts),
    ...(target === 'han' ? foreignFaults(said, texts) : []),
  ];
}

/** A wording and the passages that it is held to, each read once. */
export function heldTo(words: string, given: readonly Passage[], language: Language): Held {
  const passages = within(given);
  const target = language === 'en' ? 'latin' : 'han';
  const prints = passages.map((passage) => printOf(passage, target));
  const read = readText(words, passages.find(({ date }) => date !== null)?.date ?? null);
  const said = target === 'latin' ? { ...read, names: namesRead(read, prints) } : read;
  const texts = [...prints, ...passages.map(({ source, district }) => saidOf(`${source ?? ''} ${district ?? ''}`))];
  const places = placesIn(words, passages, said.names);
  const found = places.printed.map(({ start, end }) => ({
    start: said.at.indexOf(start),
    end: foldedEnd(said.at, end),
  }));
  const quiet = said.clauses.filter(({ start, end }) => saysNothingOf(said.text.slice(start, end)));
  const settled = [...found, ...quiet, ...transcribedIn(said, texts)];
  return { said, prints, passages, texts, settled, places: places.faults, target };
}

function foldedEnd(at: readonly number[], end: number): number {
  const found = at.findIndex((original) => original >= end);
  return found < 0 ? at.length - 1 : found;
}

/** Passages up to what is looked at; what stands behind is no source, so that leaving it out lets nothing through. */
function within(passages: readonly Passage[]): Passage[] {
  let left: number = HELD.printed;
  return passages.flatMap((passage) => {
    const text = passage.text.slice(0, Math.min(HELD.passage, Math.max(0, left)));
    left -= text.length;
    return text === '' ? [] : [{ ...passage, text }];
  });
}
