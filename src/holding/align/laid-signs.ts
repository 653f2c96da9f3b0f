import { HELD } from '../../limits/holding.ts';
import type { Claim, Source } from '../case.ts';
import { type LeftSigns, leftOutOf, leftSigns } from './left-out.ts';
import { type NewSigns, newSigns } from './new-words.ts';
import { type RivalSigns, rivalSigns } from './rivals.ts';
import { type OrderSigns, orderSigns } from './seam-order.ts';
import { type Laid, layOut, type Seam, seamsOf } from './seams.ts';

const { laid: LIMITS } = HELD;

/** What speaks against a wording at a seam of the print of which it is laid, each the more, the more often. */
export type SeamSigns = NewSigns & OrderSigns & LeftSigns & RivalSigns;

/** The same of a whole wording, for so many tokens, with how many other checks object. */
export type LaidSigns = SeamSigns & { objections: number };

/** What is as wrong in a longer wording; of the others one that says more has more without being untrue. */
const ONES: ReadonlySet<string> = new Set<keyof SeamSigns>(['swaps', 'exchanged', 'rivals', 'moved']);

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
  const signs = Object.fromEntries(
    [...sums].map(([sign, sum]) => [sign, Math.min(LIMITS.most, ONES.has(sign) ? sum : sum * per)]),
  );
  return { size, laid, seams, signs: { ...(signs as SeamSigns), objections: Math.min(LIMITS.most, objections) } };
}
