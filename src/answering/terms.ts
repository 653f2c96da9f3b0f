import { withoutAsking } from '../search/question.ts';
import { ENGLISH, QUESTION_FORMS, SYNONYMS } from '../tables.ts';

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
  for (const run of withoutAsking(question).match(/\p{Script=Han}+|[a-z][a-z'-]*|\d+(?:\.\d+)?/gu) ?? []) {
    if (/^\p{Script=Han}/u.test(run)) terms.push(...atSynonyms(run));
    else if (/^\d/.test(run)) terms.push({ text: run, words: [run] });
    else terms.push(englishTerm(run));
  }
  return terms.filter(({ text }) => !EMPTY.has(text));
}

function englishTerm(word: string): Term {
  const stem = word.replace(/'s?$/, '');
  const printed = ENGLISH[stem] ?? ENGLISH[stem.replace(/s$/, '')] ?? [];
  return { text: stem, words: [stem, ...printed] };
}

function atSynonyms(chunk: string): Term[] {
  const terms: Term[] = [];
  let plain = '';
  let position = 0;
  const flush = () => {
    if (plain !== '') terms.push({ text: plain, words: [plain] });
    plain = '';
  };
  while (position < chunk.length) {
    const word = longestWordAt(chunk, position);
    if (word === null) {
      plain += chunk.charAt(position);
      position += 1;
    } else {
      flush();
      terms.push({ text: word, words: WORDS_BY_READER.get(word) ?? [word] });
      position += word.length;
    }
  }
  flush();
  return terms;
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
