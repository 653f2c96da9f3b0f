import { HELD } from '../../limits.ts';
import type { Print } from '../align/parsed.ts';
import { termsIn } from '../align/terms.ts';
import type { Check } from '../case.ts';
import { type DaySaid, sameDay } from '../claims/day.ts';
import type { Read } from '../claims/read.ts';
import { type Clause, clauseAt, printedAt } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

/** A day told of what print tells of another one: the sentences that it rests on name other days, and not this one. */
export const placedDays: Check = (said, { prints, restsOn }) => {
  const isPrinted = (day: DaySaid) => prints.some(({ days }) => days.some((other) => sameDay(day, other)));
  return said.days
    .filter((day) => isOne(day) && isPrinted(day))
    .flatMap((day): Fault[] => {
      const clause = clauseAt(said.clauses, day.start);
      if (clause === undefined) return [];
      const rests = restsOn(termsOf(said, clause), HELD.bond.near);
      const isWrong = rests.length > 0 && rests.every(({ print, index }) => isOfAnother(day, said, print, index));
      return isWrong ? [{ kind: 'owner', ...printedAt(said, day) }] : [];
    });
};

function isOne({ from, to, printed }: DaySaid): boolean {
  return from !== null && from === to && /\d|[一二三四五六七八九十][日号]/.test(printed);
}

/** The terms of a clause; one that has a day alone is of what follows. */
function termsOf(said: Read, clause: Clause): Set<string> {
  const own = termsIn(said, clause);
  if (own.size > 1) return own;
  const next = said.clauses[said.clauses.indexOf(clause) + 1];
  return next?.sentence === clause.sentence ? termsIn(said, { start: clause.start, end: next.end }) : own;
}

function isOfAnother(day: DaySaid, said: Read, { clauses, days, passage }: Print, index: number): boolean {
  const rest = clauses[index];
  const sentence = clauses.filter(({ sentence }) => sentence === rest?.sentence);
  const [begin, end] = [sentence[0]?.start ?? 0, sentence.at(-1)?.end ?? 0];
  const within = days.filter(({ start }) => begin <= start && start < end);
  const before = days.filter(({ start }) => start < begin).slice(-1);
  // What is told on the day of the report may be told of any day.
  if (day.from === passage.date || [...within, ...before].some((other) => sameDay(day, other))) return false;
  const rivals = (within.length > 0 ? within : before).filter(isOne);
  return rivals.length > 0 && !rivals.every((rival) => said.days.some((other) => sameDay(other, rival)));
}
