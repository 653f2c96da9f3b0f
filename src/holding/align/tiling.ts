import { HELD } from '../../limits/holding.ts';
import { isCharacter, isSameToken, type Token } from './tokens.ts';

/** A stretch of a wording whose tokens stand so in print; both by places of tokens. */
export type Tile = { said: number; printed: number; length: number };

const { tiling: COST } = HELD;

/** Lays a wording out of stretches of print: as long ones as there are, in printed order, and near to one another. */
export function tilesOf(said: readonly Token[], printed: readonly Token[]): Tile[] {
  const tiles = longestOf(stretchesOf(said, printed), COST.most);
  return walkedBack(tiles, waysThrough(tiles, said, printed));
}

/** What a wording that is laid so is worth: its tokens, less what its stretches and the jumps between them cost. */
export function worthLaid(said: readonly Token[], printed: readonly Token[]): number {
  const tiles = longestOf(stretchesOf(said, printed), COST.compared);
  return waysThrough(tiles, said, printed).reduce((best, { score }) => Math.max(best, score), 0);
}

/** For each stretch the best way to lay all up to it. */
type Way = { score: number; before: number; cut: number };

function waysThrough(tiles: readonly Tile[], said: readonly Token[], printed: readonly Token[]): Way[] {
  const ways: Way[] = [];
  for (const [index, tile] of tiles.entries()) {
    let best = { score: worthOf(said, tile, 0), before: -1, cut: 0 };
    for (let before = 0; before < index; before += 1) {
      const last = tiles[before] as Tile;
      const cut = Math.max(0, last.said + last.length - tile.said);
      if (cut >= tile.length) continue;
      const jump = jumpBetween(printed, last.printed + last.length - 1, tile.printed + cut);
      const score = (ways[before]?.score ?? 0) + worthOf(said, tile, cut) - jump;
      if (score > best.score) best = { score, before, cut };
    }
    ways.push(best);
  }
  return ways;
}

/** All stretches that a wording shares with print, in its order. */
function stretchesOf(said: readonly Token[], printed: readonly Token[]): Tile[] {
  const places = Map.groupBy(printed.keys(), (at) => keyOf(printed[at]));
  const short = printed.length <= COST.printed;
  return said.flatMap((token, at) =>
    (places.get(keyOf(token)) ?? []).flatMap((place): Tile[] => {
      if (!isPair(said[at], printed[place]) || isPair(said[at - 1], printed[place - 1])) return [];
      let length = 1;
      while (isPair(said[at + length], printed[place + length])) length += 1;
      return length > 1 || short || !isCharacter(token) ? [{ said: at, printed: place, length }] : [];
    }),
  );
}

/** As many as are compared with one another, the longest; those that are left stay in order. */
function longestOf(tiles: readonly Tile[], most: number): readonly Tile[] {
  if (tiles.length <= most) return tiles;
  const kept = new Set(tiles.toSorted((a, b) => b.length - a.length).slice(0, most));
  return tiles.filter((tile) => kept.has(tile));
}

/** What only the same may have; values are compared one by one. */
function keyOf(token: Token | undefined): string {
  return token === undefined ? '' : token.value === null ? token.key : Object.keys(token.value).join();
}

function isPair(said: Token | undefined, printed: Token | undefined): boolean {
  return said !== undefined && printed !== undefined && isSameToken(said, printed);
}

function worthOf(said: readonly Token[], { said: start, length }: Tile, cut: number): number {
  let worth = -COST.tile;
  for (let at = start + cut; at < start + length; at += 1) worth += isCharacter(said[at] as Token) ? 1 : COST.whole;
  return length - cut === 1 && isCharacter(said[start + cut] as Token) ? worth - COST.single : worth;
}

function jumpBetween(printed: readonly Token[], last: number, next: number): number {
  const [a, b] = [printed[last] as Token, printed[next] as Token];
  if (a.print !== b.print) return COST.back + COST.clause;
  if (next <= last) return a.sentence === b.sentence ? COST.back : COST.back + COST.clause;
  const skipped = Math.min(COST.clause, (next - last) / COST.far);
  return skipped + (a.clause === b.clause ? 0 : a.sentence === b.sentence ? COST.clause : COST.back);
}

function walkedBack(tiles: readonly Tile[], ways: readonly Way[]): Tile[] {
  const laid: Tile[] = [];
  let at = ways.reduce((best, { score }, index) => (score > (ways[best]?.score ?? 0) ? index : best), -1);
  while (at >= 0) {
    const { said, printed, length } = tiles[at] as Tile;
    const { before, cut } = ways[at] as Way;
    laid.unshift({ said: said + cut, printed: printed + cut, length: length - cut });
    at = before;
  }
  return laid;
}
