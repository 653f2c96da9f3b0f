import { HELD } from '../../limits/holding.ts';
import { type Anchor, isListed, rivals, sameAnchor } from '../align/anchors.ts';
import type { Print } from '../align/parsed.ts';
import type { Check } from '../case.ts';
import { clauseAt, printedAt } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

/** Numbers that are printed as a list (分别增长25%和31%, 19 to 11), in another order than what they are told of. */
export const order: Check = (said, { prints }) => {
  const wording = said.anchors;
  return prints.flatMap((print) => {
    const { anchors } = print;
    const places = placesIn(said.text, print.text);
    return anchors.flatMap((first, index): Fault[] => {
      const second = anchors[index + 1];
      if (second === undefined || !rivals(first, second) || !isListed(print, first, second)) return [];
      const a = wording.find((one) => sameAnchor(one, first));
      const b = a === undefined ? undefined : wording.find((one) => sameAnchor(one, second));
      if (a === undefined || b === undefined || a.start < b.start) return [];
      return keepsOrder(places, print, first) ? [{ kind: 'owner', ...printedAt(said, a) }] : [];
    });
  });
};

/** For each two characters of a print where they stand first in the wording; -1 where they do not, or are no words. */
function placesIn(wording: string, print: string): Int32Array {
  const known = new Map<string, number>();
  for (let at = wording.length - 2; at >= 0; at -= 1) known.set(wording.slice(at, at + 2), at);
  return Int32Array.from({ length: print.length }, (_, at) => {
    const pair = print.slice(at, at + 2);
    const place = known.get(pair);
    return place !== undefined && /^[\p{L}\d]{2}$/u.test(pair) ? place : -1;
  });
}

/** Whether the words and numbers that stand before a list in print stand in the same order in the wording. */
function keepsOrder(all: Int32Array, print: Print, { start }: Anchor): boolean {
  const clause = clauseAt(print.clauses, start);
  const begins = Math.max(clause?.begins ?? 0, start - HELD.around);
  const places = all.subarray(begins, Math.max(begins, start - 1)).filter((place) => place >= 0);
  return (places.at(-1) ?? 0) > (places[0] ?? 0);
}
