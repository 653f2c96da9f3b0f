import { HELD } from '../../limits/holding.ts';
import { FUNCTION_CHARACTERS } from '../../tables/characters.ts';
import { FRAME_WORDS, JOINING_WORDS, LOOSE_WORDS } from '../../tables/holding.ts';
import type { Claim, Source } from '../case.ts';
import { isParticle } from './gap-words.ts';
import { besideIn, type Laid } from './seams.ts';
import type { Tile } from './tiling.ts';
import { isCharacter, type Token, wordsOf } from './tokens.ts';

const { graft: LIMITS } = HELD;

/**
 * What print tells of somebody told of another: of 甲成为护渔员 and 乙告别渔船 it is 乙成为护渔员, where 甲 is named nowhere. A
 * stretch that stands in print behind what its clause begins with, stands here behind what is printed elsewhere.
 * @returns the places of its tokens, null where there is none.
 */
export function graftedIn(claim: Claim, { prints }: Source, laid: Laid): readonly [number, number] | null {
  const { said, printed, tiles, used } = laid;
  const laidIn = new Set(tiles.flatMap(({ said: from, length }) => said.slice(from, from + length)));
  const found = tiles.find(({ said: from, printed: at, length }, index) => {
    const first = printed[at];
    const who = said.slice(
      said.findIndex(({ clause }) => clause === said[from]?.clause),
      from,
    );
    if (first === undefined || length < LIMITS.stretch || !isWho(who)) return false;
    const text = prints[first.print]?.text ?? '';
    const places = besideIn(printed, at, -1, printed.length).reverse();
    // What is left out is all that the printed clause begins with, or all behind what is told of it.
    const told = places.findLastIndex((place) => used.has(place));
    const isWhole = told < 0 ? isDone(text, first.start) : isReplaced(tiles[index - 1], places[told] ?? 0, from);
    if (!isWhole) return false;
    const left = places.slice(told + 1).flatMap((place) => printed[place] ?? []);
    return isNamed(left, text, who) && !isTold(left, claim.text);
  });
  return found === undefined ? null : [found.said, found.said + found.length];

  /** Whether something from elsewhere stands between what is printed on either side of what is left out. */
  function isReplaced(other: Tile | undefined, place: number, from: number): boolean {
    const before = tiles.find(({ printed: at, length }) => at + length - 1 === place);
    if (other === undefined || before === undefined || before.said >= other.said) return false;
    return [used.get(place), said[other.said]?.clause].every((clause) => clause === said[from]?.clause);
  }

  /** Whether what a clause begins with is laid out of print too, and says neither when nor where. */
  function isWho(who: readonly Token[]): boolean {
    const last = who.at(-1);
    if (last === undefined || WHERE.test(claim.text.slice(0, last.end))) return false;
    if (!laidIn.has(last) && isParticle(last)) return false;
    return who.every((token) => laidIn.has(token) || FUNCTION_CHARACTERS.has(token.key));
  }
}

/** Whether a stretch tells what is done, and not of what. */
function isDone(text: string, at: number): boolean {
  return (
    FUNCTION_CHARACTERS.has(text.charAt(at)) || [1, 2].some((length) => LOOSE_WORDS.has(text.slice(at, at + length)))
  );
}

/** Behind what says when or where nobody is left out: 领证当天, 名篇中. */
const WHERE = /(?:[中里内上下前后时]|期间|当[天日晚])$/u;

/** Whether a clause begins with what it tells of: with what is no word that joins, and ends as no verb does. */
function isNamed(left: readonly Token[], text: string, who: readonly Token[]): boolean {
  const [first] = left;
  if (first === undefined || isParticle(first) || isPointing(text.slice(first.start, first.start + 2))) return false;
  const last = left.findLast((token) => !isSide(token, text));
  if (last === undefined || left.indexOf(last) === 0) return false;
  const word = text.slice(last.end - 2, last.end);
  if (who.some(({ key }) => word.includes(key) && !FUNCTION_CHARACTERS.has(key))) return false;
  return ![LOOSE_WORDS, FRAME_WORDS].some((words) => words.has(word));
}

/** 该公司, 其中, 同时, and 赴北京演出, which tells of nobody. */
function isPointing(word: string): boolean {
  return JOINING_WORDS.has(word) || [JOINING_WORDS, LOOSE_WORDS].some((words) => words.has(word.charAt(0)));
}

/** What may stand between who does something and what is done: when, 将, 也. */
function isSide(token: Token, text: string): boolean {
  if (!isCharacter(token)) return token.value !== null;
  const { start, end } = token;
  return (
    FUNCTION_CHARACTERS.has(token.key) ||
    [text.slice(start - 1, end), text.slice(start, end + 1)].some((word) => JOINING_WORDS.has(word))
  );
}

/** Whether half of its pairs of tokens, or the last one, stand in a wording. */
function isTold(left: readonly Token[], text: string): boolean {
  const pairs = left.slice(1).map((token, at) => wordsOf([left[at] as Token, token]));
  return pairs.filter((pair) => text.includes(pair)).length * 2 >= pairs.length || text.includes(pairs.at(-1) ?? '');
}
