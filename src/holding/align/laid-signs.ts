import { HELD } from '../../limits/holding.ts';
import type { Claim, Source } from '../case.ts';
import { rolesOf } from './gap-words.ts';
import { type LeftSigns, leftOutOf, leftSigns } from './left-out.ts';
import { type NewSigns, newSigns } from './new-words.ts';
import { type RivalSigns, rivalSigns } from './rivals.ts';
import { type OrderSigns, orderSigns } from './seam-order.ts';
import { type Laid, layOut, type Seam, seamsOf } from './seams.ts';

const { laid: LIMITS } = HELD;

/** What speaks against a wording at a seam of the print of which it is laid, each the more, the more often. */
export type SeamSigns = NewSigns & OrderSigns & LeftSigns & RivalSigns;

/**
 * What is weighed of a whole wording: how much speaks against it at all its seams for so many tokens, of which the first says more
 * than the fifth; what of it says more than the rest; the longest stretch of words that are not laid, and how
 * many tokens are not, be they ones that only join: who cuts adds none.
 */
export type LaidSigns = Pick<SeamSigns, 'moved' | 'rivals'> & Record<'departs' | 'objections' | 'longest', number>;

/** What is as wrong in a longer wording; of the others one that says more has more without being untrue. */
const ONES: ReadonlySet<string> = new Set<keyof SeamSigns>(['nouns', 'rivals', 'moved']);

/** How a wording of how many tokens is laid out of print, and what each seam says. */
export type LaidOut = { size: number; laid: Laid; signs: LaidSigns; seams: { seam: Seam; signs: SeamSigns }[] };

/** @param objections - How many other checks object. */
export function laidSigns(claim: Claim, source: Source, objections: number): LaidOut {
  const laid = layOut(claim, source);
  const left = leftOutOf(laid);
  const at = [
    newSigns(claim, source, laid, left),
    orderSigns(claim, source, laid),
    leftSigns(claim, laid, left),
    rivalSigns(claim, source, laid),
  ];
  const seams = seamsOf(laid).map((seam) => ({
    seam,
    signs: Object.assign({}, ...at.map((signs) => signs(seam))) as SeamSigns,
  }));
  const size = laid.said.length;
  const sums = new Map<string, number>();
  for (const { signs } of seams)
    for (const [sign, value] of Object.entries(signs)) sums.set(sign, (sums.get(sign) ?? 0) + value);
  const per = LIMITS.per / Math.max(LIMITS.short, size);
  const summed = [...sums].map(([sign, sum]) => [sign, ONES.has(sign) ? sum : sum * per] as const);
  const { moved, rivals, ...others } = Object.fromEntries(
    [...summed, ['objections', objections] as const].map(([sign, sum]) => [sign, Math.min(LIMITS.most, sum)]),
  ) as SeamSigns & { objections: number };
  const departs = [moved, rivals, ...Object.values(others)].reduce((sum, value) => sum + value, 0);
  const signs = {
    moved,
    rivals,
    objections: others.objections,
    departs: Math.log1p(departs),
    longest: Math.log1p(longestOwn(claim, laid)),
    own: Math.log1p(per * (size - laid.tiles.reduce((sum, { length }) => sum + length, 0))),
  };
  return { size, laid, seams, signs };
}

/** The longest stretch of tokens that are not laid and do more than join. */
function longestOwn(claim: Claim, { said, tiles }: Laid): number {
  const roles = rolesOf(claim, said);
  const covered = new Set(tiles.flatMap(({ said: start, length }) => said.slice(start, start + length)));
  let [longest, run] = [0, 0];
  for (const [at, token] of said.entries()) {
    run = covered.has(token) ? 0 : run + Number(roles[at] !== 'joins');
    longest = Math.max(longest, run);
  }
  return longest;
}
