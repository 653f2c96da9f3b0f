import { withoutAsking } from '../search/question.ts';
import { ENGLISH, QUESTION_FORMS, SYNONYMS } from '../tables.ts';
import { foldText } from '../text/fold.ts';

/** One thing that a question names, folded, with the words that a paper may print for it (the first is the reader's). */
export type Term = { text: string; words: readonly string[] };

/** What is left of asking and names nothing: 有, 更多. */
const EMPTY = new Set(QUESTION_FORMS.empty_terms);
const WORDS_BY_READER = readersWords();
const LONGEST_WORD = Math.max(...[...WORDS_BY_READER.keys()].map((word) => word.length));

/**
 * The things a question names, without the words that only ask: 新增了几家科技公司 → 新增, 家, 科技公司.
 * A word with synonyms is a term of its own; what stands between two of them is one term.
 */
export function termsOf(question: string): Term[] {
  const terms: Term[] = [];
  // Words with synonyms first: 多了 and 一共 say what is measured, though their characters are asking words elsewhere.
  for (const part of atSynonyms(foldText(question))) {
    if (typeof part !== 'string') {
      terms.push(part);
      continue;
    }
    for (const run of withoutAsking(part).match(/\p{Script=Han}+|[a-z][a-z'-]*|\d+(?:\.\d+)?/gu) ?? []) {
      terms.push(/^[a-z]/.test(run) ? englishTerm(run) : { text: run, words: [run] });
    }
  }
  return terms.filter(({ text }) => !EMPTY.has(text));
}

function englishTerm(word: string): Term {
  const stem = word.replace(/'s?$/, '');
  const printed = ENGLISH[stem] ?? ENGLISH[stem.replace(/s$/, '')] ?? [];
  return { text: stem, words: [stem, ...printed] };
}

/** Cuts a text at the words that have synonyms: those as terms, what stands between them as text. */
function atSynonyms(text: string): (Term | string)[] {
  const parts: (Term | string)[] = [];
  let plain = 0;
  for (let position = 0; position < text.length; ) {
    const word = longestWordAt(text, position);
    if (word === null) {
      position += 1;
      continue;
    }
    parts.push(text.slice(plain, position), { text: word, words: WORDS_BY_READER.get(word) ?? [word] });
    position += word.length;
    plain = position;
  }
  parts.push(text.slice(plain));
  return parts;
}

function longestWordAt(chunk: string, position: number): string | null {
  for (let length = Math.min(LONGEST_WORD, chunk.length - position); length > 1; length -= 1) {
    const word = chunk.slice(position, position + length);
    if (WORDS_BY_READER.has(word)) return word;
  }
  return null;
}

function readersWords(): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const group of SYNONYMS) {
    for (const word of group) {
      const others = group.filter((other) => other !== word);
      words.set(word, [...(words.get(word) ?? [word]), ...others]);
    }
  }
  return words;
}
