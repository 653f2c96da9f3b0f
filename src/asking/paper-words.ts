import { foldText } from '../text/fold.ts';
import type { Question } from './question.ts';

/** A question in the words that the archive prints: to find articles by, and to choose among one article's sentences. */
export type PaperWords = { finding: string; choosing: string };

/**
 * A reader's word that no article has is followed by those of its synonyms that some article does have; an English one
 * gives way to them, for it would only be missed. Articles are found by the official names of places too; inside an
 * article about a place its name tells no sentence from another.
 * @param knows - Whether some article of the archive holds a word.
 */
export function inPapersWords({ text, places, terms }: Question, knows: (word: string) => boolean): PaperWords {
  const unprinted = terms.filter(({ words: [own = ''] }) => !knows(own));
  const printed = unprinted.flatMap(({ words }) => words.slice(1).filter(knows));
  const english = unprinted.filter(({ text: own, words }) => /^[a-z]/.test(own) && words.slice(1).some(knows));
  const typed = english.reduce((rest, { text: own }) => rest.replace(new RegExp(own, 'i'), blank), text);
  const renamed = places.filter((place) => place.printed !== place.place);
  const foreign = renamed.filter((place) => /[a-z]/i.test(place.printed) && !knows(foldText(place.printed)));
  return {
    finding: [without(typed, foreign), ...new Set([...renamed.map(({ place }) => place), ...printed])].join(' '),
    choosing: [terms.length > 0 ? without(typed, places) : typed, ...new Set(printed)].join(' '),
  };
}

function without(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${blank(rest.slice(start, end))}${rest.slice(end)}`,
    text,
  );
}

function blank(words: string): string {
  return ' '.repeat(words.length);
}
