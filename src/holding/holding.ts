import { HELD } from '../limits.ts';
import type { Language } from '../model.ts';
import { agentFaults } from './agent-faults.ts';
import { bondFaults } from './bond-faults.ts';
import { crossedFaults } from './crossed-faults.ts';
import { englishFaults } from './english-word-faults.ts';
import { type Kept, keptFaults } from './kept-faults.ts';
import { namesRead } from './names-read.ts';
import { dayFaults, numberFaults, rateFaults } from './number-faults.ts';
import { orderFaults } from './order-faults.ts';
import { ownerFaults } from './owner-faults.ts';
import type { Fault, Passage } from './passage.ts';
import { placesIn } from './place-faults.ts';
import { placedDays } from './placed-days.ts';
import { printOf, readText } from './print.ts';
import { saidOf } from './said.ts';
import { scopeFaults } from './scope-faults.ts';
import { senseFaults } from './sense-faults.ts';
import { languageFaults, lengthFaults, shapeFaults } from './shape-faults.ts';
import { sideFaults, sideTurned } from './side-faults.ts';
import { speakerFaults } from './speaker-faults.ts';
import { wayFaults } from './way-faults.ts';
import { foreignFaults, hanFaults } from './word-faults.ts';

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
  const passages = within(given);
  const target = language === 'en' ? 'latin' : 'han';
  const prints = passages.map((passage) => printOf(passage, target));
  const read = readText(words, passages.find(({ date }) => date !== null)?.date ?? null);
  const said = target === 'latin' ? { ...read, names: namesRead(read, prints) } : read;
  const printed = passages.map(({ text, title }) => `${title ?? ''}\n${text}`).join('\n');
  const texts = [...prints, ...passages.map(({ source, district }) => saidOf(`${source ?? ''} ${district ?? ''}`))];
  const places = placesIn(words, passages, said.names);
  const settled = places.printed.map(({ start, end }) => ({
    start: said.at.indexOf(start),
    end: foldedEnd(said.at, end),
  }));
  const sources = { texts, settled };
  return [
    ...shapeFaults(words, printed),
    ...languageFaults(words, { language, printed: printed + question }),
    ...numberFaults(said, prints),
    ...rateFaults(said, prints),
    ...dayFaults(said, prints),
    ...places.faults,
    ...(target === 'han' ? [...hanFaults(said, sources), ...foreignFaults(said, texts)] : englishFaults(said, sources)),
    ...scopeFaults(said, { texts, passages }),
    ...agentFaults(said, prints),
    ...sideFaults(said, texts),
    ...sideTurned(said, { prints, target }),
    ...senseFaults(said, { prints, target }),
    ...ownerFaults(said, prints, target),
    ...bondFaults(said, prints, target),
    ...placedDays(said, prints, target),
    ...crossedFaults(said, prints),
    ...speakerFaults(said, prints, target),
    ...orderFaults(said, prints),
    ...wayFaults(said, prints),
    ...keptFaults(said, kept),
  ];
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
