import { HELD } from '../../limits/holding.ts';
import { CONTRASTS } from '../../tables/answering.ts';
import { OPPOSITES } from '../../tables/holding.ts';
import { SAYS } from '../../tables/says.ts';
import type { Check } from '../case.ts';
import { printedAt } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

/** What is planned is not done: 计划年底前完成 tells of a plan alone. */
const TO_BE_DONE = new RegExp(`((?:${SAYS.planned.source})[^,。;]{0,14}?)(?:${SAYS.done.source})`, 'gu');

/** What rose or fell, and what is planned, the signals of a clause tell better. */
const GROUPS = [
  ...CONTRASTS.filter((group) => !group.flat().some((word) => /^(?:增长|上调|计划)$/.test(word))),
  ...OPPOSITES,
];

/** The same of one clause: 开行客运列车 rests on 开行货运列车, though 客运 is printed elsewhere. */
export const sidesTurned: Check = (said, { restsOn }) =>
  said.clauses.flatMap((clause, index): Fault[] => {
    const text = said.text.slice(clause.start, clause.end);
    return GROUPS.flatMap((group): Fault[] => {
      const own = group.filter((side) => saysOf(side, text));
      const [side] = own;
      if (side === undefined || own.length > 1 || group.some((other) => other !== side && saysOf(other, said.text)))
        return [];
      const word = side.find((one) => placeOf(one, text) >= 0) ?? '';
      const rests = restsOn(
        new Set([...(said.terms[index] ?? [])].filter((term) => !word.includes(term))),
        HELD.bond.near,
      );
      const printed = rests.map(({ print, index: at }) =>
        print.text.slice(print.clauses[at]?.start, print.clauses[at]?.end),
      );
      const turned = (rest: string) =>
        !saysOf(side, rest) && group.some((other) => other !== side && saysOf(other, rest));
      if (printed.length === 0 || !printed.every(turned)) return [];
      const start = clause.start + placeOf(word, text);
      return [{ kind: 'side', ...printedAt(said, { start, end: start + word.length }) }];
    });
  });

/** One side of a pair where the print has only the other: 累计12座 for 新建12座, 线下 for 线上. */
export const sides: Check = (said, { texts }) => {
  // 上午9点 is held as a time.
  const text = said.times.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '·'.repeat(end - start) + rest.slice(end),
    said.text,
  );
  const printed = texts.map(({ text }) => text.replace(TO_BE_DONE, '$1')).join('\n');
  return GROUPS.flatMap((group): Fault[] => {
    const taken = group.flatMap((side) => side.find((word) => placeOf(word, text) >= 0) ?? []);
    const [first] = taken;
    const has = group.filter((side) => side.some((word) => placeOf(word, printed) >= 0));
    if (first === undefined || has.length === 0) return [];
    if (has.some((side) => side.some((word) => taken.includes(word)))) return [];
    const start = placeOf(first, text);
    return [{ kind: 'side', ...printedAt(said, { start, end: start + first.length }) }];
  });
};

function saysOf(side: readonly string[], text: string): boolean {
  return side.some((word) => placeOf(word, text) >= 0);
}

/** A Latin word stands by itself alone: planned, but not in unplanned; 不收费 does not say 收费. */
function placeOf(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at < 0) return at;
  if (!/^[a-z]/.test(word)) return DENIED.test(text.charAt(at - 1)) ? text.indexOf(word, at + 1) : at;
  return /[a-z]/.test(text.charAt(at - 1) + text.charAt(at + word.length)) ? -1 : at;
}

const DENIED = /[不非未免无没]/;
