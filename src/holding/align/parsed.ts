import type { Day } from '../../model.ts';
import type { Read } from '../claims/read.ts';
import { readText, type Target } from '../claims/read.ts';
import type { Passage } from '../passage.ts';
import { type Anchor, anchorsOf } from './anchors.ts';
import { type Sense, sensesOf } from './senses.ts';
import { termsIn } from './terms.ts';

/** A text with what all checks look at, read once: its anchors, and of each clause its terms and what it says of them. */
export type Parsed = Read & {
  anchors: readonly Anchor[];
  terms: readonly ReadonlySet<string>[];
  senses: readonly Sense[];
};

/** One passage, read. */
export type Print = Parsed & { passage: Passage };

/** Whether a day is past is told from `today`, null where no day of reporting is known. */
export function parse(read: Read, today: Day | null): Parsed {
  const terms = read.clauses.map((clause) => termsIn(read, clause));
  return { ...read, terms, anchors: anchorsOf(read), senses: sensesOf(read, terms, today) };
}

/** Reads a passage; its title stands before its text as a sentence of its own. */
export function printOf(passage: Passage, target: Target): Print {
  const { title, text, date } = passage;
  const words = title === null || title === '' ? text : `${title}。${text}`;
  return { ...parse(readText(words, date, { printed: true, target }), date), passage };
}
