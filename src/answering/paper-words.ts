import type { Question } from './question.ts';

/**
 * A question in the words that the archive prints: a reader's word that no article has is followed by those of its
 * synonyms that some article does have, and places stand by their official names.
 * @param knows - Whether some article of the archive holds a word.
 */
export function inPapersWords({ text, places, terms }: Question, knows: (word: string) => boolean): string {
  const names = places.filter(({ printed, place }) => printed !== place).map(({ place }) => place);
  const printed = terms
    .filter(({ words: [own = ''] }) => !knows(own))
    .flatMap(({ words }) => words.slice(1).filter(knows));
  return [text, ...new Set([...names, ...printed])].join(' ');
}
