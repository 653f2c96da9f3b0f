import { HELD } from '../limits/holding.ts';
import type { Language } from '../model.ts';
import { namesRead } from './align/names-read.ts';
import { type Parsed, type Print, parse, printOf } from './align/parsed.ts';
import { alignPlaces, type Places } from './align/places.ts';
import { createSupport, type FindSupport } from './align/support.ts';
import { readText } from './claims/read.ts';
import { type Said, saidOf } from './claims/said.ts';
import type { Fault, Passage } from './passage.ts';

/** What was asked, and the language in which it is to be answered. */
export type Holding = { question: string; language: Language };

/** A wording, read. */
export type Claim = Parsed & { asked: Holding; places: Places };

/** The print that a wording cites, read. */
export type Source = {
  prints: readonly Print[];
  /** All that is a source for words: passages, and the names of their papers and districts. */
  texts: readonly Said[];
  /** The same as it stands in print. */
  printed: string;
  /** How many printed clauses have a term. */
  counts: ReadonlyMap<string, number>;
  restsOn: FindSupport;
};

/** One way in which a wording may say what is not printed: what is wrong, [] where nothing is. */
export type Check = (claim: Claim, source: Source) => Fault[];

export function sourceOf(given: readonly Passage[], language: Language): Source {
  const passages = within(given);
  const prints = passages.map((passage) => printOf(passage, language === 'en' ? 'latin' : 'han'));
  const names = passages.map(({ source, district }) => saidOf(`${source ?? ''} ${district ?? ''}`));
  const counts = new Map<string, number>();
  for (const { terms } of prints)
    for (const clause of terms) for (const term of clause) counts.set(term, (counts.get(term) ?? 0) + 1);
  const printed = prints.map(({ original }) => original).join('\n');
  return { prints, printed, texts: [...prints, ...names], counts, restsOn: createSupport(prints) };
}

export function claimOf(words: string, asked: Holding, { prints }: Source): Claim {
  const today = prints.find(({ passage }) => passage.date !== null)?.passage.date ?? null;
  const target = asked.language === 'en' ? 'latin' : 'han';
  const read = readText(words, today, { target });
  const names = target === 'latin' ? namesRead(read, prints) : read.names;
  const claim = parse({ ...read, names }, today);
  const passages = prints.map(({ passage }) => passage);
  return { ...claim, asked, places: alignPlaces(claim, passages) };
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
