import { HELD } from '../../limits/holding.ts';
import type { Claim } from '../case.ts';
import { isParticle } from './gap-words.ts';
import { countUnsaid, limitsOf } from './limiting.ts';
import { besideIn, type Laid, type Seam } from './seams.ts';
import { isCharacter, type Token, wordsOf } from './tokens.ts';

const { laid: LIMITS } = HELD;

/** What print has beside the stretches of which a wording is laid, and the wording does not tell. */
export type LeftOut = {
  /** Whether what stands beside a stretch, in its clause, and claims something, is told nowhere. */
  isLost(at: number | null, step: 1 | -1): boolean;
  /** What stands at a seam, in printed order: what is skipped, or what is behind the one stretch and before the other. */
  at(seam: Seam): { skipped: readonly Token[]; behind: readonly Token[]; before: readonly Token[] };
  /** How many of some tokens claim something that is told nowhere. */
  claims(tokens: readonly Token[]): number;
};

export function leftOutOf({ said, printed, used }: Laid): LeftOut {
  const pairs = new Set(said.map(({ key }, at) => `${key} ${said[at + 1]?.key}`));
  const isTold = (first: Token | undefined, second: Token | undefined) => pairs.has(`${first?.key} ${second?.key}`);
  const placeOf = new Map(printed.map((token, at) => [token, at]));
  const beside = (at: number | null, step: 1 | -1) => {
    const places = besideIn(printed, at, step, LIMITS.beside);
    const end = places.findIndex((place) => used.has(place));
    const free = end < 0 ? places : places.slice(0, end);
    return (step > 0 ? free : free.toReversed()).flatMap((place) => printed[place] ?? []);
  };
  return {
    isLost: (at, step) => {
      for (const place of besideIn(printed, at, step, LIMITS.beside)) {
        const first = step > 0 ? place : place - 1;
        if (used.has(place) || isTold(printed[first], printed[first + 1])) return false;
        const token = printed[place];
        if (token !== undefined && !isParticle(token)) return true;
      }
      return false;
    },
    at: ({ last, next }) => {
      const isInOne = last !== null && next !== null && printed[last]?.print === printed[next]?.print;
      const skipped = isInOne ? printed.slice(last + 1, next) : [];
      return { skipped, behind: beside(last, 1), before: beside(next, -1) };
    },
    claims: (tokens) =>
      tokens.filter((token) => {
        const at = placeOf.get(token) ?? 0;
        const isOpen = !used.has(at) && !isTold(token, printed[at + 1]) && !isTold(printed[at - 1], token);
        return isOpen && isCharacter(token) && !isParticle(token);
      }).length,
  };
}

/** What is left out at a seam: right before what is told, and how much or how certain it is. */
export type LeftSigns = Record<'unled' | 'unlimited', number>;

export function leftSigns(claim: Claim, { tiles }: Laid, left: LeftOut): (seam: Seam) => LeftSigns {
  const own = limitsOf(claim.text);
  const long = tiles.filter(({ length }) => length >= LIMITS.long);
  const ends = new Set(long.map(({ said: start, length }) => start + length));
  const begins = new Set(long.map(({ said: start }) => start));
  return (seam) => {
    const { from, to, goesOn } = seam;
    const { skipped, behind, before } = left.at(seam);
    const near = goesOn ? [skipped] : [ends.has(from) ? behind : [], begins.has(to) ? before : []];
    return {
      unled: goesOn ? 0 : left.claims(before) / LIMITS.beside,
      unlimited: near.reduce((sum, tokens) => sum + countUnsaid(wordsOf(tokens), own), 0),
    };
  };
}
