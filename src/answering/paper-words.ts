import type { Question } from './question.ts';

/** A question in the words that the archive prints: to find articles by, and to choose among one article's sentences. */
export type PaperWords = { finding: string; choosing: string };

/**
 * A reader's word that no article has is followed by those of its synonyms that some article does have. Articles are
 * found by the official names of places too; inside an article about a place its name tells no sentence from another.
 * @param knows - Whether some article of the archive holds a word.
 */
export function inPapersWords({ text, places, terms }: Question, knows: (word: string) => boolean): PaperWords {
  const names = places.filter(({ printed, place }) => printed !== place).map(({ place }) => place);
  const printed = terms
    .filter(({ words: [own = ''] }) => !knows(own))
    .flatMap(({ words }) => words.slice(1).filter(knows));
  let nameless = text;
  for (const { start, end } of places)
    nameless = `${nameless.slice(0, start)}${' '.repeat(end - start)}${nameless.slice(end)}`;
  return {
    finding: [text, ...new Set([...names, ...printed])].join(' '),
    choosing: [terms.length > 0 ? nameless : text, ...new Set(printed)].join(' '),
  };
}
