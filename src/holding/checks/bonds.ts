import { HELD } from '../../limits/holding.ts';
import { countedIn, isLike, isOne, type Named, namedIn } from '../align/named.ts';
import type { Parsed, Print } from '../align/parsed.ts';
import { properNames } from '../align/proper-names.ts';
import { termsIn } from '../align/terms.ts';
import type { Check } from '../case.ts';
import type { Read } from '../claims/read.ts';
import { type Clause, clauseAt, printedAt } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

/** What points to something that was named before: 该公司, 当地. */
const POINTS = /[该其他她此]|当地|双方/;

/**
 * A place or a body where print has another: 安葬于舒兰市 where 安葬于确山县 is printed, and 舒兰市 of something else.
 * What stands right beside it is looked for in print; the clauses that hold most of it name another one, and none up to
 * them in their sentence names this one.
 */
export const bonds: Check = (said, { prints, counts }) => {
  const { target } = said;
  const names = target === 'han' ? properNames(prints) : [];
  const all = (read: Parsed) => [
    ...(target === 'han' ? namedIn(read.text) : []),
    ...names.flatMap((name) => placesOf(name, read.text)),
    // A day is told of all that follows, a number or a time of day of its own clause.
    ...(target === 'han' ? countedIn(read).filter(({ anchor }) => anchor === undefined || !('day' in anchor)) : []),
  ];
  const printed = prints.map((print) => ({ print, named: all(print) }));
  const named = all(said);
  return named.flatMap((one): Fault[] => {
    const clause = clauseAt(said.clauses, one.start);
    const isKnown = one.kind === 'place' || printed.some((print) => print.named.some((other) => isOne(one, other)));
    if (clause === undefined || !isKnown) return [];
    const beside = besideOf(said, one, clause);
    const weigh = (terms: readonly string[]) => terms.reduce((sum, term) => sum + 1 / (counts.get(term) ?? 1), 0);
    const scored = printed.flatMap(({ print, named: others }) =>
      print.clauses.map((at, index) => ({
        print,
        others,
        at,
        score: weigh(beside.filter((term) => print.terms[index]?.has(term))),
      })),
    );
    const best = Math.max(0, ...scored.map(({ score }) => score));
    if (one.kind === 'counted' && isAnothersNumber(said, named, one, printed))
      return [{ kind: 'owner', ...printedAt(said, one) }];
    // Which of a list is whose, its order tells.
    if (LISTED.test(said.text.slice(one.start - 1, one.start) + said.text.charAt(one.end))) return [];
    if (beside.length < 2 || best < HELD.bond.cover * weigh(beside)) return [];
    const mine = named.filter(({ start }) => clause.start <= start && start < clause.end);
    const near = scored.filter(({ score }) => score >= HELD.bond.near * best);
    return near.every(({ print, others, at }) => namesAnother(one, mine, { print, others, at }))
      ? [{ kind: 'owner', ...printedAt(said, one) }]
      : [];
  });
};

function placesOf(words: string, text: string): Named[] {
  const found: Named[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    found.push({ kind: 'name', start, end: start + words.length, words, place: '' });
  return found;
}

/** 鹤岗以2451亿元 where print has that right behind 哈尔滨, and another number right behind 鹤岗. */
function isAnothersNumber(
  said: Read,
  named: readonly Named[],
  one: Named,
  printed: readonly { print: Print; named: readonly Named[] }[],
): boolean {
  const owner = ownerOf(said, named, one);
  if (owner === null) return false;
  const pairs = printed.flatMap(({ print, named: others }) =>
    others.filter((other) => isLike(one, other)).map((number) => ({ number, owner: ownerOf(print, others, number) })),
  );
  const own = pairs.filter(({ number }) => isOne(one, number));
  return (
    own.length > 0 &&
    own.every((pair) => pair.owner !== null && pair.owner.kind === owner.kind && !isOne(pair.owner, owner)) &&
    pairs.some((pair) => pair.owner !== null && isOne(pair.owner, owner) && !isOne(one, pair.number))
  );
}

/** The name right before a number, in its clause. */
function ownerOf(read: Read, named: readonly Named[], number: Named): Named | null {
  const clause = clauseAt(read.clauses, number.start);
  const before = named
    .filter(({ end, start }) => end <= number.start && start >= (clause?.start ?? 0))
    .toSorted((a, b) => b.end - a.end);
  const [last] = before;
  return last === undefined || last.kind === 'counted' || number.start - last.end > OWNER ? null : last;
}

/** UTF-16 units between a name and its number. */
const OWNER = 12;

const LISTED = /[、和与及]/;

/** The terms of what stands within a few characters of a name, in its clause. */
function besideOf(said: Read, { start, end }: Named, clause: Clause): string[] {
  const chars = HELD.bond.chars[said.target];
  const before = { start: Math.max(clause.start, start - chars), end: start };
  const behind = { start: end, end: Math.min(clause.end, end + chars) };
  return [...termsIn(said, before).union(termsIn(said, behind))];
}

function namesAnother(
  one: Named,
  mine: readonly Named[],
  { print: { text, clauses }, others, at }: { print: Print; others: readonly Named[]; at: Clause },
): boolean {
  const begins = clauses.find(({ sentence }) => sentence === at.sentence)?.start ?? at.start;
  if (POINTS.test(text.slice(at.start, at.end)) || text.slice(begins, at.end).includes(one.words)) return false;
  const upTo = others.filter(({ start, end }) => begins <= start && end <= at.end);
  if (upTo.some((other) => isOne(one, other))) return false;
  const rivals = upTo.filter((other) => other.start >= at.start && isLike(one, other));
  const told = rivals.filter((other) => mine.some((own) => isOne(own, other)));
  return told.length < rivals.length;
}
