import { TALK } from '../tables/talk.ts';
import { fold, foldText } from '../text/fold.ts';

/** A stretch of what was typed up to the next mark: its words, and the marks behind them. */
export type Clause = { words: string; marks: string };

/** Marks that end a clause; the point of 3.5, the comma of 1,200 and the colon of 10:30 end none. */
const CLAUSE = /((?:[^,，。.!！?？;；:：~～…\n]|(?<=\d)[.,:：](?=\d))*)([,，。.!！?？;；:：~～…\n]*)/gu;
const PICTURES = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}|\u{200d})+/gu;

/** What was typed, clause by clause. */
export function clausesOf(typed: string): Clause[] {
  return [...typed.matchAll(CLAUSE)]
    .map(([, words = '', marks = '']) => ({ words, marks }))
    .filter(({ words, marks }) => words !== '' || marks !== '');
}

/** Clauses as one text again. */
export function textOfClauses(clauses: readonly Clause[]): string {
  return clauses.map(({ words, marks }) => `${words}${marks}`).join('');
}

/**
 * What was typed without speech about asking: 哎各位大佬问一下，大桥多长？谢谢 is 大桥多长？ What holds nothing else stays, without
 * its pictures.
 */
export function withoutTalk(typed: string): string {
  const plain = typed.replace(PICTURES, ' ').trim();
  const kept = clausesOf(plain)
    .map(({ words, marks }) => ({ words: stripped(words), marks, said: words !== '' }))
    .filter(({ words, said }) => words !== '' || !said);
  return kept.length === 0 ? plain : textOfClauses(kept);
}

function stripped(words: string): string {
  const leading = TALK.leading.exec(foldText(words))?.[0] ?? '';
  const rest = leading === '' ? words : words.slice(fold(words).at[leading.length]).trimStart();
  if (TALK.alone.test(foldText(words).trim()) || TALK.alone.test(foldText(rest).trim())) return '';
  if (rest !== words) return stripped(rest);
  const { text, at } = fold(words.trimEnd());
  const trailing = TALK.trailing.exec(text);
  return trailing === null ? words : stripped(words.slice(0, at[trailing.index]).trimEnd());
}
