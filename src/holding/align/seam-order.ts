import { HELD } from '../../limits/holding.ts';
import type { Claim, Source } from '../case.ts';
import { isParticle } from './gap-words.ts';
import { besideIn, type Laid, type Seam } from './seams.ts';
import { isWhen, wordsOf } from './tokens.ts';

const { laid: LIMITS } = HELD;

/** Printed words at a seam in another order, or with others than print has beside them. */
export type OrderSigns = Record<'back' | 'apart', number>;

/** What makes another order of the same: 被警方抓获 for 警方抓获. */
const TURNS = /[被由把将]/;

export function orderSigns(claim: Claim, source: Source, laid: Laid): (seam: Seam) => OrderSigns {
  const { said, printed, used } = laid;
  const isApart = apartIn(laid);
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
    };
  };

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

/** A day or a time may stand anywhere in a clause. */
function isBesideWhen({ said, tiles }: Laid, { from, to }: Seam): boolean {
  const isWhenAlone = (start: number, length: number) =>
    said.slice(start, start + length).every((token) => isWhen(token) || isParticle(token));
  return tiles.some(
    (tile) => (tile.said + tile.length === from || tile.said === to) && isWhenAlone(tile.said, tile.length),
  );
}
