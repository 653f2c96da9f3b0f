import type { Claim, Source } from '../case.ts';
import { type Tile, tilesOf } from './tiling.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A wording laid out of stretches of print: its tokens, those of print, and which of print are used in which clause of it. */
export type Laid = {
  said: readonly Token[];
  printed: readonly Token[];
  tiles: readonly Tile[];
  used: ReadonlyMap<number, number>;
};

/**
 * What stands between two stretches of which a wording is laid, or before the first and behind the last one; offsets are
 * places of tokens. `last` and `next` are where the one before ends in print and the one behind begins, null where there is none.
 */
export type Seam = {
  from: number;
  to: number;
  last: number | null;
  next: number | null;
  /** Whether a clause of the wording ends here. */
  ends: boolean;
  /** Whether print goes on behind the one before with the one behind: in the same clause, with something left out. */
  goesOn: boolean;
  /** Whether print has the one behind before the one before. */
  back: boolean;
};

export function layOut(claim: Claim, { prints }: Source): Laid {
  // What says that the print does not say something has no print.
  const said = tokensOf(claim).filter(({ clause }) => claim.senses[clause]?.silent !== true);
  const printed = prints.flatMap((print, at) => tokensOf(print, at));
  const tiles = tilesOf(said, printed);
  const used = new Map<number, number>();
  for (const tile of tiles)
    for (let at = 0; at < tile.length; at += 1) used.set(tile.printed + at, said[tile.said + at]?.clause ?? 0);
  return { said, printed, tiles, used };
}

export function seamsOf({ said, printed, tiles }: Laid): Seam[] {
  return [...tiles, null].map((tile, index) => {
    const before = tiles[index - 1];
    const [from, to] = [before === undefined ? 0 : before.said + before.length, tile?.said ?? said.length];
    const last = before === undefined ? null : before.printed + before.length - 1;
    const next = tile?.printed ?? null;
    if (last === null || next === null) return { from, to, last, next, ends: false, goesOn: false, back: false };
    const ends = said[from - 1]?.clause !== said[to]?.clause;
    const goesOn = next > last && isSameClause(printed[last], printed[next]);
    return { from, to, last, next, ends, goesOn, back: next <= last };
  });
}

function isSameClause(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && a.print === b.print && a.clause === b.clause;
}

/** The tokens of print beside one, in its clause: before it (-1), or behind it. */
export function besideIn(printed: readonly Token[], at: number | null, step: 1 | -1, most: number): number[] {
  const places: number[] = [];
  if (at === null) return places;
  for (let place = at + step; places.length < most && isSameClause(printed[place], printed[at]); place += step)
    places.push(place);
  return places;
}
