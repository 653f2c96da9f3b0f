import { HELD } from '../../limits/holding.ts';
import { IN_WORDINGS } from '../../tables/holding.ts';
import { type Anchor, contextOf, isPeople, neighbours, rivals, sameAnchor } from '../align/anchors.ts';
import { isFrame, sameAs } from '../align/lexicon.ts';
import type { Parsed } from '../align/parsed.ts';
import { termsIn } from '../align/terms.ts';
import type { Check } from '../case.ts';
import { type Clause, clauseAt, printedAt } from '../claims/said.ts';

type Known = { read: Parsed; anchors: readonly Anchor[]; contexts: Map<number, Set<string>> };

/** A number or a day that is printed, told of another owner than its own: two that were swapped, or one that was moved. */
export const owners: Check = (said, { prints, counts }) => {
  const weights = weightsOf(counts);
  const wording = known(said);
  const printed = prints.map(known);
  return wording.anchors
    .filter((anchor, index) => {
      const looked: { print: Known; place: number }[] = [];
      for (const print of printed)
        for (let place = 0; place < print.anchors.length && looked.length < HELD.places; place += 1) {
          const other = print.anchors[place];
          if (other !== undefined && sameAnchor(anchor, other)) looked.push({ print, place });
        }
      if ('day' in anchor && printed.some((print) => opensWith(print, anchor))) return false;
      return looked.length > 0 && looked.every((place) => isOfAnother({ wording, index, weights, ...place }));
    })
    .map((anchor) => ({ kind: 'owner', ...printedAt(said, anchor) }));
};

/** 失能老人收费1500元 where 自理老人收费1500元，失能老人3200元 is printed: its clause begins with what the other is of. */
function isHeadOfOther(
  { wording: { read }, anchor }: { wording: Known; anchor: Anchor },
  { print, printed, rival }: { print: Known; printed: Anchor; rival: Anchor },
): boolean {
  const clause = clauseAt(read.clauses, anchor.start);
  const [right, wrong] = [printed, rival].map(({ start }) => clauseAt(print.read.clauses, start));
  if (clause === undefined || right === undefined || wrong === undefined) return false;
  if (right.sentence !== wrong.sentence || wrong.start <= right.start) return false;
  const head = termsIn(read, { start: clause.start, end: Math.min(anchor.start, clause.start + HELD.head) });
  const has = (span: Clause) => termsIn(print.read, { start: span.start, end: span.end });
  return (
    !head.isDisjointFrom(has(wrong).difference(has(right))) && head.isDisjointFrom(has(right).difference(has(wrong)))
  );
}

/** Whether it is the first day that a print names: what is told behind it is of that day, as far as no other is named. */
function opensWith({ anchors }: Known, day: Anchor): boolean {
  const first = anchors.find((one) => 'day' in one);
  return first !== undefined && sameAnchor(day, first);
}

function known(read: Parsed): Known {
  return { read, anchors: read.anchors, contexts: new Map() };
}

/** How much a term says of whose something is: the rarer in print, the more. */
function weightsOf(counts: ReadonlyMap<string, number>): Weights {
  return (terms, { beside, clause }) =>
    terms.reduce((sum, term) => {
      const share = beside.has(term) ? HELD.near.beside : clause.has(term) ? 1 : HELD.near.before;
      return sum + share / (counts.get(term) ?? 1);
    }, 0);
}

type Near = Record<'beside' | 'clause', ReadonlySet<string>>;
type Weights = (terms: readonly string[], near: Near) => number;

/** The terms right beside an anchor, and those of its clause. */
function closeTo({ read, anchors }: Known, index: number): Near {
  const anchor = anchors[index];
  const clause = clauseAt(read.clauses, anchor?.start ?? 0);
  if (anchor === undefined || clause === undefined) return { beside: new Set(), clause: new Set() };
  const beside = {
    start: Math.max(clause.start, anchor.start - HELD.near.chars),
    end: Math.min(clause.end, anchor.end + HELD.near.chars),
  };
  return { beside: termsIn(read, beside), clause: termsIn(read, clause) };
}

type Case = {
  wording: Known;
  index: number;
  print: Known;
  place: number;
  weights: Weights;
};

/** Whether what is told of a number is told in print of another one, and nothing or far less of it of this one. */
function isOfAnother({ wording, index, print, place, weights }: Case): boolean {
  const [anchor, printed] = [wording.anchors[index], print.anchors[place]];
  if (anchor === undefined || printed === undefined) return false;
  const own = around(wording, index);
  const right = around(print, place);
  const beside = besideOf(wording, anchor);
  const mineBeside = besideOf(print, printed);
  return neighbours(print.anchors, place).some((rival, at) => {
    if (!rivals(printed, rival) || sameAnchor(anchor, rival) || isPeople(anchor) !== isPeople(rival)) return false;
    const itsBeside = besideOf(print, rival);
    const tells = (pair: string, at: number) => {
      if (pair === '' || mineBeside[at] === itsBeside[at]) return false;
      // What stands before the one may be told of the other all the same: 加工 before 加工春茶40吨.
      return pair === mineBeside[at] || (pair === itsBeside[at] && !(at === BEFORE && right.has(pair)));
    };
    if ('number' in anchor && isHeadOfOther({ wording, anchor }, { print, printed, rival })) return true;
    const side = beside.findIndex(tells);
    if (side >= 0) return beside[side] === itsBeside[side];
    const wrong = around(print, Math.max(0, place - HELD.neighbours) + at);
    const mine = [...own].filter((term) => right.has(term) && !wrong.has(term));
    const its = [...own].filter((term) => wrong.has(term) && !right.has(term));
    const near = closeTo(wording, index);
    const weigh = (terms: readonly string[]) => weights(terms, near);
    const [forThis, forOther] = [weigh(mine), weigh(its)];
    return forOther >= 1 && forOther >= forThis * HELD.moved && !isToldToo({ wording, anchor, rival });
  });
}

function around(known: Known, index: number): Set<string> {
  const kept = known.contexts.get(index);
  if (kept !== undefined) return kept;
  const terms = contextOf(known.read, known.anchors, index);
  known.contexts.set(index, terms);
  return terms;
}

/** The two characters right behind a number, and right before it: mostly what it counts; '' where others stand there. */
function besideOf({ read: { text } }: Known, anchor: Anchor): [behind: string, before: string] {
  if (!('number' in anchor)) return ['', ''];
  const before =
    text.slice(Math.max(0, anchor.start - 4), anchor.start).match(/(\p{Script=Han}{2})[约近达超共有为]?$/u)?.[1] ?? '';
  return [nounIn(text.slice(anchor.end, anchor.end + 2)), nounIn(before)];
}

function nounIn(pair: string): string {
  const claims = !isFrame(pair) && sameAs(pair).length === 0 && ![...pair].some((one) => IN_WORDINGS.joining.has(one));
  return /^\p{Script=Han}{2}$/u.test(pair) && claims ? pair : '';
}

const BEFORE = 1;

type Pair = { wording: Known; anchor: Anchor; rival: Anchor };

/** Whether the wording names the other number as well, in the same clause: which words are whose, their order tells. */
function isToldToo({ wording: { read, anchors }, anchor, rival }: Pair): boolean {
  const clause = clauseAt(read.clauses, anchor.start);
  const other = anchors.find((one) => one !== anchor && sameAnchor(one, rival));
  return other !== undefined && clauseAt(read.clauses, other.start) === clause && other.start < anchor.start;
}
