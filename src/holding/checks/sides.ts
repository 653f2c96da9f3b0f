import { CONTRASTS } from '../../tables/answering.ts';
import { OPPOSITES } from '../../tables/holding.ts';
import type { Check } from '../case.ts';
import { printedAt } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

/** What rose or fell, and what is planned, the signals of a clause tell better. */
const GROUPS = [
  ...CONTRASTS.filter((group) => !group.flat().some((word) => /^(?:增长|上调|计划)$/.test(word))),
  ...OPPOSITES,
];

/** One side of a pair where the print has only the other: 累计12座 for 新建12座, 线下 for 线上. */
export const sides: Check = (said, { texts }) => {
  // 上午9点 is held as a time.
  const text = said.times.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '·'.repeat(end - start) + rest.slice(end),
    said.text,
  );
  const printed = texts.map(({ text }) => text).join('\n');
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

/** A Latin word stands by itself alone: planned, but not in unplanned; 不收费 does not say 收费. */
function placeOf(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at < 0) return at;
  if (!/^[a-z]/.test(word)) return DENIED.test(text.charAt(at - 1)) ? text.indexOf(word, at + 1) : at;
  return /[a-z]/.test(text.charAt(at - 1) + text.charAt(at + word.length)) ? -1 : at;
}

const DENIED = /[不非未免无没]/;
