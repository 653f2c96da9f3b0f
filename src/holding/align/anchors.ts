import { HELD } from '../../limits/holding.ts';
import { ENGLISH_DAYS } from '../../tables/holding.ts';
import type { Span } from '../../text/sentences.ts';
import { type DaySaid, sameDay } from '../claims/day.ts';
import { compatible, type NumberSaid, sameNumber } from '../claims/number.ts';
import type { Read } from '../claims/read.ts';
import { type Clause, clauseAt } from '../claims/said.ts';
import { sameTime, type TimeSaid } from '../claims/times.ts';
import { isOfWay } from './lexicon.ts';
import { termsIn } from './terms.ts';

/** What has an owner: a number, or a day or a time of day at which something was or will be. */
export type Anchor = Span & ({ number: NumberSaid } | { day: DaySaid } | { time: TimeSaid });

/** September, and not this year. */
const NAMED = new RegExp(`\\b(?:${ENGLISH_DAYS.months.flat().join('|')})\\b`);

export function anchorsOf({ numbers, days, times }: Read): Anchor[] {
  const counted = numbers
    .filter(({ lone }) => lone !== true)
    .map((number) => ({ start: number.start, end: number.end, number }));
  const dated = days
    // 今年 and 去年 are told of all.
    .filter(
      ({ from, to, printed }) =>
        from !== null && to !== null && (/\d|[一二三四五六七八九十][月日号]/.test(printed) || NAMED.test(printed)),
    )
    .map((day) => ({ start: day.start, end: day.end, day }));
  const timed = times.map((time) => ({ start: time.start, end: time.end, time }));
  return [...counted, ...dated, ...timed].sort((a, b) => a.start - b.start);
}

/** Whether two anchors are one value: the same number of a kind, the same day. */
export function sameAnchor(said: Anchor, printed: Anchor): boolean {
  if ('number' in said) return 'number' in printed && sameNumber(said.number, printed.number);
  if ('day' in said) return 'day' in printed && sameDay(said.day, printed.day);
  return 'time' in printed && sameTime(said.time, printed.time);
}

/** Whether one anchor could be taken for another: both count the like, or are moneys, or days of a kind. */
export function rivals(a: Anchor, b: Anchor): boolean {
  if (a === b) return false;
  if ('number' in a) {
    if (!('number' in b)) return false;
    const [one, other] = [a.number.dimension, b.number.dimension];
    return compatible(one, other);
  }
  return 'day' in a ? 'day' in b : 'time' in b;
}

/** Whether a number counts people. */
export function isPeople(anchor: Anchor): boolean {
  return 'number' in anchor && /^(?:people|visits|households|count:名)$/.test(anchor.number.dimension);
}

/** Those of a list that stand next to one of them, on either side: whatever swaps two numbers, swaps neighbours. */
export function neighbours(anchors: readonly Anchor[], index: number): readonly Anchor[] {
  return anchors.slice(Math.max(0, index - HELD.neighbours), index + HELD.neighbours + 1);
}

/** The terms around an anchor: from its last rival, in its sentence, to the end of its clause. */
export function contextOf(read: Read, anchors: readonly Anchor[], index: number): Set<string> {
  const anchor = anchors[index];
  const clause = clauseAt(read.clauses, anchor?.start ?? 0);
  if (anchor === undefined || clause === undefined) return new Set();
  const others = neighbours(anchors, index).filter((other) => rivals(anchor, other));
  const before = others.findLast(({ end, start }) => end <= anchor.start && start >= clause.begins);
  const after = others.find(({ start, end }) => start >= anchor.end && end <= clause.end);
  const earlier = others.filter(({ end }) => before !== undefined && end <= before.start).at(-1);
  const { start, lead } = startOf(read, { anchor, clause, before, earlier });
  const end = after?.start ?? clause.end;
  const span = { start: Math.max(start, anchor.start - HELD.around), end };
  const near = termsIn(read, span);
  // 前三季度，…: a day in a clause by itself is of what follows.
  const terms =
    !('number' in anchor) && near.size === 0 ? termsIn(read, { start, end: followingEnd(read, clause) }) : near;
  if (lead !== null) for (const term of termsIn(read, lead)) terms.add(term);
  if ('number' in anchor) terms.delete(`#${anchor.number.value}`);
  for (const term of terms) if (term.startsWith('~') && isOfWay(Number(term.slice(1)))) terms.delete(term);
  return terms;
}

function followingEnd({ clauses }: Read, clause: Clause): number {
  const next = clauses[clauses.indexOf(clause) + 1];
  return next?.sentence === clause.sentence ? next.end : clause.end;
}

/** Where what is told of an anchor begins, and what went before where its clause goes on with that. */
function startOf(
  read: Read,
  {
    anchor,
    clause,
    before,
    earlier,
  }: Record<'before' | 'earlier', Anchor | undefined> & { anchor: Anchor; clause: Clause },
): { start: number; lead: Span | null } {
  const behind = before === undefined ? undefined : clauseAt(read.clauses, before.start);
  if (before === undefined || behind === undefined) return { start: clause.begins, lead: null };
  // 分别12座和6座: what stands before the first is told of both.
  if (behind === clause)
    return { start: isList(read, before.end, anchor.start) ? clause.begins : before.end, lead: null };
  const goesOn = isElided(read, clause);
  // What it goes on with is what is told of the one before alone.
  const from = Math.max(clause.begins, anchor.start - HELD.around, earlier?.end ?? 0);
  const lead = { start: from, end: behind.end };
  // What stands between two days is told of the first.
  if (!('number' in anchor)) return { start: clause.start, lead: null };
  return { start: behind.end, lead: goesOn ? lead : null };
}

const RISES = /^[\p{Script=Han}]{0,5}[到至为]$|^,? ?(?:[a-z]+ )?(?:to|from) $/u;
const LIST = /^[、,\s]*(?:[和与及或至到-]|and|or|to)?\s*$/;

/** Whether two numbers stand in one list, and not as what something rose from and to. */
export function isListed({ text }: Read, first: Span, second: Span): boolean {
  return (
    LIST.test(text.slice(first.end, second.start)) &&
    !/(?:[由从自]|\bfrom )$/.test(text.slice(Math.max(0, first.start - 6), first.start))
  );
}

/** What stands between two numbers of one owner: 12座和6座, 由300元提高到500元. */
function isList({ text }: Read, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return LIST.test(between) || RISES.test(between);
}

/** Whether a clause goes on with what the one before was about: 比去年多5趟. */
function isElided({ text }: Read, { start, end }: Clause): boolean {
  return /^(?:[比较占达]|同比|环比|约占|共|累计|其中占|up|down|and (?:up|down))/.test(text.slice(start, end).trim());
}
