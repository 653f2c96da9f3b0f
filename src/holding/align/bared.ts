import type { Claim } from '../case.ts';
import type { Laid } from './seams.ts';

/** What turns or bounds all that stands behind it, by its last letter: 没有 as well. */
const TURNS = new Set('不未没无非只仅或');
/** A wording's own word for it, and how many letters before a stretch one may stand. */
const OWN = /[不未没无非否只仅或禁停]/u;
const BEFORE = 4;

/**
 * What is printed behind a denial or a bound, told without it: 会搜查 where 不会搜查 is printed. Who cuts a report leaves no
 * such word out, and who words it anew has another one in its place.
 * @returns the places of its tokens, null where there is none.
 */
export function baredIn(claim: Claim, { said, printed, tiles, used }: Laid): readonly [number, number] | null {
  for (const { said: from, printed: at, length } of tiles) {
    const [first, left] = [said[from], printed[at - 1]];
    if (first === undefined || left === undefined || length === 1 || used.has(at - 1)) continue;
    const isBared = left.clause === printed[at]?.clause && left.print === printed[at]?.print && TURNS.has(left.key);
    if (isBared && !OWN.test(claim.text.slice(Math.max(0, first.start - BEFORE), first.start)))
      return [from, from + length];
  }
  return null;
}
