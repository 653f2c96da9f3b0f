import { HELD } from '../../limits/holding.ts';
import type { Claim } from '../case.ts';
import { isParticle } from './gap-words.ts';
import { namedIn } from './named.ts';
import type { Laid } from './seams.ts';
import { worthLaid } from './tiling.ts';
import { isSameToken, type Token } from './tokens.ts';

const { exchange: LIMITS } = HELD;

/** Tokens of a wording from a place up to another. */
type Stretch = readonly [from: number, to: number];

/**
 * Two stretches of a wording that changed places: exchanged back it is laid far better, and where only one is moved it is not.
 * @returns null where there are none, as of what is told in another order: there one alone is moved.
 */
export function exchangedIn(claim: Claim, { said, printed, tiles }: Laid): readonly [Stretch, Stretch] | null {
  const worth = worthLaid(said, printed);
  const tried = Math.min(LIMITS.pairs, Math.ceil(LIMITS.compared / (said.length * printed.length)));
  const pairs = pairsOf(stretchesIn(claim, said, tiles), isBeside(said, printed)).slice(0, tried);
  const gains = pairs.map(([[a, b], [x, y]]) => {
    const [first, one, between, other, rest] = [
      said.slice(0, a),
      said.slice(a, b),
      said.slice(b, x),
      said.slice(x, y),
      said.slice(y),
    ];
    if (one.every(isParticle) || other.every(isParticle)) return 0;
    const laid = (...parts: (readonly Token[])[]) => worthLaid([...first, ...parts.flat(), ...rest], printed);
    const exchanged = laid(other, between, one);
    if (exchanged - worth < LIMITS.gain) return 0;
    const moved = [
      [between, one, other],
      [between, other, one],
      [other, one, between],
      [one, other, between],
    ];
    return exchanged - Math.max(worth, ...moved.map((parts) => laid(...parts)));
  });
  const most = Math.max(...gains);
  return most >= LIMITS.gain ? (pairs[gains.indexOf(most)] ?? null) : null;
}

/** Pairs with something between them of which each stands in print beside what stands beside the other. */
function pairsOf(
  stretches: readonly Stretch[],
  isPrinted: (first: number, second: number) => boolean,
): (readonly [Stretch, Stretch])[] {
  return stretches.flatMap(([a, b]) =>
    stretches
      .filter(([x]) => x > b)
      .filter(([x, y]) => isPrinted(a - 1, x) || isPrinted(y - 1, b))
      .filter(([x, y]) => isPrinted(x - 1, a) || isPrinted(b - 1, y))
      .map((other) => [[a, b], other] as const),
  );
}

/** Whether two tokens of a wording stand side by side in print. */
function isBeside(said: readonly Token[], printed: readonly Token[]): (first: number, second: number) => boolean {
  const keys = said.map((token) => printed.find((one) => isSameToken(token, one))?.key ?? token.key);
  const pairs = new Set(printed.map(({ key }, at) => `${key} ${printed[at + 1]?.key}`));
  return (first, second) => pairs.has(`${keys[first]} ${keys[second]}`);
}

/** What may have been exchanged: names, and what stands between seams and ends of clauses. */
function stretchesIn({ text }: Claim, said: readonly Token[], tiles: Laid['tiles']): Stretch[] {
  const begins = said.keys().filter((at) => at > 0 && said[at]?.clause !== said[at - 1]?.clause);
  const seams = tiles.flatMap(({ said: at, length }) => [at, at + length]);
  const cuts = [...new Set([0, said.length, ...seams, ...begins])].toSorted((a, b) => a - b);
  const between = cuts.flatMap((from, at) =>
    cuts.slice(at + 1, at + 1 + LIMITS.parts).map((to): Stretch => [from, to]),
  );
  const names = namedIn(text).map(({ start, end }): Stretch => {
    const from = said.findIndex((token) => token.start >= start);
    return [from, said.findLastIndex((token) => token.end <= end) + 1];
  });
  return [...between, ...names].filter(([from, to]) => from >= 0 && to > from && to - from <= LIMITS.most);
}
