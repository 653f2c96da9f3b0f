import { EXTENTS } from '../tables/holding.ts';
import type { FaultKind } from './passage.ts';
import type { Resting } from './resting.ts';

/** What must be printed somewhere at all, by what it says. */
const SHARES = ['all', 'most', 'few'] as const;

/** How much of all, and how high in rank, a clause tells something that is printed of less, or of something else. */
export function extentsOf(rest: Resting, index: number): FaultKind[] {
  const own = rest.senses[index]?.own;
  if (own === undefined) return [];
  const { anywhere, text } = rest;
  const isShare = SHARES.some((share) => own.has(share) && !anywhere.has(share) && !EXTENTS[share].test(text));
  const isRank = own.has('rank') && !EXTENTS.rank.test(text) && (!anywhere.has('rank') || isRankOfAnother(rest, index));
  return [
    ...(isShare || isAllOfAnother(rest, index) ? (['share'] as const) : []),
    ...(isRank || isBestUnprinted(rest, index) ? (['rank'] as const) : []),
  ];
}

/** 冠军 of what rests on a clause with no rank, where another clause has one. */
function isRankOfAnother({ supports, printed }: Resting, index: number): boolean {
  const rests = supports[index] ?? [];
  const hasRank = rests.some(({ print, index: at }) => {
    const [own, next] = [printed.get(print)?.[at], printed.get(print)?.[at + 1]];
    const goesOn = print.clauses[at + 1]?.sentence === print.clauses[at]?.sentence;
    return own?.own.has('rank') || (goesOn && next?.own.has('rank'));
  });
  return rests.length > 0 && !hasRank;
}

/** 全部 of what is printed of some, or of all but some. */
function isAllOfAnother({ said, senses, supports, anywhere }: Resting, index: number): boolean {
  const rests = supports[index] ?? [];
  if (senses[index]?.own.has('all') !== true || !anywhere.has('all') || rests.length === 0) return false;
  const textAt = (from: number, to: number) =>
    rests
      .flatMap(({ print, index: at }) =>
        print.clauses
          .slice(Math.max(0, at + from), at + to + 1)
          .map((clause) => print.text.slice(clause.start, clause.end)),
      )
      .join(',');
  if (!EXTENTS.whole.test(textAt(0, 0))) return true;
  return EXTENTS.except.test(textAt(-1, 1)) && !EXTENTS.except.test(said.text);
}

/** 最大 where nothing printed is. */
function isBestUnprinted({ said, text }: Resting, index: number): boolean {
  const clause = said.clauses[index];
  const best = [...said.text.slice(clause?.start ?? 0, clause?.end).matchAll(EXTENTS.best)];
  return best.some(([words]) => !text.includes(words));
}
