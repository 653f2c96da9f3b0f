import { FUNCTION_CHARACTERS } from '../../tables/characters.ts';
import { glossesByWord } from '../../tables/dictionary.ts';
import { IN_WORDINGS, JOINING_WORDS } from '../../tables/holding.ts';
import { foldText } from '../../text/fold.ts';
import type { Claim, Source } from '../case.ts';
import { frameWordsIn, glossesIn, sameAs, sameWordsIn } from './lexicon.ts';
import { isCharacter, type Token } from './tokens.ts';

/** What a token does by itself: it names something, states how that is, only joins, or is a number, a day or a Latin word. */
export type Role = 'names' | 'states' | 'joins' | 'whole';

/** The roles of a wording's tokens, in order. What the question calls something names nothing new. */
export function rolesOf({ text, places, asked }: Claim, said: readonly Token[]): Role[] {
  const joins = new Uint8Array(text.length + 1);
  const states = new Uint8Array(text.length + 1);
  for (const { start, end, word } of frameWordsIn(text, 0, text.length))
    if (end - start > 1) (JOINING_WORDS.has(word) ? joins : states).fill(1, start, end);
  for (const { start, end } of places.printed) joins.fill(1, start, end);
  const question = foldText(asked.question);
  for (let at = 0; at + 1 < text.length; at += 1)
    if (question.includes(text.slice(at, at + 2))) joins.fill(1, at, at + 2);
  return said.map((token) => {
    if (!isCharacter(token)) return 'whole';
    if (joins[token.start] === 1 || isParticle(token)) return 'joins';
    return states[token.start] === 1 || isEmpty(token.key) ? 'states' : 'names';
  });
}

export function isParticle({ key }: Token): boolean {
  return IN_WORDINGS.particles.has(key);
}

function isEmpty(character: string): boolean {
  return FUNCTION_CHARACTERS.has(character) || IN_WORDINGS.joining.has(character);
}

/** Characters before and behind a gap with which its words may be one. */
const AROUND = 2;

/** How many tokens of a gap stand in a word for one that is printed near by, or are part of it: 宽 for 宽度. */
export function alikeIn(
  { text }: Claim,
  { prints }: Source,
  { own, near }: { own: readonly Token[]; near: readonly Token[] },
): number {
  const [first, last] = [own[0], own.at(-1)];
  const [from, to] = [near[0], near.findLast(({ print }) => print === near[0]?.print)];
  if (first === undefined || last === undefined || from === undefined || to === undefined) return 0;
  const begins = Math.max(0, first.start - AROUND);
  const words = wordsIn(text.slice(begins, last.end + AROUND));
  const printed = wordsIn(prints[from.print]?.text.slice(Math.max(0, from.start - AROUND), to.end + AROUND) ?? '');
  const senses = new Set(printed.flatMap((word) => word.senses));
  const alike = words.filter((word) => word.senses.some((sense) => senses.has(sense)));
  const keys = new Set(near.map(({ key }) => key));
  return own.filter(
    ({ start, key }) =>
      keys.has(key) || alike.some((word) => begins + word.start <= start && start < begins + word.end),
  ).length;
}

/** The words of a text with what they may stand for: groups of like words, and English glosses. */
function wordsIn(text: string): { start: number; end: number; senses: readonly (string | number)[] }[] {
  return [
    ...sameWordsIn(text, 0, text.length).map(({ word, ...at }) => ({ ...at, senses: sameAs(word) })),
    ...glossesIn(text).map(({ word, start, end }) => ({ start, end, senses: glossesByWord().get(word) ?? [] })),
  ];
}
