import { FUNCTION_CHARACTERS } from '../../tables/characters.ts';
import { glossesByWord } from '../../tables/dictionary.ts';
import { LOOSE_WORDS } from '../../tables/holding.ts';
import type { Said } from '../claims/said.ts';
import { isFrame, sameAs } from './lexicon.ts';

/** Characters of a word of the tables, and of a name. */
const WORD = 4;
const NAME = { least: 2, most: 4 };
/** How often something that no table knows must be printed to be a name. */
const OFTEN = 2;

/** What is printed more than once and is made of no known words: 瑞幸, 库迪. */
export function properNames(texts: readonly Said[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of texts) for (const run of unknownRuns(text)) counts.set(run, (counts.get(run) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= OFTEN ? [name] : []));
}

function unknownRuns(text: string): string[] {
  const runs: string[] = [];
  let run = '';
  for (let at = 0; at <= text.length; ) {
    const known = knownAt(text, at);
    const isHan = /\p{Script=Han}/u.test(text.charAt(at));
    if (known === 0 && isHan) {
      run += text.charAt(at);
      at += 1;
      continue;
    }
    if (run.length >= NAME.least && run.length <= NAME.most) runs.push(run);
    run = '';
    at += Math.max(1, known);
  }
  return runs;
}

/** The length of the longest known word at a place. */
function knownAt(text: string, at: number): number {
  for (let length = WORD; length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    if (word.length < length) continue;
    if (length === 1 ? FUNCTION_CHARACTERS.has(word) : isWord(word)) return length;
  }
  return 0;
}

function isWord(word: string): boolean {
  return glossesByWord().has(word) || LOOSE_WORDS.has(word) || isFrame(word) || sameAs(word).length > 0;
}
