import { withoutAsking } from '../search/ranking/question.ts';
import { SYNONYMS } from '../tables/answering.ts';
import { QUESTION_FORMS } from '../tables/questions.ts';
import { foldText } from '../text/fold.ts';
import { type EnglishName, englishPhraseAt, englishWord } from './english.ts';

/** One thing that a question names, folded, with the words that a paper may print for it (the first is the reader's). */
export type Term = { text: string; words: readonly string[] };

/** What is left of asking and names nothing: 有, 更多. */
const EMPTY = new Set(QUESTION_FORMS.empty_terms);
/** 要合作, 能停车: what is meant to happen is named by the words behind. */
const WOULD = /^(?:[要得想]|[会能](?![议计员场展源力量够]))(?=\p{Script=Han}{2})/u;
/** The 有 of 冷库有几座, but not that of 国有 and 拥有; the 在 of 长在哪个镇, the 叫 of 院长叫什么. */
const HAVING = /(?<=..)(?:(?<![国拥所私共持含公占享具])有|(?<![存现潜所])在|从|往|给|(?<![嚎喊鸣尖吼呼哭大])叫)$/;
/** 床位数 is the number of 床位; 户数 and 指数 are words of their own. */
const NUMBER_OF = /(?<=\p{Script=Han}{2})(?<![户人次倍指分函系参基常多少无])数量?$/u;
const WORDS_BY_READER = readersWords();
/** A paper's word is not cut where a shorter word of readers begins it: 笔记本电脑 is not 笔记本 and 电脑. */
const PAPERS_WORDS = new Set(SYNONYMS.flatMap(({ printed }) => printed));
const LONGEST_WORD = Math.max(...[...WORDS_BY_READER.keys(), ...PAPERS_WORDS].map((word) => word.length));

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
    for (const run of withoutAsking(part).match(/\p{Script=Han}+|[a-z][a-z'-]*|\d+(?:\.\d+)?[a-z]*/gu) ?? []) {
      const name = /^[a-z]/.test(run)
        ? englishWord(run)
        : { text: run.replace(WOULD, '').replace(HAVING, '').replace(NUMBER_OF, ''), printed: [] };
      if (name !== null) terms.push(termOf(name));
    }
  }
  // The s of Yubei's is left where the place was taken out.
  return terms.filter(({ text }) => !EMPTY.has(text) && !/^[a-z]$/.test(text));
}

function termOf({ text, printed }: EnglishName): Term {
  return { text, words: [text, ...printed] };
}

/** Cuts a text at the words that have synonyms and at English phrases: those as terms, what stands between as text. */
function atSynonyms(text: string): (Term | string)[] {
  const parts: (Term | string)[] = [];
  let plain = 0;
  for (let position = 0; position < text.length; ) {
    const word = longestWordAt(text, position);
    const words = WORDS_BY_READER.get(word);
    const term = words === undefined ? phraseAt(text, position) : { text: word, words };
    if (term === null) {
      position += Math.max(word.length, 1);
      continue;
    }
    parts.push(text.slice(plain, position), term);
    position += term.text.length;
    plain = position;
  }
  parts.push(text.slice(plain));
  return parts;
}

/** The longest word of readers or papers at a position; '' for none. */
function longestWordAt(text: string, position: number): string {
  for (let length = Math.min(LONGEST_WORD, text.length - position); length > 1; length -= 1) {
    const word = text.slice(position, position + length);
    // The app of apple is none.
    if (isInLatinWord(text, position) || isInLatinWord(text, position + length)) continue;
    if (WORDS_BY_READER.has(word) || PAPERS_WORDS.has(word)) return word;
  }
  return '';
}

function isInLatinWord(text: string, at: number): boolean {
  return /[a-z]/.test(text.charAt(at - 1)) && /[a-z]/.test(text.charAt(at));
}

function phraseAt(text: string, position: number): Term | null {
  const name = englishPhraseAt(text, position);
  return name === null ? null : termOf(name);
}

/** Each word that readers say, with itself and those that may stand in print for it. */
function readersWords(): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { said, printed } of SYNONYMS) {
    const group = [...said, ...printed];
    for (const word of said) {
      const others = group.filter((other) => other !== word);
      words.set(word, [...new Set([...(words.get(word) ?? [word]), ...others])]);
    }
  }
  return words;
}
