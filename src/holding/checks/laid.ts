import { HELD } from '../../limits/holding.ts';
import { LAID } from '../../tables/holding.ts';
import { baredIn } from '../align/bared.ts';
import { exchangedIn } from '../align/exchange.ts';
import { graftedIn } from '../align/graft.ts';
import { type LaidOut, type LaidSigns, laidSigns, type SeamSigns } from '../align/laid-signs.ts';
import type { Claim, Source } from '../case.ts';
import { printedAt } from '../claims/said.ts';
import { isIn } from '../claims/script.ts';
import type { Fault } from '../passage.ts';

const { laid: LIMITS } = HELD;

/**
 * What keeps to the words of print and puts them together otherwise: in another order, with others beside them, or with
 * words between them that are printed nowhere. Where all signs together speak against it, the seam is told that says most;
 * two stretches that changed places (甲 sues 乙 where 乙 sues 甲) refuse it whatever the rest says.
 * @param objections - How many other checks object; one does not refuse a long wording by itself.
 */
export function weighed(claim: Claim, source: Source, objections: number): { isLong: boolean; faults: Fault[] } {
  if (claim.target !== 'han' || !isIn('zh-CN', source.printed)) return { isLong: false, faults: [] };
  const laidOut = laidSigns(claim, source, objections);
  const isLong = laidOut.size >= LIMITS.whole;
  return { isLong, faults: laidFaults({ claim, source, isLong }, laidOut) };
}

function laidFaults(
  { claim, source, isLong }: { claim: Claim; source: Source; isLong: boolean },
  { size, signs, seams, laid }: LaidOut,
): Fault[] {
  const faultAt = (from: number, to: number): Fault => {
    const [first, last] = [laid.said[from], laid.said[Math.max(from, to - 1)] ?? laid.said.at(-1)];
    const span = { start: first?.start ?? last?.start ?? 0, end: last?.end ?? 0 };
    return { kind: 'laid', ...printedAt(claim, span) };
  };
  const [one] = (isLong && exchangedIn(claim, laid)) || [];
  const wrong = one ?? graftedIn(claim, source, laid) ?? baredIn(claim, laid);
  if (wrong !== null) return [faultAt(...wrong)];
  if (weigh(signs) + LIMITS.shorter * Math.max(0, LIMITS.whole - size) >= LIMITS.score) return [];
  const [worst] = seams.toSorted((a, b) => totalOf(b.signs) - totalOf(a.signs));
  return [faultAt(worst?.seam.from ?? 0, worst?.seam.to ?? 0)];
}

/** How far signs speak for a wording; below 0 rather against it. */
function weigh(signs: LaidSigns): number {
  return Object.entries(LAID).reduce(
    (sum, [name, weight]) => sum + weight * (name === 'bias' ? 1 : signs[name as keyof LaidSigns]),
    0,
  );
}

function totalOf(signs: SeamSigns): number {
  return Object.values(signs).reduce((sum, value) => sum + value, 0);
}
