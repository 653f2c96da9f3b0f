import { HELD } from '../../limits/holding.ts';
import type { Claim, Source } from '../case.ts';
import { isParticle } from './gap-words.ts';
import { besideIn, type Laid, type Seam } from './seams.ts';
import { isWhen, type Token, wordsOf } from './tokens.ts';

const { laid: LIMITS } = HELD;

/** Printed words at a seam in another order, or with others than print has beside them. */
export type OrderSigns = Record<'back' | 'apart' | 'exchanged', number>;

/** What makes another order of the same: 被警方抓获 for 警方抓获. */
const TURNS = /[被由把将]/;

export function orderSigns(claim: Claim, source: Source, laid: Laid): (seam: Seam) => OrderSigns {
  const { said, printed, used } = laid;
  const isApart = apartIn(laid);
  const followed = followersIn(laid);
  const isTitle = (at: number | null) => {
    const token = at === null ? undefined : printed[at];
    return token?.sentence === 0 && (source.prints[token.print]?.passage.title ?? '') !== '';
  };
  return (seam) => {
    const { from, to, last, next, ends, goesOn } = seam;
    const isFree = isTitle(last) || isTitle(next) || isBesideWhen(laid, seam) || isPlaceFirst(seam);
    const jumps = last !== null && next !== null && !goesOn;
    return {
      back: Number(seam.back && !ends && !isFree && !TURNS.test(wordsOf(said.slice(from, to)))),
      apart: jumps ? partings(seam) : 0,
      exchanged: Number(isExchanged(seam)),
    };
  };

  /** 甲运往乙、乙运往甲 where 甲运往甲、乙运往乙 is printed: what print has behind each of two stretches is told behind the other. */
  function isExchanged({ last, next }: Seam): boolean {
    const other = last === null ? undefined : followed.get(behindIn(laid, last));
    return next !== null && other !== undefined && other.next !== next && behindIn(laid, other.last) === next;
  }

  /** 江苏的宋先生: where something is, is told first. */
  function isPlaceFirst({ from }: Seam): boolean {
    const tile = laid.tiles.find((one) => one.said + one.length === from);
    if (tile === undefined || said[tile.said - 1]?.clause === said[tile.said]?.clause) return false;
    const [start, end] = [said[tile.said]?.start ?? 0, said[from - 1]?.end ?? 0];
    return claim.places.printed.some((place) => place.start <= start && end <= place.end);
  }

  /** How often a jump parts what print has side by side: told in another clause, or a number that is told nowhere. */
  function partings({ from, to, last, next, ends, back }: Seam): number {
    const leaves = besideIn(printed, next, -1, LIMITS.beside).some(
      (at) => !used.has(at) && printed[at]?.value !== null,
    );
    return [
      isApart(next, -1, said[to]?.clause),
      !ends && isApart(last, 1, said[from - 1]?.clause),
      !ends && !back && leaves,
    ].filter(Boolean).length;
  }
}

/** Whether what stands beside a stretch in print is told in another clause than the stretch is. */
function apartIn({ printed, used }: Laid): (at: number | null, step: 1 | -1, clause: number | undefined) => boolean {
  return (at, step, clause) => {
    const place = besideIn(printed, at, step, printed.length).find((one) => {
      const token = printed[one];
      return token !== undefined && !isParticle(token);
    });
    const told = place === undefined ? undefined : used.get(place);
    return told !== undefined && told !== clause;
  };
}

/** For where a stretch begins in print, where that before it in the wording ends in print. */
function followersIn({ tiles }: Laid): ReadonlyMap<number, { last: number; next: number }> {
  return new Map(
    tiles.flatMap(({ printed: next }, at) => {
      const before = tiles[at - 1];
      return before === undefined ? [] : [[next, { last: before.printed + before.length - 1, next }] as const];
    }),
  );
}

/** What print has behind a place in its sentence, but for what only joins; -1 where nothing is. */
function behindIn({ printed, used }: Laid, last: number): number {
  let next = last + 1;
  const isSame = () =>
    printed[next]?.print === printed[last]?.print && printed[next]?.sentence === printed[last]?.sentence;
  while (isSame() && next - last <= JOINS && !used.has(next) && isParticle(printed[next] as Token)) next += 1;
  return isSame() ? next : NONE;
}

const NONE = -1;
/** Tokens that only join between two stretches. */
const JOINS = 2;

/** A day or a time may stand anywhere in a clause. */
function isBesideWhen({ said, tiles }: Laid, { from, to }: Seam): boolean {
  const isWhenAlone = (start: number, length: number) =>
    said.slice(start, start + length).every((token) => isWhen(token) || isParticle(token));
  return tiles.some(
    (tile) => (tile.said + tile.length === from || tile.said === to) && isWhenAlone(tile.said, tile.length),
  );
}
