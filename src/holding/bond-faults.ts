import { HELD } from '../limits.ts';
import { anchorsOf } from './anchors.ts';
import { isFrame } from './lexicon.ts';
import { isLike, isOne, type Named, namedIn } from './named.ts';
import type { Fault } from './passage.ts';
import type { Print, Read } from './print.ts';
import { properNames } from './proper-names.ts';
import { type Clause, clauseAt, printedAt } from './said.ts';
import { type Target, termsIn } from './terms.ts';

/** What points to something that was named before: 该公司, 当地. */
const POINTS = /[该其他她此]|当地|双方/;

/**
 * A place or a body where print has another: 安葬于舒兰市 where 安葬于确山县 is printed, and 舒兰市 of something else.
 * What stands right beside it is looked for in print; the clauses that hold most of it name another one, and none up to
 * them in their sentence names this one.
 */
export function bondFaults(said: Read, prints: readonly Print[], target: Target): Fault[] {
  const names = target === 'han' ? properNames(prints) : [];
  const all = (read: Read) => [
    ...(target === 'han' ? namedIn(read.text) : []),
    ...names.flatMap((name) => placesOf(name, read.text)),
    ...(target === 'han' ? countedIn(read) : []),
  ];
  const printed = prints.map((print) => ({ print, named: all(print) }));
  const counts = new Map<string, number>();
  for (const { terms } of prints)
    for (const clause of terms) for (const term of clause) counts.set(term, (counts.get(term) ?? 0) + 1);
  const named = all(said);
  return named.flatMap((one): Fault[] => {
    const clause = clauseAt(said.clauses, one.start);
    const isKnown = one.kind === 'place' || printed.some((print) => print.named.some((other) => isOne(one, other)));
    if (clause === undefined || !isKnown) return [];
    const beside = besideOf(said, one, { clause, target });
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
    if (isInAnothersPlace(said.text, one, { printed, mine: named }))
      return [{ kind: 'owner', ...printedAt(said, one) }];
    if (beside.length < 2 || best < HELD.bond.cover * weigh(beside)) return [];
    const mine = named.filter(({ start }) => clause.start <= start && start < clause.end);
    const near = scored.filter(({ score }) => score >= HELD.bond.near * best);
    return near.every(({ print, others, at }) => namesAnother(one, mine, { print, others, at }))
      ? [{ kind: 'owner', ...printedAt(said, one) }]
      : [];
  });
}

function placesOf(words: string, text: string): Named[] {
  const found: Named[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    found.push({ kind: 'name', start, end: start + words.length, words, place: '' });
  return found;
}

/** Numbers and times of day, each of which is of its own clause; a day is told of all that follows. */
function countedIn(read: Read): Named[] {
  return anchorsOf(read).flatMap((anchor): Named[] => {
    if ('day' in anchor || ('number' in anchor && /^naming/.test(anchor.number.dimension))) return [];
    const { start, end } = anchor;
    return [{ kind: 'counted', start, end, words: read.text.slice(start, end), place: '', anchor }];
  });
}

/** 金马镇突遇 where 七里乡突遇 is printed, and nothing else of the kind before 突遇. */
function isInAnothersPlace(
  text: string,
  one: Named,
  { printed, mine }: { printed: readonly { print: Print; named: readonly Named[] }[]; mine: readonly Named[] },
): boolean {
  if (one.kind === 'counted' || one.kind === 'name') return false;
  const behind = text.slice(one.end, one.end + SLOT);
  if (!/^\p{Script=Han}{2}$/u.test(behind) || isFrame(behind)) return false;
  if (printed.some(({ print }) => standInOrder(print, one.words, behind))) return false;
  const others = printed.flatMap(({ print, named }) =>
    named.filter(({ end, kind }) => kind === one.kind && print.text.startsWith(behind, end)),
  );
  return others.length > 0 && !others.some((other) => mine.some((told) => isOne(told, other)));
}

/** Whether a sentence has one, and the other behind it. */
function standInOrder({ text, clauses }: Print, one: string, other: string): boolean {
  const sentences = Map.groupBy(clauses, ({ sentence }) => sentence).values();
  return [...sentences].some((all) => {
    const sentence = text.slice(all[0]?.start, all.at(-1)?.end);
    const at = sentence.indexOf(one);
    return at >= 0 && sentence.includes(other, at + one.length);
  });
}

const SLOT = 2;

/** The terms of what stands within a few characters of a name, in its clause. */
function besideOf(said: Read, { start, end }: Named, { clause, target }: { clause: Clause; target: Target }): string[] {
  const chars = HELD.bond.chars[target];
  const before = { start: Math.max(clause.start, start - chars), end: start };
  const behind = { start: end, end: Math.min(clause.end, end + chars) };
  return [...termsIn(said, before, target).union(termsIn(said, behind, target))];
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
  return rivals.length > 0 && !rivals.some((other) => mine.some((told) => isOne(told, other)));
}
